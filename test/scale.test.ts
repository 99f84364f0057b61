import assert from 'node:assert/strict';
import { align } from '../server/core/compare/align.ts';
import { sideOf } from '../server/core/compare/version.ts';
import {
  compareVersions,
  compile,
  createExaminer,
  defaultSettings,
  outlineOf,
  overviewOf,
  proseOf,
  whereIn,
} from '../server/core/index.ts';
import { foldsOf } from '../server/core/outline/folds.ts';
import { definitionsOf } from '../server/core/terms/definitions.ts';
import { usesOf } from '../server/core/terms/uses.ts';
import type { Source } from '../server/core/types.ts';
import type { View } from '../server/export/exporter.ts';
import { exporters } from './exporters.ts';
import { lexiconsOf } from './lsp-support.ts';

const plain = (lines: readonly string[]): Source => ({ name: 'long.txt', format: 'plain', text: lines.join('\n\n') });
const lines = (count: number, line: (index: number) => string) => Array.from({ length: count }, (_, index) => line(index));
const compiled = compile(lexiconsOf({}));

/** What is quadratic in these does not end within mocha's limit. */
describe('a draft of 100,000 blocks', () => {
  const kinds: readonly (readonly [string, (index: number) => string])[] = [
    ['paragraphs', (index) => `Paragraph ${index} of the plan.`],
    ['equal paragraphs', () => 'Item.'],
    ['headings', (index) => `ARTICLE ${index}`],
    ['items', (index) => `(${String.fromCharCode(97 + (index % 26))}) item ${index};`],
    ['numbers', (index) => `${index}. A person shall work.`],
  ];
  for (const [name, line] of kinds) {
    it(`that are ${name} has an outline, places and terms, and can be compared`, () => {
      const source = plain(lines(100_000, line));
      const prose = proseOf(source);
      const outline = outlineOf(prose);
      assert.equal(outlineOf(prose), outline);
      assert.ok(foldsOf(outline, prose).length <= 200_000);
      const where = whereIn(prose, outline);
      for (const { span } of prose.blocks) where(span.start);
      assert.deepEqual(usesOf(prose, definitionsOf(prose)), []);
      const [own, other] = [sideFrom(source), sideFrom(plain(['Nothing of it is left.']))];
      const { before, now, groups } = align(own.sentences, other.sentences);
      assert.equal(groups.length + before.length, own.sentences.length);
      assert.equal(groups.length + now.length, other.sentences.length);
    }).timeout(300_000);
  }
});

describe('a draft of 10,000 findings', () => {
  const source = plain(
    lines(6000, (index) => `Point ${index} has flagged words${index % 3 ? ' and then safe words' : ''} of ${index} years.`),
  );
  const examine = createExaminer(compiled);
  const view: View = {
    ...{ version: '0', compiled, settings: defaultSettings, baseline: false, root: '' },
    ...{ counter: true, why: true, quiet: false, color: false },
  };
  const versionOf = async (own: Source) => {
    const analysis = await examine(own, defaultSettings);
    return { source: own, analysis, overview: await overviewOf(own, analysis, compiled, defaultSettings) };
  };

  it('is written by each exporter, and compared', async () => {
    const version = await versionOf(source);
    assert.equal(version.analysis.findings.length, 10_000);
    for (const exporter of exporters) {
      const writer = exporter.open(view);
      const parts = [writer.start(), writer.document({ path: 'long.txt', ...version }), await writer.end()];
      assert.ok(parts.some(({ length }) => length > 1000));
    }
    const other = await versionOf({ ...source, text: source.text.replaceAll('safe words of 1', 'sound words of 1') });
    const { findings } = compareVersions(version, other);
    assert.ok(findings.length >= 10_000 && findings.some(({ kind }) => kind === 'removed'));
  }).timeout(300_000);
});

function sideFrom(source: Source) {
  return sideOf({ source } as Parameters<typeof sideOf>[0]);
}
