/** What two coders set on the same units: `a` of the one, `b` of the other; empty where the other set nothing instead. */
export type Cell = { readonly a: string; readonly b: string; readonly count: number };

/** The table of two coders, by their places. Cells are in order of the codes; those without a count are left out. */
export type Confusion = { readonly one: number; readonly other: number; readonly cells: readonly Cell[] };

export type Confusions = {
  readonly add: (one: number, other: number, a: string, b: string, count: number) => void;
  readonly all: () => readonly Confusion[];
};

export function createConfusions(): Confusions {
  const tables = new Map<string, { one: number; other: number; cells: Map<string, { a: string; b: string; count: number }> }>();
  return {
    add(one, other, a, b, count) {
      const name = `${one} ${other}`;
      const table = tables.get(name) ?? { one, other, cells: new Map() };
      tables.set(name, table);
      const key = JSON.stringify([a, b]);
      const cell = table.cells.get(key) ?? { a, b, count: 0 };
      cell.count += count;
      table.cells.set(key, cell);
    },
    all: () =>
      [...tables.values()]
        .sort((x, y) => x.one - y.one || x.other - y.other)
        .map(({ one, other, cells }) => ({
          one,
          other,
          cells: [...cells.values()].sort((x, y) => compare(x.a, y.a) || compare(x.b, y.b)),
        })),
  };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/**
 * Of a unit: codes that both set stand on the diagonal; each code that only the one set meets each that only the other set,
 * or nothing, where there is none.
 */
export function crossed(ones: readonly string[], others: readonly string[]): readonly (readonly [string, string])[] {
  const both = ones.filter((code) => others.includes(code));
  const left = ones.filter((code) => !both.includes(code));
  const right = others.filter((code) => !both.includes(code));
  if (ones.length === 0 && others.length === 0) return [['', '']];
  return [
    ...both.map((code) => [code, code] as const),
    ...(right.length === 0 ? left.map((code) => [code, ''] as const) : []),
    ...(left.length === 0 ? right.map((code) => ['', code] as const) : []),
    ...left.flatMap((a) => right.map((b) => [a, b] as const)),
  ];
}
