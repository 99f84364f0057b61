import assert from 'node:assert/strict';
import { read } from '../server/core/read/read.ts';

const readText = (text: string) => read({ name: 'draft', format: 'markdown', text });

/** Blocks as `kind level: text`, line ends and masked stretches as one blank. */
function check(text: string, expected: readonly string[]): void {
  const { masked, blocks } = readText(text);
  const shown = blocks.map(
    ({ kind, level, span }) => `${kind}${level || ''}: ${masked.slice(span.start, span.end).trim().replace(/\s+/g, ' ')}`,
  );
  assert.deepEqual(shown, expected);
}

const blocks: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  'headings of both kinds': ['# Help\n\nSupport\n-------', ['heading1: Help', 'heading2: Support']],
  'emphasis, links, images and code': [
    'A *free* [permit](https://example.org "x") ![map](m.png) and `code` here.',
    ['paragraph: A free permit and here.'],
  ],
  'code blocks, front matter and HTML': [
    '---\ntitle: x\n---\n\n```\ncode\n```\n\n<div>block</div>\n\nA <b>worker</b> stays.',
    ['paragraph: A worker stays.'],
  ],
  'escapes and entities': ['Work \\& pay &amp; rest&nbsp;days.', ['paragraph: Work & pay rest days.']],
  'bare addresses': ['See <https://example.org>, https://example.org/a and a@example.org now.', ['paragraph: See , and now.']],
  'nested and task lists': ['- one\n  - [ ] two\n\n    more\n- three', ['item1: one', 'item2: two', 'paragraph: more', 'item1: three']],
  'block quotes over lines': ['> A worker\n> stays.\n>\n> - An item.', ['quotation: A worker stays.', 'quotation: An item.']],
  tables: ['| Who | What |\n|---|---|\n| workers | permits |', ['cell: Who', 'cell: What', 'cell: workers', 'cell: permits']],
  footnotes: ['Text.[^1]\n\n[^1]: A note.', ['paragraph: Text.', 'footnote: A note.']],
  'enumerated lines inside a paragraph': [
    'The office shall—\n(a) answer;\n(b) listen.',
    ['paragraph: The office shall—', 'item1: (a) answer;', 'item1: (b) listen.'],
  ],
  'references until a heading of the level': [
    '## Sources\n\n- Roe, J. A study.\n\n### More\n\nDoe, J.\n\n## After\n\nText.',
    ['heading2: Sources', 'reference1: Roe, J. A study.', 'heading3: More', 'reference: Doe, J.', 'heading2: After', 'paragraph: Text.'],
  ],
};

describe('read: Markdown', () => {
  for (const [name, [text, expected]] of Object.entries(blocks)) it(`finds ${name}`, () => check(text, expected));

  it('gives comments to Counterframe as directives, in blocks and in lines', () => {
    const { directives } = readText('<!-- counterframe-disable x -->\n\nText <!-- counterframe-ignore y: z --> more. <!-- other -->');
    assert.deepEqual(
      directives.map(({ text }) => text),
      ['counterframe-disable x', 'counterframe-ignore y: z'],
    );
  });

  it('gives the spans of note marks', () => {
    const text = 'One.[^a] Two<sup>3</sup> and ten dollars.12 More.\n\n[^a]: A note.';
    assert.deepEqual(
      readText(text).notes.map(({ start, end }) => text.slice(start, end)),
      ['[^a]', '3', '12'],
    );
  });

  it('reads hostile nesting as plain text and says so', () => {
    for (const text of [
      '>'.repeat(5000),
      '['.repeat(60_000),
      '*a **b '.repeat(20_000),
      '<'.repeat(60_000),
      '- '.repeat(5000),
      '. A\n'.repeat(20_000),
    ]) {
      const { masked, problems } = readText(text);
      assert.equal(masked.length, text.length);
      assert.equal(problems.length, 1);
    }
  });
});
