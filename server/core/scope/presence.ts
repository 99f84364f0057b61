import type { Judge } from './types.ts';
import { amounts, percent } from './words.ts';

/** A stretch with fewer sentences, e.g. one long list of names, tells nothing. */
const FEWEST_SENTENCES = 15;

/** What a sentence does that is counted, and what several do: `names a cause`, `name a cause`. */
type Looked = { readonly one: string; readonly many: string };

/** Judges what may be missing: raised where fewer sentences than the threshold's share speak of what is counted. */
export function byPresence({ one, many }: Looked): Judge {
  return ({ counts, mentions, sentences }, threshold) => {
    const speaking = new Set(mentions.map(({ sentence }) => sentence)).size;
    const value = sentences === 0 ? undefined : speaking / sentences;
    return {
      counts,
      of: { count: sentences, title: 'sentences' },
      value,
      outcome: value === undefined || sentences < FEWEST_SENTENCES ? 'too-little' : value < threshold ? 'raised' : 'balanced',
      facts: `${saysHowMany(speaking, sentences)} ${speaking > 1 ? many : one}${speaking === 0 ? '' : ` (${percent(speaking / sentences)})`}. ${amounts('Mentions', counts)}`,
    };
  };
}

function saysHowMany(speaking: number, sentences: number): string {
  if (sentences === 1) return speaking === 1 ? 'The only sentence' : 'No sentence';
  return speaking === 0 ? `None of ${sentences} sentences` : `${speaking} of ${sentences} sentences`;
}
