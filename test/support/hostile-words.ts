/** Words that stand at both ends of every hostile text: where it is shown, they must be there. */
export const FIRST = 'alphaword';
export const LAST = 'omegaword';

/** What a text may try to be, by name; each between words that mean nothing. */
export const hostileWords: readonly (readonly [name: string, words: string])[] = Object.entries({
  'an image': '<img src=http://x.invalid/a onerror=alert(1)>',
  'a script': '</script><script>alert(1)</script><!--',
  'an element that is ended': '</mark></pre></textarea></title></style><iframe src=//x.invalid>',
  'an address of a script': '<a href="javascript:alert(1)">a</a> [a](javascript:alert(1)) [a](vbscript:x) [a](data:text/html,x)',
  'an attribute': '" onmouseover="alert(1)" x=\' onclick=\'alert(1)',
  'a command of the editor': '[go](command:workbench.action.quit) [go](command:counterframe.goTo?%5B%5D)',
  'an image of Markdown': '![a](http://x.invalid/p.png) [![b](http://x.invalid)](http://x.invalid)',
  'bare addresses': 'http://x.invalid/a www.x.invalid a@x.invalid <http://x.invalid> file:///etc/passwd',
  'a reference of Markdown': '[a]: http://x.invalid [a] [^1] $x^2$',
  code: '`a` ``` ~~~ ``b``',
  blocks: '\n\n# a\n\n- b\n\n| c |\n| - |\n\n```\nd\n\n',
  entities: '&lt;script&gt; &#60;b&#62; &amp; &xxe;',
  'colours of a terminal': '\u001b[31mred\u001b[2J\u001b[1;1H\u009b31m',
  'a link of a terminal': '\u001b]8;;http://x.invalid\u0007go\u001b]8;;\u001b\\',
  'a string for a terminal': '\u001bP+q\u001b\\ \u0090x\u009c \u001b_x\u001b\\ \u0007\u0008\u007f',
  'lines written over': 'a\rb\u000bc\u000cd\u0085e',
  'turned directions': '\u202eesrever\u202c \u2066a\u2069 \u200f\u200e\u061c',
  'signs that are not seen': '\u{e0041}\u{e007f}\u0000',
  'the end of a line elsewhere': 'a\u2028b\u2029c',
  'half a sign': 'a\ud800b\udc00',
  'the end of XML': ']]> <![CDATA[ --> <?xml?> <!ENTITY x SYSTEM "file:///etc/passwd">',
  'the end of JSON': '"}]}, {"a": \\" \\',
  'a command of a build': '\n::error file=a::b\r\n::set-output name=a::b\n##[error]c %0A::warning::d',
  templates: '{0} $\u007bx} {{x}} %s %1$s #{x} <%= x %>',
  'an icon': '$(trash) $(sync~spin) :bomb:',
}).map(([name, words]) => [name, `${FIRST} ${words} ${LAST}`]);

/** What a spreadsheet may take for a formula: these begin with it. */
export const formulas: readonly string[] = [
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-2',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  ' =1',
  '\n=1',
  '＝1',
  '\u0000=1',
];

/** Signs by which a text steers a terminal, turns the direction of a line or hides: none may be printed. */
export const steering = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}\p{Cs}]/u;

/** A line that a program which runs a build takes for a command. */
export const buildCommand = /^\s*::|##\[/m;
