import { z } from 'zod';

const count = z.number().min(0);
const earlier = z.object({
  kind: z.literal('counterframe-estimates'),
  strata: z.array(z.object({ name: z.string(), answered: count, differing: count })),
});

/**
 * The standard deviations within strata that an earlier result shows, for Neyman's allocation (1934): of the share of sentences
 * whose answer differs from what was found, with one of each kind added, so that no stratum seems certain. Or what is wrong.
 */
export function deviationsIn(text: string): ReadonlyMap<string, number> | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  const parsed = earlier.safeParse(value);
  if (!parsed.success) return 'is not the result of "counterframe estimate --format json".';
  return new Map(
    parsed.data.strata.map(({ name, answered, differing }) => {
      const share = (Math.min(differing, answered) + 1) / (answered + 2);
      return [name, Math.sqrt(share * (1 - share))];
    }),
  );
}
