import type { Node } from './pattern.ts';
import type { Needs, Triggers } from './trigger.ts';

/** All `features` must be met for the entry to match; `node` is the pattern of a phrase that they stand for. */
export type Demand = { readonly entry: number; readonly features: readonly number[]; readonly node?: Node };

export type Register = {
  readonly features: readonly Triggers[];
  readonly demands: ReadonlyMap<number, readonly Demand[]>;
  readonly add: (entry: number, needs: Needs, node?: Node) => void;
};

/** Numbers the distinct sets of words and files each demand under its rarest one. */
export function createRegister(): Register {
  const numbers = new Map<Triggers, number>();
  const features: Triggers[] = [];
  const demands = new Map<number, Demand[]>();
  return { features, demands, add };

  function add(entry: number, needs: Needs, node?: Node): void {
    const [rarest, ...others] = needs.map(numberOf);
    demands.set(rarest!, [...(demands.get(rarest!) ?? []), { entry, features: others, node }]);
  }

  function numberOf(triggers: Triggers): number {
    const number = numbers.get(triggers) ?? features.push(triggers) - 1;
    numbers.set(triggers, number);
    return number;
  }
}
