import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareVersions } from '../server/core/compare/compare.ts';
import { mirrored } from '../server/core/compare/mirror.ts';
import { commonOrder } from '../server/core/compare/sequence.ts';
import { directionOf } from '../server/core/compare/strength.ts';
import type { Comparison, FindingChange, Measure, Version } from '../server/core/index.ts';
import { openDocument } from '../server/import/open.ts';
import { docx } from './support/docx.ts';
import { versionOf, versionOfSource } from './support/versions.ts';

const articles = [
  'Article 1 – Purpose',
  'We fight exploitation in every trade.',
  'Article 2 – Inspections',
  'Inspectors shall visit each farm twice a year. They take appropriate measures where wages are late.',
  'Article 3 – Housing',
  'Housing shall be open to every worker. Towns should publish how many beds there are.',
  'Article 4 – Complaints',
  'A worker may complain in any language. The office answers within ten days under Article 3.',
];
const draft = `${articles.join('\n\n')}\n`;

describe('compareVersions', () => {
  it('tells no change between identical drafts', () => {
    const { findings, sentences, provisions } = compare(draft, draft);
    assert.deepEqual(kindsOf(findings), ['kept', 'kept']);
    assert.deepEqual([sentences.moved, sentences.changed, sentences.added, sentences.removed], [0, 0, 0, 0]);
    assert.deepEqual([provisions.matched.length, provisions.added.length, provisions.removed.length], [4, 0, 0]);
    assert.ok(provisions.matched.every(({ moved }) => !moved));
  });

  it('finds a finding that was added, and one whose sentence was taken out', () => {
    const now = draft
      .replace('They take appropriate measures where wages are late.', '')
      .replace('within ten days', 'within ten days. We fight exploitation there too');
    assert.deepEqual(kindsOf(compare(draft, now).findings), ['kept', 'added', 'removed']);
  });

  it('keeps findings of paragraphs that moved, and of articles that were counted anew', () => {
    const moved = [...articles.slice(4, 6), ...articles.slice(0, 4), ...articles.slice(6)];
    const renumbered = moved.map((line) => line.replace(/Article (\d)/g, (_, number) => `Article ${Number(number) + 4}`));
    const { findings, sentences } = compare(draft, renumbered.join('\n\n'));
    assert.deepEqual(kindsOf(findings), ['kept', 'kept']);
    assert.deepEqual([sentences.changed, sentences.added, sentences.removed], [0, 0, 0]);
    assert.ok(sentences.moved >= 2);
  });

  it('says that a paragraph moved, also where one word of it changed', () => {
    const last = 'The office fights late pay and we fight exploitation together with the unions of each trade.';
    const [before, now] = [[last, ...articles].join('\n\n'), [...articles, last.replace('together', 'side by side')].join('\n\n')];
    const change = compare(before, now).findings.find(({ kind }) => kind === 'reworded');
    assert.equal(change?.passages.isMoved, true);
  });

  it('tells what stands now where the words of a finding were replaced', () => {
    const now = draft.replace('We fight exploitation in every trade.', 'We prevent exploitation in every trade.');
    const removed = compare(draft, now).findings.find(({ kind }) => kind === 'removed')!;
    assert.equal(wordsAt(now, removed.passages.now), 'We prevent exploitation in every trade.');
    assert.equal(wordsAt(draft, removed.passages.before), 'We fight exploitation in every trade.');
  });

  it('says where one code became another', () => {
    const now = draft.replace('We fight exploitation in every trade.', 'We take appropriate measures in every trade.');
    const [change] = compare(draft, now).findings;
    assert.deepEqual([change?.kind, change?.before?.code, change?.now?.code], ['recoded', 'wording/fight', 'wording/soft']);
  });

  it('tells a finding as reworded where other words of its sentence changed', () => {
    const now = draft.replace('in every trade', 'in each and every trade');
    assert.deepEqual(kindsOf(compare(draft, now).findings), ['reworded', 'kept']);
  });

  it('finds a sentence again that was split in two, and two that were merged', () => {
    const whole = 'We fight exploitation in every trade and the inspectors publish each year what they saw on the farms.';
    const split = 'We fight exploitation in every trade. The inspectors publish each year what they saw on the farms.';
    for (const [before, now] of [
      [whole, split],
      [split, whole],
    ] as const) {
      const { findings, sentences } = compare(`${draft}\n${before}\n`, `${draft}\n${now}\n`);
      assert.deepEqual(kindsOf(findings), ['kept', 'kept', 'reworded']);
      assert.deepEqual([sentences.changed, sentences.added, sentences.removed], [1, 0, 0]);
    }
  });

  it('takes sentences that are only cut in another way as the same', () => {
    const before = 'The plan. Housing is open; food is too. We fight exploitation.';
    const now = 'The plan\n\nHousing is open\n\nfood is too. We fight exploitation.';
    const { findings, sentences } = compare(before, now);
    assert.deepEqual([kindsOf(findings), sentences.changed, sentences.added, sentences.removed], [['kept'], 0, 0, 0]);
  });

  it('leaves white space, marks, capitals and numbers of lines and places out', () => {
    const before = 'Article 2 – WORK\n\n“We fight exploitation” under Article 5(1), he wrote of the farm.\n\n1.4 The rest.';
    const now = 'Article 3: Work\n\n"We  fight\nexploitation" under Article 6(2) he wrote, of the farm.\n\n1.5 The rest.';
    const { sentences } = compare(before, now);
    assert.deepEqual([sentences.changed, sentences.moved, sentences.added, sentences.removed], [0, 0, 0, 0]);
    const bill =
      '1 We fight exploitation in all\n2 trades and towns, and report\n3 each year how many people\n4 were paid what they earned.\n';
    const counted = compare(
      bill,
      bill.replace(/^\d /gm, (number) => `${Number(number) + 7} `),
    );
    assert.deepEqual([counted.sentences.same, counted.sentences.changed], [1, 0]);
  });

  it('compares drafts of two formats', async () => {
    const body = articles.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('');
    const { source } = (await openDocument('plan.docx', docx({ body }))) as { source: Version['source'] };
    const markdown = articles
      .map((line) => (line.startsWith('Article') ? `## ${line}` : line.replace('appropriate', '*appropriate*')))
      .join('\n\n');
    const { findings, sentences } = compareVersions(versionOfSource(source), versionOf(markdown, 'markdown'));
    assert.deepEqual(kindsOf(findings), ['kept', 'kept']);
    assert.deepEqual([sentences.same, sentences.changed, sentences.added, sentences.removed], [11, 0, 0, 0]);
  });

  it('tells which provisions went from one strength to another', () => {
    const now = draft
      .replace('Inspectors shall visit', 'Inspectors may visit')
      .replace('Towns should publish', 'Towns shall publish')
      .replace('A worker may complain in any language.', 'Nobody may be asked for papers.');
    const { matched, added, removed } = compare(draft, now).provisions;
    const moved = matched.filter((one) => one.moved).map(({ before, now: after }) => [before.strength, after.strength]);
    assert.deepEqual(moved, [
      ['mandatory', 'discretionary'],
      ['recommended', 'mandatory'],
    ]);
    assert.equal(matched.length + added.length, 4);
    assert.equal(matched.length + removed.length, 4);
  });

  it('matches findings and measures of the whole by their code', () => {
    const measure = (count: number): Measure => ({
      code: 'scope/sectors',
      span: { start: 0, end: 9 },
      counts: [{ topic: 'sector.farm', title: 'farm work', passages: Array.from({ length: count }, () => ({ start: 0, end: 1 })) }],
      of: { count: 4, title: 'mentions of work' },
      value: 1,
      threshold: 0.5,
      reason: 'made up',
      outcome: 'raised',
      message: `${count} of 4`,
    });
    const withScope = (version: Version, count: number): Version => {
      const [finding] = version.analysis.findings;
      const findings = [
        { ...finding!, code: 'scope/sectors', sentence: { start: 0, end: 9 }, span: { start: 0, end: 9 } },
        ...version.analysis.findings,
      ];
      return { ...version, analysis: { ...version.analysis, findings, scope: [measure(count)] } };
    };
    const { findings, measures } = compareVersions(withScope(versionOf(draft), 2), withScope(versionOf(`Title\n\n${draft}`), 3));
    assert.equal(findings.filter(({ kind, now }) => kind === 'kept' && now?.code === 'scope/sectors').length, 1);
    assert.deepEqual(
      measures.map(({ code, before, now }) => [code, before?.message, now?.message]),
      [['scope/sectors', '2 of 4', '3 of 4']],
    );
  });

  it('tells every finding of both versions once, and mirrors itself, whatever was edited', () => {
    fc.assert(
      fc.property(edits, edits, (one, other) => {
        const [before, now] = [versionOf(one), versionOf(other)];
        const comparison = compareVersions(before, now);
        assertComplete(comparison, before, now);
        assert.deepEqual(plain(mirrored(compareVersions(now, before))), plain(comparison));
      }),
      { seed: 7, numRuns: 150 },
    );
  });

  it('does not hang on long drafts that have nothing in common, the same sentences shuffled, or no sentences', () => {
    const words = (count: number, salt: number) =>
      Array.from({ length: count }, (_, index) => `w${(index * 7919 + salt) % 100_003}x${salt}`);
    const sentences = (salt: number) =>
      Array.from({ length: 9000 }, (_, index) => `The ${words(14, salt + index * 31).join(' ')} of the fund. `).join('');
    const list = Array.from({ length: 12_000 }, (_, index) => `Worker ${index}x is paid on time in month ${index * 17}. `);
    const shuffled = list.map((_, index) => list[(index * 7919) % list.length]);
    const cases: readonly (readonly [string, string])[] = [
      [sentences(1), sentences(2)],
      [list.join('\n\n'), shuffled.join('\n\n')],
      ['a. b. '.repeat(100_000), 'c. b. '.repeat(100_000)],
      ['x'.repeat(1_000_000), 'y'.repeat(1_000_000)],
      ['', draft],
    ];
    for (const [before, now] of cases) {
      const comparison = compare(before, now);
      assert.equal(comparison.findings.length, now === draft ? 2 : 0);
    }
    const moved = compare(...cases[1]!).sentences;
    assert.deepEqual([moved.added, moved.removed, moved.changed], [0, 0, 0]);
  }).timeout(120_000);
});

