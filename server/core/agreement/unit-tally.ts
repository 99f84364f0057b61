import { groupedBy } from '../evaluate/group.ts';
import type { Confusions } from './confusion.ts';
import { crossed } from './confusion.ts';
import type { Group } from './groups.ts';
import { pairsOf } from './kappa.ts';
import type { Ledger } from './ledger.ts';
import { givenIn, type Rated } from './ratings.ts';
import type { Tallied } from './tallied.ts';
import { unitFigures } from './unit-figures.ts';
import type { State, Unit } from './units.ts';

/** 1 where the coder set a code of the group in the unit, 0 where not, undefined where that is missing or was left open. */
export type Decision = 1 | 0 | undefined;

export function decisionsOf({ by }: Unit, codes: readonly string[]): readonly Decision[] {
  return by.map((set) => {
    if (!set) return undefined;
    let isOpen = false;
    for (const code of set.size < codes.length ? set.keys() : codes) {
      const state: State | undefined = set.get(code);
      if (!state || !codes.includes(code)) continue;
      if (state === 'set') return 1;
      isOpen = true;
    }
    return isOpen ? undefined : 0;
  });
}

/** Counts of units by what coders decided on them, for groups of codes and for all decisions on codes together. */
export type UnitTally = { readonly add: (source: string, unit: Unit) => void; readonly rows: () => readonly Tallied[] };

export function createUnitTally(groups: readonly Group[], coders: number, ledger: Ledger): UnitTally {
  const cells = groups.map((): Map<string, { values: readonly Decision[]; at: number }> => new Map());
  return {
    add(source, unit) {
      for (const [index, { codes }] of groups.entries()) {
        const values = decisionsOf(unit, codes);
        const key = values.map((value) => value ?? '-').join('');
        const cell = cells[index]!.get(key) ?? { values, at: ledger.indexOf(`${index} ${key}`) };
        cells[index]!.set(key, cell);
        ledger.add(source, cell.at, 1);
      }
    },
    rows() {
      const own = groups.map(({ kind, name }, index) => rowOf(kind, name, oneByOne([...cells[index]!.values()]), coders));
      const codes = groups.flatMap(({ kind }, index) => (kind === 'code' ? [...cells[index]!.values()] : []));
      const pooled = [...groupedBy(codes, ({ values }) => values.map((value) => value ?? '-').join('')).values()];
      return [
        ...own,
        rowOf(
          'all',
          'all codes',
          pooled.map((same) => ({ values: same[0]!.values, at: same.map(({ at }) => at) })),
          coders,
        ),
      ];
    },
  };
}

type Summed = { readonly values: readonly Decision[]; readonly at: readonly number[] };

function oneByOne(cells: readonly { readonly values: readonly Decision[]; readonly at: number }[]): readonly Summed[] {
  return cells.map(({ values, at }) => ({ values, at: [at] }));
}

function rowOf(kind: Tallied['kind'], name: string, cells: readonly Summed[], coders: number): Tallied {
  const rated = (total: Float64Array): readonly Rated[] =>
    cells.map(({ values, at }) => ({ values, count: at.reduce((sum, index) => sum + total[index]!, 0) }));
  const pairable = (total: Float64Array) => rated(total).filter((one) => givenIn(one).total >= 2);
  return {
    kind,
    name,
    units: (total) => pairable(total).reduce((sum, { count }) => sum + count, 0),
    coded: (total) =>
      [...Array(coders).keys()].map((coder) =>
        pairable(total).reduce((sum, { values, count }) => sum + (values[coder] === 1 ? count : 0), 0),
      ),
    figures: (total) => unitFigures(rated(total), coders),
  };
}

/** Adds what each two coders set in a unit. Codes that one of them left open are passed over. */
export function confuse({ by }: Unit, confusions: Confusions): void {
  for (const [one, other] of pairsOf(by.length)) {
    const [ones, others] = [by[one], by[other]];
    if (!ones || !others) continue;
    const isOpen = (code: string) => ones.get(code) === 'open' || others.get(code) === 'open';
    const set = (codes: ReadonlyMap<string, State>) => [...codes.keys()].filter((code) => !isOpen(code));
    for (const [a, b] of crossed(set(ones), set(others))) confusions.add(one, other, a, b, 1);
  }
}
