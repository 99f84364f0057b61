import assert from 'node:assert/strict';
import { withoutFiller } from '../server/core/read/filler.ts';
import { read } from '../server/core/read/read.ts';
import { analyzeText, prepare } from './support/engine.ts';

const readText = (text: string) => read({ name: 'draft', format: 'html', text });

/** Blocks as `kind level: text`, white space and masked stretches as one blank. */
function check(text: string, expected: readonly string[]): void {
  const { masked, blocks } = readText(text);
  assert.equal(masked.length, text.length);
  const shown = blocks.map(
    ({ kind, level, span }) => `${kind}${level || ''}: ${withoutFiller(masked.slice(span.start, span.end)).trim().replace(/\s+/g, ' ')}`,
  );
  assert.deepEqual(shown, expected);
}

const blocks: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  'headings and paragraphs': [
    '<h1>Help</h1><p>One.<p>Two.<h3>More</h3>',
    ['heading1: Help', 'paragraph: One.', 'paragraph: Two.', 'heading3: More'],
  ],
  'the title of a page without a heading of its own': ['<title>Plan</title><h2>Aim</h2>', ['heading1: Plan', 'heading2: Aim']],
  'no title where the page has a heading': ['<title>Plan – Office</title><h1>Plan</h1>', ['heading1: Plan']],
  'text in the body and in divisions': [
    'Before <div>in <p>para</p> after</div> end',
    ['paragraph: Before', 'paragraph: in', 'paragraph: para', 'paragraph: after', 'paragraph: end'],
  ],
  'nested lists': [
    '<ul><li>one<ul><li>two<p>more</p></ul><li>(a) three</ul>',
    ['item1: one', 'item2: two', 'paragraph: more', 'item1: (a) three'],
  ],
  'lines and provisions in a paragraph': [
    '<p>The office shall&mdash;<br>(a) answer;<br/>(b)\nlisten.</p>',
    ['paragraph: The office shall—', 'item1: (a) answer;', 'item1: (b) listen.'],
  ],
  'terms and their descriptions': ['<dl><dt>Worker<dd>A person who works.</dl>', ['paragraph: Worker', 'paragraph: A person who works.']],
  'tables and captions': ['<table><caption>Pay</caption><tr><th>Who<td>workers</table>', ['paragraph: Pay', 'cell: Who', 'cell: workers']],
  figures: ['<figure><img alt="x"><figcaption>A map.</figcaption></figure>', ['paragraph: A map.']],
  quotations: ['<blockquote><h2>Law</h2><p>A worker stays.</blockquote>', ['quotation: Law', 'quotation: A worker stays.']],
  'quotation marks of elements': ['<p>She said <q>we stay</q>.', ['paragraph: She said “we stay” .']],
  'preformatted text by its lines, without code': [
    '<pre>(a) one\n(b) two</pre><pre><code>x = 1</code></pre>',
    ['item1: (a) one', 'item1: (b) two'],
  ],
  'footnotes, also at the foot of a page': [
    '<p>Text.<footer>Office<section role="doc-endnotes"><ol><li>A note.</ol></section></footer><div class="footnote">Another.</div>',
    ['paragraph: Text.', 'footnote: A note.', 'footnote: Another.'],
  ],
  'nothing in menus, running heads, forms and what is hidden': [
    '<nav>Menu</nav><header>Office</header><aside>Share</aside><script>a</script><style>b</style><template>c</template><svg><title>d</title></svg><button>e</button><p hidden>f<p aria-hidden="true">g<div role="banner">h</div><footer>i</footer><p>Text.',
    ['paragraph: Text.'],
  ],
  'the head of an article': ['<article><header><h1>Help</h1></header>Text.</article>', ['heading1: Help', 'paragraph: Text.']],
  'inserted and not deleted words': [
    '<p>The <del>old</del><ins>new</ins> <s>x</s> rule <code>y</code> applies.',
    ['paragraph: The new rule applies.'],
  ],
  references: [
    '<p>Work &amp; pay&nbsp;days at caf&eacute;s, &#8220;rest&#x201D; &ampfoo &foo; A&T',
    ['paragraph: Work & pay days at cafés, “rest” &foo &foo; A&T'],
  ],
  'words with tags in them': [
    '<p>Traf<i>fick</i>ing, <b>f</b>our<wbr>teen and (<em>forced</em>) work',
    ['paragraph: Trafficking, fourteen and ( forced ) work'],
  ],
  'XHTML elements that close themselves': [
    '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><script src="a"/><title/></head><body><p>Text.</p></body></html>',
    ['paragraph: Text.'],
  ],
  'references until a heading of the level': [
    '<h2>Sources</h2><p>Roe, J. A study.<h2>After</h2><p>Text.',
    ['heading2: Sources', 'reference: Roe, J. A study.', 'heading2: After', 'paragraph: Text.'],
  ],
};

