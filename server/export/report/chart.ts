import { counted } from '../tally.ts';
import type { Chart, Piece } from './types.ts';
import { joined, rounded } from './wording.ts';

/** A chart of fewer things than these says no more than a sentence does. */
const FEWEST_DRAWN = 5;

/** A chart of counted things, nothing where there are so few that it would show nothing. */
export function chartOfCounts(given: Omit<Chart, 'description'>): readonly Piece[] {
  const all = given.series.flatMap(({ values }) => values).reduce((sum, value) => sum + value, 0);
  return all < FEWEST_DRAWN ? [] : chart(given);
}

/** A chart whose description is made of its numbers; nothing where there is nothing to draw. */
export function chart(given: Omit<Chart, 'description'>): readonly Piece[] {
  if (!given.series.some(({ values }) => values.some((value) => value > 0))) return [];
  return [{ kind: 'chart', chart: { ...given, description: describe(given) } }];
}

function describe({ kind, unit, categories, series }: Omit<Chart, 'description'>): string {
  const parts = categories.map((category, at) => {
    const values = series.map(({ name, values }) => ({ name, value: values[at] ?? 0 }));
    if (series.length === 1) return `${category} ${rounded(values[0]!.value)}`;
    const said = values.filter(({ value }) => value > 0).map(({ name, value }) => `${rounded(value)} ${name.toLowerCase()}`);
    return `${category}: ${joined(said) || 'none'}`;
  });
  const what = kind === 'stacked' ? `Shares of ${unit} in ${counted(categories.length, 'row')}` : `Number of ${unit}`;
  return `${what}. ${parts.join('; ')}.`;
}
