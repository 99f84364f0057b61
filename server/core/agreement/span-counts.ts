import { oncePer } from '../lazily.ts';
import type { Span } from '../types.ts';
import { coincide } from './coincide.ts';
import type { Ledger } from './ledger.ts';
import { segmentsOf, type Valued } from './segments.ts';
import { GAP, type Unitized, unitized } from './unitized.ts';

type Counts = {
  readonly add: (source: string, span: Span, coders: readonly (readonly Valued[])[]) => void;
  readonly addGap: (source: string, length: number) => void;
  readonly of: (total: Float64Array) => Unitized;
};

/** What coders coincide in, kept in a ledger. `addGap` is for text on which nobody set anything, by its length times the coders. */
export function createCounts(name: string, ledger: Ledger): Counts {
  const pairs = new Map<string, { a: string; b: string; at: number }>();
  const squares = new Map<string, number>();
  const shared = new Map<string, number>();
  const atOf = (places: Map<string, number>, part: string, value: string) => {
    const at = places.get(value) ?? ledger.indexOf(JSON.stringify([name, part, value]));
    places.set(value, at);
    return at;
  };
  const addPair = (source: string, a: string, b: string, length: number) => {
    const key = JSON.stringify([a, b]);
    const known = pairs.get(key) ?? { a, b, at: ledger.indexOf(JSON.stringify([name, a, b, 'pair'])) };
    pairs.set(key, known);
    ledger.add(source, known.at, length);
  };
  return {
    add(source, span, coders) {
      const found = coincide(
        span,
        coders.map((spans) => segmentsOf(span, spans)),
      );
      for (const { a, b, length } of found.pairs) addPair(source, a, b, length);
      for (const [value, amount] of found.squares) ledger.add(source, atOf(squares, 'squares', value), amount);
      for (const [value, amount] of found.shared) ledger.add(source, atOf(shared, 'shared', value), amount);
    },
    addGap(source, length) {
      addPair(source, GAP, GAP, length);
      ledger.add(source, atOf(squares, 'squares', GAP), length);
    },
    of: oncePer((total) => {
      const amounts = (places: Map<string, number>) => new Map([...places].map(([value, at]) => [value, total[at]!]));
      return unitized({
        pairs: [...pairs.values()].map(({ a, b, at }) => ({ a, b, length: total[at]! })),
        squares: amounts(squares),
        shared: amounts(shared),
      });
    }),
  };
}