describe('read: HTML', () => {
  before(prepare);

  for (const [name, [text, expected]] of Object.entries(blocks)) it(`finds ${name}`, () => check(text, expected));

  it('gives comments to Counterframe as directives', () => {
    const { directives } = readText(
      '<!-- counterframe-ignore a/b: c --><p>Text <!-- other --> more.<script>"<!-- counterframe-x -->"</script>',
    );
    assert.deepEqual(
      directives.map(({ text }) => text),
      ['counterframe-ignore a/b: c'],
    );
  });

  it('gives the spans of note marks', () => {
    const text = '<p>One.<sup><a href="#1">1</a></sup> Two<a href="#2"><sup>[2]</sup></a> and three.<sup>3</sup> 10 m<sup>2</sup>';
    assert.deepEqual(
      readText(text).notes.map(({ start, end }) => text.slice(start, end)),
      ['1', '[2]', '3'],
    );
  });

  it('finds words across tags and references, and gives no replacement that would break them', () => {
    const text = '<p>Last year police resc&#117;ed four<b>teen</b> traf<i>ficked</i> workers from a remote farm.';
    const [finding, ...others] = analyzeText(text, 'html').findings;
    assert.deepEqual(others, []);
    assert.equal(
      text.slice(finding!.span.start, finding!.span.end),
      'resc&#117;ed four<b>teen</b> traf<i>ficked</i> workers from a remote farm',
    );
    assert.equal(finding!.text, 'rescued fourteen trafficked workers from a remote farm');
    assert.ok(finding!.suggestions.every(({ replacement }) => replacement === undefined));
  });

  it('keeps words in quotation marks back, whatever tags stand around the marks', () => {
    for (const [open, close] of [
      ['&ldquo;<em>', '</em>&rdquo;'],
      ['<q>', '</q>'],
      ['“', '”'],
    ]) {
      const text = `<p class="a">Papers speak of ${open}rescued trafficked workers${close} often.`;
      assert.deepEqual(analyzeText(text, 'html').findings, [], text);
    }
  });

  it('tells what is never closed, and entities of its own, by line', () => {
    const cases: [string, number, RegExp][] = [
      ['<p>Text.\n<!-- open', 2, /comment .* line 2 .* close it/],
      ['<p>Text.\n\n<a href="x', 3, /tag .* line 3 .* close it/],
      ['<!DOCTYPE html [\n<!ENTITY a "b">\n]><p>Text &a;.', 1, /write the signs themselves/],
    ];
    for (const [text, line, message] of cases) {
      const { problems, blocks } = readText(text);
      assert.deepEqual([problems.length, problems[0]?.line, blocks.length], [1, line, 1]);
      assert.match(problems[0]!.message, message);
    }
  });

  it('reads hostile nesting without its tags and says so', () => {
    for (const tag of ['<div>', '<b>', '<a href="x"><i>', '<table><td>', '<ul><li>']) {
      const text = `${tag.repeat(100_000)}A worker stays.`;
      const { masked, problems } = readText(text);
      assert.deepEqual([masked.length, masked.trim(), problems.length], [text.length, 'A worker stays.', 1]);
    }
  });
});
