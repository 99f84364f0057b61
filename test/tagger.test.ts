import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { builtinLexicons } from '../lexicons/files.ts';
import { loadTagger } from '../server/core/find/compromise.ts';

type Plain = (text: string) => { json: (options: object) => { terms: { tags: string[]; offset: { start: number } }[] }[] };

/** compromise as it is, in an instance of its own that the tagger has not touched. */
const plain = createRequire(import.meta.url)('compromise') as Plain;

const odd = [
  '',
  ' ',
  '“Don’t,” she’ll say; they’re tired: who’s there?',
  'THE STATE PARTIES SHALL PROTECT THE VICTIMS.',
  'In May 2003 the Secretary may, under section 4(a)(1), grant $1.5 million (or 20 %) to e.g. N.G.O.s.',
  'He was being held; he could’ve left, he hadn’t, and wouldn’t’ve.',
  'the workers/migrants and sub-contractor—re-entered low-skilled labour-market',
  '\ud800 lone, a\u200bb\u00adc, ﬁve ¼ 3rd twenty-first',
];

describe('tagger', () => {
  it('gives each word the tags that compromise gives it', async () => {
    const tagger = await loadTagger();
    const { families } = builtinLexicons();
    const examples = families.flatMap(({ codes }) =>
      Object.values(codes).flatMap(({ entries }) => entries.flatMap(({ examples }) => [...examples.flagged, ...examples.clean])),
    );
    const texts = [...odd, ...examples.filter((_, at) => at % 16 === 0)];
    assert.ok(texts.length > 100);
    for (const text of texts) assert.deepEqual(shown(tagger(text)), shown(tagsOf(text)), text);
  });
});

function tagsOf(text: string): ReadonlyMap<number, ReadonlySet<string>> {
  const views = plain(text).json({ offset: true, terms: { offset: true } });
  return new Map(views.flatMap(({ terms }) => terms.map(({ tags, offset }) => [offset.start, new Set(tags)] as const)));
}

function shown(tags: ReadonlyMap<number, ReadonlySet<string>>): readonly (readonly [number, readonly string[]])[] {
  return [...tags].map(([start, set]) => [start, [...set].sort()] as const);
}
