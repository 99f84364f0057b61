import { flatten, type Tagger } from '../find/grammar.ts';
import { lazily } from '../lazily.ts';
import { tokenize } from '../match/tokens.ts';
import { wordsSpan } from '../sentence.ts';
import type { Mention } from '../topics/mentions.ts';
import type { Sentence, Span } from '../types.ts';
import { readParts } from './parts.ts';
import type { Words } from './phrase.ts';

/**
 * UTF-16 units of a sentence beyond which it is not read for roles. Sentences are cut at 2,000; only those put together from
 * many cells are longer.
 */
export const LONGEST = 4000;

/** UTF-16 units of the lead-ins of an item that are read with it: its verb and subject stand there. */
const LEAD = 500;

/** UTF-16 units of the first item that are read with its lead-in. */
const FOLLOWER = 200;

/**
 * The words of a sentence with its lead-ins, and what each does; undefined where it is too long. A lead-in that breaks off before
 * its verb (`Each Party shall:`) is read with the first item, `follower`.
 */
export function wordsOf(
  sentence: Sentence,
  masked: string,
  mentions: readonly Mention[],
  tagger: Tagger,
  follower?: Sentence,
): Words | undefined {
  const own = wordsSpan(sentence);
  const parts = sentence.isSplit ? [...sentence.lead, sentence.span] : [...endOf(sentence.lead), own, ...beginOf(follower, own, masked)];
  if (parts.reduce((sum, { start, end }) => sum + end - start, 0) > LONGEST) return undefined;
  const tokens = tokenize(masked, parts);
  const tags = lazily(() => tagsOf(parts, masked, tagger));
  const groups = new Map<number, number>();
  let next = 0;
  for (const [index, { start }] of tokens.entries()) {
    while (next < mentions.length && mentions[next]!.span.end <= start) next++;
    if (mentions[next] && mentions[next]!.span.start <= start) groups.set(index, next);
  }
  return readParts(
    tokens,
    masked,
    (index) => groups.get(index),
    ({ start }) => tags().get(start),
  );
}

/** The first words of an item whose lead-in ends in a word that waits for a verb. */
function beginOf(follower: Sentence | undefined, own: Span, masked: string): readonly Span[] {
  if (follower?.lead.at(-1)?.start !== own.start || !/\b(?:shall|must|may|should|will|to)\W*$/i.test(masked.slice(own.end - 12, own.end)))
    return [];
  const { start, end } = follower.span;
  return [{ start, end: Math.min(end, start + FOLLOWER) }];
}

/** The last stretch of lead-ins, cut at a blank where they are long. */
function endOf(lead: readonly Span[]): readonly Span[] {
  const kept: Span[] = [];
  let room = LEAD;
  for (const span of [...lead].reverse()) {
    if (room <= 0) break;
    kept.unshift({ start: Math.max(span.start, span.end - room), end: span.end });
    room -= span.end - span.start;
  }
  return kept;
}

function tagsOf(parts: readonly Span[], masked: string, tagger: Tagger): ReadonlyMap<number, ReadonlySet<string>> {
  const tags = new Map<number, ReadonlySet<string>>();
  let text = '';
  const places = parts.map((part) => {
    const at = text.length;
    text += `${flatten(masked, part)} `;
    return { at, start: part.start };
  });
  for (const [offset, found] of tagger(text)) {
    const place = places.findLast(({ at }) => at <= offset);
    if (place) tags.set(place.start + offset - place.at, found);
  }
  return tags;
}
