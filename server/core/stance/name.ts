import type { Matcher } from '../match/matcher.ts';
import { inside, type TokenRange } from '../match/range.ts';
import type { Token } from '../match/tokens.ts';
import type { StanceRule } from './stance.ts';

/** Names and titles of acts, treaties, offices, programmes and organisations are cited, not stated. */
export const name: StanceRule = ({ range }, { names }) =>
  names().some((candidate) => inside(range, candidate)) ? 'is part of a name or title' : undefined;

const joining = new Set('of the and for in to on against from with by a an at into as or'.split(' '));

/**
 * Ranges of tokens that look like names: runs of capitalised words (with the small words that join them)
 * that hold a head noun of names such as Act or Office, end in a year, or stand capitalised amid lower case.
 * Where a sentence is capitalised throughout, only head nouns and years tell.
 */
export function findNames(matcher: Matcher, heads: readonly TokenRange[]): readonly TokenRange[] {
  const { tokens } = matcher;
  const titleCase = isTitleCase(tokens);
  const names: TokenRange[] = [];
  for (let at = 0; at < tokens.length; ) {
    const run = capitalRun(tokens, at);
    if (run && isName(tokens, run, heads, titleCase)) names.push(run);
    at = run ? run.to : at + 1;
  }
  return names;
}

function capitalRun(tokens: readonly Token[], from: number): TokenRange | undefined {
  if (!isCapital(tokens[from]!)) return undefined;
  let to = from + 1;
  for (let at = to; at < tokens.length && tokens[at]!.pause < 2; at++) {
    const token = tokens[at]!;
    if (isCapital(token) || isYear(token) || isSecondHalf(tokens, at)) to = at + 1;
    else if (!joining.has(token.word) || at - to >= 3) break;
  }
  return { from, to };
}

const firstHalves = new Set(['co', 'anti', 'non', 'sub', 'vice', 'inter', 're', 'pre', 'post', 'multi', 'counter']);

/** Whether a word goes on with a capitalised one before a hyphen, as in `Co-ordinator for Equal Pay`. */
function isSecondHalf(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]!;
  return firstHalves.has(before.word) && isCapital(before) && tokens[at]!.start === before.end + 1;
}

function isName(tokens: readonly Token[], run: TokenRange, heads: readonly TokenRange[], titleCase: boolean): boolean {
  const words = tokens.slice(run.from, run.to).filter((token) => !joining.has(token.word));
  if (words.length < 2) return false;
  if (heads.some((head) => inside(head, run) && isCapital(tokens[head.from]!)) || words.slice(1).some(isYear)) return true;
  return !titleCase && (run.from > 0 ? words.length >= 2 : words.length >= 3);
}

/** Whether most words that carry meaning begin with a capital, as in a title. */
export function isTitleCase(tokens: readonly Token[]): boolean {
  const content = tokens.filter((token) => !joining.has(token.word) && /^\p{L}/u.test(token.raw));
  return content.filter(isCapital).length > content.length * 0.7;
}

function isCapital(token: Token): boolean {
  return /^\p{Lu}/u.test(token.raw);
}

function isYear(token: Token): boolean {
  return /^(1[89]|20)\d\d$/.test(token.word);
}
