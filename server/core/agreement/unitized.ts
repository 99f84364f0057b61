import { type Figure, figure, without } from './figure.ts';

/** What a stretch is when no coder set anything on it. */
export const GAP = '';

/** A stretch of a continuum to which a coder gave a value. */
export type Segment = { readonly start: number; readonly end: number; readonly value: string };

/**
 * What the coders of one continuum, or of many, coincide in; it adds up over continua. By a pair of values (`a` and `b` in
 * order): the length that one coder gave one value and another the other, both ways, each divided by the number of the others.
 * By a value: the squared lengths of its units (of gaps, their length), and the squared lengths that their coders share with
 * others that see a unit there too.
 */
export type Coincidences = {
  readonly pairs: readonly { readonly a: string; readonly b: string; readonly length: number }[];
  readonly squares: ReadonlyMap<string, number>;
  readonly shared: ReadonlyMap<string, number>;
};

/** The family of coefficients of Krippendorff, Mathet, Bouvry and Widlöcher (2016) for nominal values. */
export type Unitized = {
  /** Of segments and their values. */
  readonly u: Figure;
  /** Of what is a unit and what is a gap. */
  readonly bar: Figure;
  /** Of the values of units where they intersect. */
  readonly cu: Figure;
  /** Of one value where units intersect. */
  readonly ku: (value: string) => Figure;
  /** The share of the continuum on which pairs of coders gave the same value, gaps among them. */
  readonly percent: Figure;
  /** The share of all values that `cu` looks at. */
  readonly coverage: Figure;
};

export function unitized({ pairs, squares, shared }: Coincidences): Unitized {
  const all = tableOf(pairs, squares);
  const coded = tableOf(
    pairs.filter(({ a, b }) => a !== GAP && b !== GAP),
    shared,
  );
  return {
    u: alphaOf(all),
    bar: barOf(all),
    cu: coded.values.size < 2 ? without(coded.total === 0 ? nobodyMeets : 'one value only: nothing to tell apart') : alphaOf(coded),
    ku: (value) => kuOf(coded, value),
    percent: all.total > 0 ? figure(all.same / all.total) : without(nobody),
    coverage: all.total > 0 ? figure(coded.total / all.total) : without(nobody),
  };
}

const nobody = 'no text was coded by two coders';
const nobodyMeets = 'no words were coded by two coders';
const nothingVaries = without('nothing varies: all segments have the same value');

type Table = {
  readonly total: number;
  readonly same: number;
  readonly values: ReadonlyMap<string, { readonly margin: number; readonly same: number; readonly squares: number }>;
  readonly squares: number;
};

function tableOf(pairs: Coincidences['pairs'], squares: ReadonlyMap<string, number>): Table {
  const values = new Map<string, { margin: number; same: number; squares: number }>();
  const of = (value: string) => {
    const known = values.get(value) ?? { margin: 0, same: 0, squares: squares.get(value) ?? 0 };
    values.set(value, known);
    return known;
  };
  for (const { a, b, length } of pairs) {
    if (length === 0) continue;
    if (a === b) {
      of(a).margin += length;
      of(a).same += length;
    } else {
      of(a).margin += length / 2;
      of(b).margin += length / 2;
    }
  }
  const sum = (part: 'margin' | 'same' | 'squares') => [...values.values()].reduce((all, value) => all + value[part], 0);
  return { total: sum('margin'), same: sum('same'), values, squares: sum('squares') };
}

/** The coincidences that are expected are `(margin × margin − squares) / scale`; they sum up to the total. */
function scaleOf({ total, squares }: Table): number {
  return total - squares / total;
}

function alphaOf(table: Table): Figure {
  if (table.total === 0) return without(nobody);
  let same = 0;
  for (const { margin, squares } of table.values.values()) same += margin * margin - squares;
  const expected = table.total - same / scaleOf(table);
  return isNothing(expected, table) ? nothingVaries : figure(1 - (table.total - table.same) / expected);
}

function barOf(table: Table): Figure {
  const gap = table.values.get(GAP);
  if (table.total === 0) return without(nobody);
  if (!gap) return nothingVaries;
  const expected = (gap.margin * table.total - gap.margin * gap.margin) / scaleOf(table);
  return isNothing(expected, table) ? nothingVaries : figure(1 - (gap.margin - gap.same) / expected);
}

function kuOf(coded: Table, value: string): Figure {
  const own = coded.values.get(value);
  if (!own) return without('by itself it meets no unit of another coder');
  const scale = scaleOf(coded);
  const margin = (own.margin * coded.total - own.squares) / scale;
  const expected = margin - (own.margin * own.margin - own.squares) / scale;
  if (isNothing(expected, coded)) return nothingVaries;
  return figure(1 - (margin / own.margin) * ((own.margin - own.same) / expected));
}

function isNothing(expected: number, { total }: Table): boolean {
  return !(expected > total * 1e-12);
}
