import type { Problem } from '../types.ts';
import type { Drawing } from './bootstrap.ts';
import { createConfusions } from './confusion.ts';
import { describing, inOrderOfCode, spanDisagreements, unitDisagreements } from './disagreements.ts';
import { codesIn, type Group, groupsOf } from './groups.ts';
import { pairsOf } from './kappa.ts';
import { createLedger } from './ledger.ts';
import { amountOf, amountSeen, type Part, partOf } from './parts.ts';
import { confuseSpans } from './span-confusion.ts';
import { spanStatistics } from './span-figures.ts';
import { createSpanTally } from './span-tally.ts';
import { rowsOf, type Tallied, withIntervals } from './tallied.ts';
import type { Agreement, Judge, JudgeSeen, Shared, UnitKind } from './types.ts';
import { unitStatistics } from './unit-figures.ts';
import { confuse, createUnitTally } from './unit-tally.ts';
import { rowsOf as codedRows } from './units.ts';

export type AgreeOptions = Drawing & { readonly unit: UnitKind };

/** How far coders agree on documents, with intervals, the table of confusions and every disagreement. */
export function agree(
  judges: readonly Judge[],
  documents: readonly Shared[],
  { unit, rounds, seed }: AgreeOptions,
  problems: readonly Problem[] = [],
): Agreement {
  const common = documents.filter(({ by }) => by.filter((seen) => seen).length >= 2);
  const parts = common.map((document) => partOf(document, unit));
  const groups = groupsOf(codesIn(common));
  const everyone = [...judges.keys()];
  const { tallied, clusters, size } = tally(parts, unit, groups, everyone);
  const rows = withIntervals(rowsOf(tallied, clusters, size), tallied, clusters, size, { rounds, seed });
  return {
    unit,
    unitsOf: unitsOf(unit, judges, common),
    rounds,
    seed,
    statistics: unit === 'span' ? spanStatistics : unitStatistics,
    judges: judges.map((judge, coder) => judgeSeen(judge, coder, parts)),
    documents: parts.map((part) => ({
      id: part.document.id,
      units: amountOf(part),
      seen: part.document.by.map((seen) => seen !== undefined),
    })),
    alone: documents.length - common.length,
    units: parts.reduce((sum, part) => sum + amountOf(part), 0),
    sources: clusters.length,
    rows,
    pairs: judges.length > 2 ? pairsOf(judges.length).map(([one, other]) => pairOf(parts, unit, groups, one, other)) : [],
    confusions: confusionsOf(parts),
    disagreements: inOrderOfCode(parts.flatMap(disagreementsOf)),
    parts,
    problems,
  };
}

function unitsOf(unit: UnitKind, judges: readonly Judge[], documents: readonly Shared[]): string {
  if (unit !== 'sentence' || !documents.some((document) => codedRows(document).length > 0)) return 'Counterframe';
  return judges.find((_, coder) => documents.some(({ by }) => by[coder]?.rows))!.from;
}

function judgeSeen(judge: Judge, coder: number, parts: readonly Part[]): JudgeSeen {
  const sum = (of: (part: Part) => number) => parts.reduce((all, part) => all + of(part), 0);
  return {
    ...judge,
    documents: sum(({ document }) => Number(document.by[coder] !== undefined)),
    units: sum((part) => amountSeen(part, coder)),
    marks: sum(({ document }) => document.by[coder]?.marks.length ?? 0),
    whole: sum(({ whole }) => whole[coder]!),
    outside: sum(({ outside }) => outside[coder]!),
    wide: sum(({ document }) => document.by[coder]?.marks.filter(({ isWide }) => isWide).length ?? 0),
  };
}

type Tally = {
  readonly tallied: readonly Tallied[];
  readonly clusters: ReturnType<ReturnType<typeof createLedger>['clusters']>;
  readonly size: number;
};

/** Counts the decisions of some coders, by their places. */
function tally(parts: readonly Part[], unit: UnitKind, groups: readonly Group[], coders: readonly number[]): Tally {
  const ledger = createLedger();
  const units = createUnitTally(groups, coders.length, ledger);
  const spans = createSpanTally(groups, coders.length, ledger);
  const some = <Seen>({ by }: { readonly by: readonly Seen[] }) => coders.map((coder) => by[coder]!);
  for (const { document, ...part } of parts) {
    ledger.open(document.source);
    for (const one of part.units) units.add(document.source, { ...one, by: some(one) });
    for (const one of part.stretches) spans.add(document.source, { ...one, by: some(one) });
  }
  return { tallied: (unit === 'span' ? spans : units).rows(), clusters: ledger.clusters(), size: ledger.size() };
}

function pairOf(parts: readonly Part[], unit: UnitKind, groups: readonly Group[], one: number, other: number): Agreement['pairs'][number] {
  const { tallied, clusters, size } = tally(parts, unit, groups, [one, other]);
  return { one, other, rows: rowsOf(tallied, clusters, size) };
}

function confusionsOf(parts: readonly Part[]): Agreement['confusions'] {
  const confusions = createConfusions();
  for (const { units, stretches } of parts) {
    for (const unit of units) confuse(unit, confusions);
    for (const stretch of stretches) confuseSpans(stretch, confusions);
  }
  return confusions.all();
}

function disagreementsOf({ document, units, stretches }: Part): Agreement['disagreements'] {
  const describe = describing(document);
  return [
    ...units.flatMap((unit) => unitDisagreements(unit, describe)),
    ...stretches.flatMap((stretch) => spanDisagreements(stretch, describe)),
  ];
}
