import type { Cell, Chart, Piece } from './types.ts';

type Table = Extract<Piece, { kind: 'table' }>;

/** The numbers of a chart: a row for every category, a column for every series. */
export function chartTable({ unit, categories, series }: Chart): Pick<Table, 'head' | 'rows'> {
  const numbers = (at: number): readonly Cell[] => series.map(({ values }) => ({ text: [shown(values[at])], isNumber: true }));
  return {
    head: [`Number of ${unit}`, ...series.map(({ name }) => name)],
    rows: categories.map((category, at) => [{ text: [category] }, ...numbers(at)]),
  };
}

/** At most two places after the point. */
function shown(value: number | undefined): string {
  return value === undefined || !Number.isFinite(value) ? '' : String(Math.round(value * 100) / 100);
}
