import assert from 'node:assert/strict';
import { type Blocks, checkBlocks, placeOf, readAs } from './support/blocks.ts';

const check = (blocks: Blocks): void => checkBlocks('asciidoc', blocks);

const blocks: Readonly<Record<string, Blocks>> = {
  'the title and not what stands in the header': [
    '// a comment\n= Help for workers\nA. Roe <roe@example.org>; B. Doe\nv1.0, 2030-01-01\n:toc:\n:about: one \\\n  and two\n\nText.',
    ['heading1: Help for workers', 'paragraph: Text.'],
  ],
  'text begun right below the title': [
    '= Help\nThis plan helps all who work.\n',
    ['heading1: Help', 'paragraph: This plan helps all who work.'],
  ],
  'sections of both kinds': [
    '== One\n\n=== Two ===\n\n## Three\n\nFour\n~~~~\n\n[appendix]\n== Annex',
    ['heading2: One', 'heading3: Two', 'heading2: Three', 'heading3: Four', 'heading2: Annex'],
  ],
  'bullets, nested, continued and ticked': [
    '* one\ngoes on\n** two\n+\nmore\n\n* [x] three\n- four\n\nText.\n\n* five',
    ['item1: one goes on', 'item2: two', 'paragraph2: more', 'item1: three', 'item2: four', 'paragraph: Text.', 'item1: five'],
  ],
  'numbers of all kinds, and callouts': [
    '. one\n.. two\n. three\n\nText.\n\n1. four\na. five\n2. six\n\nText.\n\n<1> seven',
    [
      'item1: one',
      'item2: two',
      'item1: three',
      'paragraph: Text.',
      'item1: four',
      'item2: five',
      'item1: six',
      'paragraph: Text.',
      'item1: seven',
    ],
  ],
  'blocks and paragraphs tied to an item': [
    '* one\n+\n--\nmore\n\n* two\n--\n+\n====\nand more\n====\n* three',
    ['item1: one', 'paragraph1: more', 'item2: two', 'paragraph1: and more', 'item1: three'],
  ],
  'terms with their descriptions': [
    'Worker:: A person\n  who works.\nLeave::\n\nTime off.\n\nPay;; Money.',
    [
      'paragraph: Worker',
      'paragraph: A person who works.',
      'paragraph: Leave',
      'paragraph: Time off.',
      'paragraph: Pay',
      'paragraph: Money.',
    ],
  ],
  'provisions that its syntax does not know': [
    'The office shall—\n(a) answer;\n(b) listen.\n\n== Stay\n\n(1) A person may\n\n(a) stay;\n\n(b) go.',
    [
      'paragraph: The office shall—',
      'item1: answer;',
      'item1: listen.',
      'heading2: Stay',
      'item1: A person may',
      'item2: stay;',
      'item2: go.',
    ],
  ],
  'blocks of prose in one another, with their titles': [
    '.Title\n====\nOne.\n\n--\nTwo.\n\n****\nThree.\n****\n--\n====',
    ['paragraph: Title', 'paragraph: One.', 'paragraph: Two.', 'paragraph: Three.'],
  ],
  admonitions: ['NOTE: Mind this.\n\n[WARNING]\n====\nAnd that.\n====', ['paragraph: Mind this.', 'paragraph: And that.']],
  quotations: [
    '[quote, A. Roe]\n____\nWe stay.\n____\n\n[verse]\nWe go.\n\n""\nWe work.\n""\n\n"We rest."\n-- A worker\n\n> We wait\n> long.',
    ['quotation: We stay.', 'quotation: We go.', 'quotation: We work.', 'quotation: "We rest." -- A worker', 'quotation: We wait long.'],
  ],
  'nothing in code, literal text, comments, macros and breaks': [
    "----\ncode\n----\n\n....\ncode\n....\n\n++++\n<p>code\n++++\n\n////\nwords\n////\n\n[source,ruby]\ncode\n\n[source]\n--\ncode\n--\n\n indented\n\n[stem]\nx\n\n```js\ncode\n```\n\ninclude::a.adoc[]\n\nimage::map.png[A map]\n\n'''\n\n<<<\n\n:name: value\n\n[[here]]\nText.",
    ['paragraph: Text.'],
  ],
  'text after a block that is never closed': ['----\n\nText.\n\n====\n\nMore.', ['paragraph: Text.', 'paragraph: More.']],
  'paragraphs with comments and conditions among their lines': [
    'One\n// comment\nifdef::x[]\ntwo\nendif::[]\nthree.\n\nifdef::x[A word.]',
    ['paragraph: One two three.', 'paragraph: A word.'],
  ],
  'tables with spans, styles and tables in them': [
    '.Pay\n[cols="1,2"]\n|===\n|Who |What \\| when\n\n2+^|both columns\n|workers\ngo on\na|\n* item\n\n!===\n!in it !too\n!===\nl|code\n|===',
    [
      'paragraph: Pay',
      'cell: Who',
      'cell: What | when',
      'cell: both columns',
      'cell: workers go on',
      'item1: item',
      'cell: in it',
      'cell: too',
    ],
  ],
  'columns of blocks': ['[cols="1,1a"]\n|===\n|one\n|* two\n|===', ['cell: one', 'item1: two']],
  'tables of values': [
    '[format=csv]\n|===\na,"b, c"\n|===\n\n,===\nd,e\n,===\n\n:===\nf:g\n:===',
    ['cell: a', 'cell: b, c', 'cell: d', 'cell: e', 'cell: f', 'cell: g'],
  ],
  'footnotes in the text, which goes on': [
    'A person{empty}footnote:[Or *two*, see link:a[the law].] may stay.footnote:b[Named.] More.footnote:b[]',
    [
      'paragraph: A person',
      'footnote aside: Or two , see the law .',
      'paragraph rest: may stay.',
      'footnote aside: Named.',
      'paragraph rest: More.',
    ],
  ],
  'a note at the end of an item': ['* one.footnote:[A note.]\n* two', ['item1: one.', 'footnote aside: A note.', 'item1: two']],
  'formatting, inside words too': [
    'A *free* _permit_ `code` #mark# [.u]#role# [.line-through]#struck#, traf**fick**ing, H~2~O, a +++<u>raw</u>+++ +kept+ word +\nand \\*kept* 2 * 3 * 4 snake_case_name.',
    ['paragraph: A free permit mark role , trafficking, H2O, a raw kept word and *kept* 2 * 3 * 4 snake_case_name.'],
  ],
  'links and references by their words': [
    'See https://example.org/_a_[the law^], link:a_b.html["here", window=_blank], xref:b.adoc#c[part two], <<d,part three>>, <<e>>, https://example.org/x_y and mailto:a@example.org[us]. ((Pay)) (((pay, work)))here image:a.png[A map].',
    ['paragraph: See the law , "here" , part two , part three , , and us . Pay here .'],
  ],
  'typographic marks': [
    "\"`we stay`\" and '`so`', the workers`' pay, the state`'s duty, ``old quotes'', {name}, it{apos}s &amp; that&#8217;s -- (C) ...",
    ["paragraph: “we stay” and ‘so’ , the workers’ pay, the state’s duty, ``old quotes'', , it's & that’s -- (C) ..."],
  ],
  'references until a heading of the level': [
    '[bibliography]\n== Sources\n\n* [[[roe]]] Roe, J. A study.\n\n== After\n\nText.',
    ['heading2: Sources', 'reference1: Roe, J. A study.', 'heading2: After', 'paragraph: Text.'],
  ],
};