describe('commonOrder', () => {
  it('finds the longest common order, whatever else stands between', () => {
    assert.deepEqual(commonOrder([1, 9, 2, 3], [1, 2, 8, 3]), [
      [0, 0],
      [2, 1],
      [3, 3],
    ]);
    assert.deepEqual(commonOrder([], [1]), []);
  });

  it('puts what stands once in order where lists are shuffled beyond its limit', () => {
    const keys = Array.from({ length: 9000 }, (_, index) => index);
    const order = commonOrder(keys, [...keys.slice(4500), ...keys.slice(0, 4500)]);
    assert.equal(order.length, 4500);
    assert.ok(order.every(([from, to], index) => index === 0 || (from > order[index - 1]![0] && to > order[index - 1]![1])));
  });
});

describe('directionOf', () => {
  it('says which way a provision went', () => {
    assert.equal(directionOf('mandatory', 'discretionary'), 'weakened');
    assert.equal(directionOf('recommended', 'mandatory'), 'strengthened');
    assert.equal(directionOf('prohibited', 'mandatory'), 'reversed');
  });
});

const sentence = fc.constantFrom(
  'We fight exploitation in every trade.',
  'We fight exploitation in every trade and town.',
  'They take appropriate measures against late pay.',
  'They take all appropriate measures, and fight exploitation.',
  'Legal aid is given if they report the employer.',
  'Inspectors shall visit each farm.',
  'Inspectors may visit each farm.',
  'Article 3 – Housing',
  'Wages are paid each month. Housing is open.',
  'Wages are paid each month and housing is open.',
  '(a) the fund;',
);
const edits = fc.array(sentence, { maxLength: 12 }).map((parts) => parts.join('\n\n'));

