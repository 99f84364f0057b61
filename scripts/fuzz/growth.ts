import type { Compiled } from '../../server/core/compile.ts';
import { markupOf, piecesOf, type TextFormat } from './pieces.ts';
import { stagesOf } from './stages.ts';

/** A text that is as long as it is asked to be (UTF-16 units, roughly), and how it is made. */
type Shape = { readonly name: string; readonly text: (length: number) => string };

/** What a shape of a length took in each stage, in milliseconds of the processor. */
type Costs = Readonly<Record<string, number>>;

const SMALL = 100_000;
const TIMES = 4;
/** Four times the text may take so many times the time: linear is 4, quadratic 16. */
const BOUND = 7;
/** Less than this is noise. */
const FEWEST = 250;

/** A shape of some pieces repeated, after others and before others. `pick` chooses by chance. */
export function anyShape(format: TextFormat, pick: <Item>(items: readonly Item[]) => Item): Shape {
  const some = (most: number) => Array.from({ length: pick(range(most)) }, () => pick(pick([markupOf(format), piecesOf(format)]))).join('');
  const [before, unit, after, more] = [some(2), some(4) || 'a ', some(1), some(1)];
  return {
    name: JSON.stringify({ before, unit, after, more }),
    text: (length) =>
      before + unit.repeat(Math.ceil(length / unit.length)) + after + more.repeat(Math.ceil(length / 4 / (more.length || length))),
  };
}

/** The stages in which a shape takes more than linear time, with what they took. */
export function growthOf(format: TextFormat, { text }: Shape, compiled: Compiled): readonly string[] {
  const small = costsOf(format, text(SMALL), compiled);
  const large = costsOf(format, text(TIMES * SMALL), compiled);
  if (grown(small, large).length === 0) return [];
  return grown(costsOf(format, text(SMALL), compiled), costsOf(format, text(TIMES * SMALL), compiled));
}

function grown(small: Costs, large: Costs): string[] {
  return Object.entries(large)
    .filter(([stage, cost]) => cost > FEWEST && cost > BOUND * Math.max(8, small[stage]!))
    .map(([stage, cost]) => `${stage}: ${small[stage]} ms, then ${cost} ms`);
}

function costsOf(format: TextFormat, text: string, compiled: Compiled): Costs {
  const costs: Record<string, number> = {};
  for (const [stage, run] of stagesOf({ name: 'draft', format, text }, compiled)) {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    costs[stage] = Math.round((user + system) / 1000);
  }
  return costs;
}

function range(most: number): readonly number[] {
  return Array.from({ length: most + 1 }, (_, index) => index);
}