describe('read: AsciiDoc', () => {
  for (const [name, expected] of Object.entries(blocks)) it(`finds ${name}`, () => check(expected));

  it('gives comments to Counterframe as directives', () => {
    const text =
      '// counterframe-ignore-document a/b: c\n= Title\n\nText\n// counterframe-ignore d/e: f\nmore.\n\n////\ncounterframe-ignore g/h:\ni\n////\n\n// other\n* one\n// counterframe-ignore j/k: l\n* two\n';
    assert.deepEqual(
      readAs('asciidoc', text).directives.map((directive) => directive.text),
      ['counterframe-ignore-document a/b: c', 'counterframe-ignore d/e: f', 'counterframe-ignore g/h: i', 'counterframe-ignore j/k: l'],
    );
    const untitled = '// counterframe-ignore a/b: c\nText.\n';
    assert.equal(readAs('asciidoc', untitled).directives.length, 1);
  });

  it('gives the spans of note marks', () => {
    const text = 'One.footnote:[A note.] Two^3^ three.footnoteref:[a,Text] 10 m^2^';
    assert.deepEqual(
      readAs('asciidoc', text).notes.map(({ start, end }) => text.slice(start, end)),
      ['footnote:[', '^3^', 'footnoteref:[a,'],
    );
  });

  it('says where a place is by what holds it', () => {
    const text =
      '== Part I. Aid\n\n=== Article 2. Stay\n\n(1) A person may stay if they\n\n(a) ask for it; or\n\n(b) work:\n\n* Rest.\n+\nLeave.\n\n(2) Pay.\n\nTerm::\n  Flush words.\n';
    for (const [words, place] of [
      ['ask for', 'Article 2(1)(a)'],
      ['Rest', 'Article 2(1)(b)'],
      ['Leave', 'Article 2(1)(b)'],
      ['Pay', 'Article 2(2)'],
      ['Flush', 'Article 2'],
    ] as const)
      assert.equal(placeOf('asciidoc', text, words), place, words);
  });
});
