import type { Matcher } from '../match/matcher.ts';
import type { TokenRange } from '../match/range.ts';

/** The words of a range as they stand in the text, for reasons. */
export function wordsOf(range: TokenRange, matcher: Matcher): string {
  return matcher.tokens
    .slice(range.from, range.to)
    .map((token) => token.raw)
    .join(' ');
}
