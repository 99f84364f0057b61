import type { ScopeSettings } from '../settings.ts';
import type { Judged, Stretch, ThresholdName } from './types.ts';
import { amounts, percent } from './words.ts';

/** A stretch with fewer sentences, e.g. one long list of names, tells nothing. */
const FEWEST_SENTENCES = 15;

/** What a sentence does that is counted, and what several do: `names a cause`, `name a cause`. */
type Looked = { readonly one: string; readonly many: string; readonly threshold: ThresholdName };

/** Judges what may be missing: raised where fewer sentences than the threshold's share speak of what is counted. */
export function judgePresence(
  { one, many, threshold: name }: Looked,
  { counts, mentions, sentences }: Stretch,
  settings: ScopeSettings,
): Judged {
  const speaking = new Set(mentions.map(({ sentence }) => sentence)).size;
  const value = sentences === 0 ? undefined : speaking / sentences;
  const threshold = settings[name];
  return {
    counts,
    of: { count: sentences, title: 'sentences' },
    value,
    threshold,
    outcome: value === undefined || sentences < FEWEST_SENTENCES ? 'too-little' : value < threshold ? 'raised' : 'balanced',
    facts: `Of ${sentences} sentences, ${speaking === 0 ? 'none' : speaking} ${speaking === 1 ? one : many}${speaking === 0 || value === undefined ? '' : ` (${percent(value)})`}: ${amounts(counts)}.`,
  };
}