function compare(before: string, now: string): Comparison {
  return compareVersions(versionOf(before), versionOf(now));
}

function kindsOf(findings: readonly FindingChange[]): readonly string[] {
  return findings.map(({ kind }) => kind);
}

function wordsAt(text: string, span: { readonly start: number; readonly end: number } | undefined): string {
  return span ? text.slice(span.start, span.end) : '';
}

function assertComplete({ findings, provisions }: Comparison, before: Version, now: Version): void {
  const own = findings.flatMap((change) => change.before ?? []);
  const other = findings.flatMap((change) => change.now ?? []);
  assert.equal(own.length, before.analysis.findings.length);
  assert.equal(other.length, now.analysis.findings.length);
  assert.deepEqual(new Set(own), new Set(before.analysis.findings));
  assert.deepEqual(new Set(other), new Set(now.analysis.findings));
  const { matched, added, removed } = provisions;
  assert.equal(matched.length + removed.length, before.overview.provisions.length);
  assert.equal(matched.length + added.length, now.overview.provisions.length);
}

/** A comparison without the order of its lists. */
function plain({ findings, provisions, ...rest }: Comparison): unknown {
  const sorted = (list: readonly unknown[]) => list.map((one) => JSON.stringify(sortedKeys(one))).sort();
  const { matched, added, removed } = provisions;
  return { ...rest, findings: sorted(findings), matched: sorted(matched), added: sorted(added), removed: sorted(removed) };
}

function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sortedKeys(one)]),
  );
}
