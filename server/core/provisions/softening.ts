import type { Span } from '../types.ts';
import { type Clause, mentioned } from './clause.ts';
import type { Strength } from './types.ts';

/** Words that open what a duty is about: what stands after them weakens the object, not the duty. */
const inner =
  /\b(?:that|which|who|whom|whose|including|includes?|such as|in particular|(?:measures?|steps|efforts|actions?|policies|programmes?|programs?|legislation|necessary|order|designed|aimed|intended|required|mechanisms?|procedures?|initiatives|strategies|training|ensure|seek|work) to)\b/i;

/** After these, only a member of a list is weakened. */
const listed = /\b(?:including|includes?|such as|in particular|inter alia)\b/i;

/** `and, where possible, in writing` weakens only what is added. */
const added = /\b(?:and|or),?\s*$/i;

/** What can still stand after words that close a clause. */
const closing = /^["”’)]?\s*(?:[.;:—–-]|(?:,\s*)?(?:(?:and|or)\s*)?$|,\s*(?:and|or)\b)/;

/**
 * The words that weaken the duty itself. They govern it where they stand before the words that carry its strength
 * (`Where appropriate, each state shall`), between these and what the duty is about (`shall, as appropriate, cooperate`,
 * `shall strengthen, to the extent possible, controls`), or where they close the clause or the lead-in. They do not where
 * they stand inside what the duty is about: `shall adopt measures to prevent, to the extent possible, …` is a full duty to
 * adopt measures; nor in a list that illustrates it: `including, in appropriate cases, …`.
 * `from` and `until` bound the clause; `cue` is where its strength is said, or where an item begins.
 */
export function softenedBy(clause: Clause, cue: Span, from: number, until: number): Span | undefined {
  return mentioned(clause, 'strength.softener')
    .map(({ span }) => span)
    .find((span) => span.start >= from && span.end <= until && governs(span, clause.text, cue, until));
}

/** Words that limit how far a duty goes, and leave no choice whether to act. */
export function limitedBy(clause: Clause, from: number, until: number): Span | undefined {
  return mentioned(clause, 'strength.limit').find(({ span }) => span.start >= from && span.end <= until)?.span;
}

function governs(span: Span, text: string, cue: Span, until: number): boolean {
  if (span.end <= cue.start) return true;
  const before = text.slice(cue.end, span.start);
  if (added.test(before)) return false;
  if (!inner.test(before)) return true;
  return !listed.test(before.slice(before.lastIndexOf(';') + 1)) && closing.test(`${text.slice(span.end, until)} `);
}

/** The strength that is left of words that are weakened. */
export function weakened(strength: Strength, softened: Span | undefined): Strength {
  return softened ? 'discretionary' : strength;
}
