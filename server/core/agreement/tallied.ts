import { bootstrap, type Cluster, type Drawing, totalOf } from './bootstrap.ts';
import { type Figure, meanOf } from './figure.ts';
import type { Row, RowKind, RowWithIntervals } from './types.ts';

/** A row whose figures follow from counts, so that they can be had of any sum of sources. */
export type Tallied = {
  readonly kind: RowKind;
  readonly name: string;
  readonly units: (total: Float64Array) => number;
  readonly coded: (total: Float64Array) => readonly number[];
  readonly figures: (total: Float64Array) => readonly Figure[];
};

/** The rows, and last the mean of the codes' figures. */
export function rowsOf(tallied: readonly Tallied[], clusters: readonly Cluster[], size: number): readonly Row[] {
  const total = totalOf(clusters, size);
  const figures = figuresOf(tallied, total);
  const rows = tallied.map((row, index): Row => {
    return { kind: row.kind, name: row.name, units: row.units(total), coded: row.coded(total), figures: figures[index]! };
  });
  return [...rows, { kind: 'mean', name: 'mean of the codes', units: 0, coded: [], figures: figures.at(-1)! }];
}

export function withIntervals(
  rows: readonly Row[],
  tallied: readonly Tallied[],
  clusters: readonly Cluster[],
  size: number,
  drawing: Drawing,
): readonly RowWithIntervals[] {
  const intervals = bootstrap(clusters, size, (total) => figuresOf(tallied, total).flat(), drawing);
  let next = 0;
  return rows.map((row) => {
    const own = intervals.slice(next, next + row.figures.length);
    next += row.figures.length;
    return { ...row, intervals: own };
  });
}

function figuresOf(tallied: readonly Tallied[], total: Float64Array): readonly (readonly Figure[])[] {
  const all = tallied.map((row) => row.figures(total));
  const codes = all.filter((_, index) => tallied[index]!.kind === 'code');
  const mean = (all[0] ?? []).map((_, statistic) => meanOf(codes.map((figures) => figures[statistic]!)));
  return [...all, mean];
}
