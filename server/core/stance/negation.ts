import type { Matcher } from '../match/matcher.ts';
import { inside, type TokenRange } from '../match/range.ts';
import type { StanceRule, Surroundings } from './stance.ts';
import { wordsOf } from './words.ts';

const REACH = 8;
const SUBJECT_REACH = 18;
const AFTER_REACH = 4;

/** A negated framing is not the text's: "without requiring", "must not be made conditional", "no one is detained". */
export const negation: StanceRule = ({ range, entry, roles }, around) => {
  const { matcher, vocabulary } = around;
  const negator =
    negatorOf(range, around, entry.about.measure) ??
    (entry.construction && vocabulary('stance.negation').find((candidate) => standsBetween(candidate, range, Object.values(roles))));
  return negator && `is negated by “${wordsOf(negator, matcher)}”`;
};

/** The words that turn a range round; of a measure, also those that call for its end. */
export function negatorOf(
  range: TokenRange,
  { matcher, vocabulary }: Pick<Surroundings, 'matcher' | 'vocabulary'>,
  isMeasure = false,
): TokenRange | undefined {
  return (
    vocabulary('stance.negation').find(
      (candidate) => governs(candidate, range, matcher, REACH) && !staysInClause(candidate, range, matcher),
    ) ??
    vocabulary('stance.negation-subject').find((candidate) => negatesFromSubject(candidate, range, matcher)) ??
    vocabulary('stance.negation-order').find((candidate) => isMeasure && governs(candidate, range, matcher, REACH)) ??
    vocabulary('stance.negation-after').find((candidate) => follows(candidate, range, matcher))
  );
}

/** Whether words before a range, e.g. "failed to", speak of it: eight words away at most, in its clause. */
export function governsRange(words: TokenRange, range: TokenRange, matcher: Matcher): boolean {
  return governs(words, range, matcher, REACH) && !staysInClause(words, range, matcher);
}

function governs(negator: TokenRange, range: TokenRange, matcher: Matcher, reach: number): boolean {
  return reaches(negator, range, matcher, reach) && !staysInRelativeClause(negator, range, matcher);
}

function reaches(negator: TokenRange, range: TokenRange, matcher: Matcher, reach: number): boolean {
  return negator.to <= range.from && range.from - negator.to <= reach && !crosses(negator.to, range.from, matcher);
}

/** "No one shall be held" turns the whole clause round; "has no recourse to funds, officers shall" ends at the comma. */
function negatesFromSubject(negator: TokenRange, range: TokenRange, matcher: Matcher): boolean {
  if (beginsClause(negator, matcher)) return reaches(negator, range, matcher, SUBJECT_REACH);
  return governs(negator, range, matcher, REACH) && !staysInClause(negator, range, matcher);
}

function beginsClause({ from }: TokenRange, { tokens }: Matcher): boolean {
  const before = tokens[from - 1];
  return before === undefined || tokens[from]!.pause > 0 || conjunctions.has(before.word);
}

/** "Does not report, she shall be returned", "has no right to stay and is removed": a finite verb has a clause of its own. */
function staysInClause(negator: TokenRange, range: TokenRange, { tokens }: Matcher): boolean {
  const between = tokens.slice(negator.to, range.from + 1);
  const end = between.findIndex(({ pause, word }, at) => pause > 0 || (word === 'and' && finite.has(between[at + 1]?.word ?? '')));
  return end >= 0 && between.slice(end).some(({ word }) => finite.has(word));
}

/** "A person who does not cooperate shall be removed": the negation ends with the clause that "who" began. */
function staysInRelativeClause(negator: TokenRange, range: TokenRange, { tokens }: Matcher): boolean {
  const before = tokens.slice(Math.max(0, negator.from - 3), negator.from);
  if (!before.some(({ word }) => relatives.has(word))) return false;
  return tokens.slice(negator.to, range.from + 1).some(({ word }) => finite.has(word));
}

const conjunctions = new Set('and or but that so if where when because while'.split(' '));
const relatives = new Set(['who', 'which', 'that', 'whom', 'if', 'where', 'when']);
const finite = new Set('shall must may will should is are was were has have can'.split(' '));

function follows(negator: TokenRange, range: TokenRange, matcher: Matcher): boolean {
  if (negator.from < range.to || negator.from - range.to > AFTER_REACH || crosses(range.to, negator.from, matcher)) return false;
  return !matcher.tokens.slice(range.to, negator.from).some(({ word }) => relatives.has(word));
}

function standsBetween(negator: TokenRange, range: TokenRange, roles: readonly TokenRange[]): boolean {
  return inside(negator, range) && !roles.some((role) => inside(negator, role));
}

/** Whether a strong pause, a new clause behind a comma, or a contrast lies between two tokens. */
function crosses(from: number, to: number, matcher: Matcher): boolean {
  for (let at = from; at <= to && at < matcher.tokens.length; at++) {
    const { pause, word } = matcher.tokens[at]!;
    if (pause === 2 || (pause === 1 && clauseStarts.has(word)) || (at < to && contrasts.has(word))) return true;
  }
  return false;
}

const clauseStarts = new Set(
  'but and as since so then it they he she we the this these that which who if when where while because'.split(' '),
);
const contrasts = new Set(['but', 'however', 'unless', 'except', 'until']);
