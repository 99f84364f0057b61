import type { Profile, Rate, Reference } from './types.ts';

/**
 * Where a draft stands among instruments: how many of them use a family, or a counter-frame, less (`below`), just as much
 * (`equal`) or more often per 1,000 words. `hangsOnOne` says that one occurrence more or fewer would
 * put the draft past an instrument.
 */
export type Standing = {
  readonly name: string;
  readonly title: string;
  readonly rate: Rate;
  readonly below: number;
  readonly equal: number;
  readonly of: number;
  readonly hangsOnOne: boolean;
  readonly text: string;
};

export type Standings = { readonly findings: readonly Standing[]; readonly counter: readonly Standing[] };

/** Rates of fewer words say little: in 100 words one finding is 10 per 1,000. */
export const FEW_WORDS = 100;

/** A draft of fewer words is not held against instruments: each finding would weigh more than 2 per 1,000 words. */
export const COMPARED_FROM = 500;

/** Says where a profile stands among references, row by row; rows that the references have not, or only a part of, are left out. */
export function compareWithReferences(profile: Profile, references: readonly Reference[]): Standings {
  if (profile.words < COMPARED_FROM) return { findings: [], counter: [] };
  return {
    findings: standingsOf(profile.findings, references, profile.words, (reference) => reference.findings),
    counter: standingsOf(profile.counter, references, profile.words, (reference) => reference.counter),
  };
}

function standingsOf(
  rates: readonly Rate[],
  references: readonly Reference[],
  words: number,
  rowsOf: (reference: Reference) => readonly Rate[],
): readonly Standing[] {
  const known = references.map((reference) => new Map(rowsOf(reference).map((rate) => [rate.name, rate.perThousand])));
  return rates.flatMap((rate) => {
    const others = known.flatMap((rows) => rows.get(rate.name) ?? []);
    if (others.length === 0 || rate.isPart) return [];
    const place = placeAt(rate.count, words, others);
    const hangsOnOne = wouldPass(rate.count, words, others);
    const text = `${placeText(rate.count, place)}${hangsOnOne ? `; one more${rate.count > 0 ? ' or fewer' : ''} would change that` : ''}`;
    return [{ name: rate.name, title: rate.title, rate, ...place, hangsOnOne, text }];
  });
}

type Place = { readonly below: number; readonly equal: number; readonly of: number };

function placeAt(count: number, words: number, others: readonly number[]): Place {
  const own = (count * 1000) / words;
  return { below: others.filter((other) => other < own).length, equal: others.filter((other) => other === own).length, of: others.length };
}

/** Whether one more would pass an instrument that is above, or one fewer fall behind one that is below. */
function wouldPass(count: number, words: number, others: readonly number[]): boolean {
  const { below, equal } = placeAt(count, words, others);
  const fewer = placeAt(count - 1, words, others);
  return placeAt(count + 1, words, others).below > below + equal || (count > 0 && fewer.below + fewer.equal < below);
}

function placeText(count: number, { below, equal, of }: Place): string {
  const them = of === 1 ? 'the one instrument' : `the ${of} instruments`;
  if (count === 0 && equal === of) return `none, as in all of ${them}`;
  if (count === 0) return equal === 0 ? `none, while all of ${them} have some` : `none, as in ${equal} of ${them}`;
  if (below === of) return `more often than all of ${them}`;
  if (below + equal === 0) return `less often than all of ${them}`;
  const equally = equal > 0 ? `as often as ${equal}` : '';
  return `${[below > 0 ? `more often than ${below}` : '', equally].filter(Boolean).join(', ')} of ${them}`;
}
