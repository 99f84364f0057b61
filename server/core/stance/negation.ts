import type { Matcher, TokenRange } from '../match/matcher.ts';
import type { StanceRule } from './stance.ts';

const REACH = 8;

/** A negated framing is not the text's: "without requiring", "must not be made conditional", "never detained". */
export const negation: StanceRule = ({ range, entry, roles }, { matcher, vocabulary }) => {
  const negators = vocabulary('stance.negation');
  const before = negators.find((negator) => governs(negator, range, matcher));
  if (before) return `is negated by “${words(before, matcher)}”`;
  const after = vocabulary('stance.negation-after').find(
    (negator) => negator.from >= range.to && negator.from - range.to <= 3 && !crosses(range.to, negator.from, matcher),
  );
  if (after) return `is negated by “${words(after, matcher)}”`;
  if (!entry.construction) return undefined;
  const between = negators.find(
    (negator) =>
      negator.from >= range.from &&
      negator.to <= range.to &&
      !Object.values(roles).some((role) => negator.from >= role.from && negator.to <= role.to),
  );
  return between && `is negated by “${words(between, matcher)}”`;
};

function governs(negator: TokenRange, range: TokenRange, matcher: Matcher): boolean {
  return negator.to <= range.from && range.from - negator.to <= REACH && !crosses(negator.to, range.from, matcher);
}

/** Whether a strong pause, or a comma with a new clause behind it, lies between two tokens. */
function crosses(from: number, to: number, matcher: Matcher): boolean {
  for (let at = from; at <= to && at < matcher.tokens.length; at++) {
    const { pause, word } = matcher.tokens[at]!;
    if (pause === 2 || (pause === 1 && clauseStarts.has(word)) || (at < to && contrasts.has(word))) return true;
  }
  return false;
}

const clauseStarts = new Set('but and so then it they he she we the this these that which who if when where while because'.split(' '));
const contrasts = new Set(['but', 'however', 'unless', 'except']);

export function words(range: TokenRange, matcher: Matcher): string {
  return matcher.tokens
    .slice(range.from, range.to)
    .map((token) => token.raw)
    .join(' ');
}
