import type { Matcher } from '../match/matcher.ts';
import { inside, type TokenRange } from '../match/range.ts';
import type { Span } from '../types.ts';
import { isTitleCase } from './name.ts';
import type { StanceRule } from './stance.ts';

const MENTION_WORDS = 8;

/** Words inside quotation marks are mentioned, not used, when the quotation is short or somebody else's. */
export const quotation: StanceRule = ({ range }, { quotations, block, matcher }) => {
  if (block.kind === 'quotation') return 'stands in a block quotation';
  const quote = quotations().find((candidate) => inside(range, candidate));
  if (!quote) return undefined;
  if (quote.to - quote.from <= MENTION_WORDS) return 'is quoted: the words are mentioned, not used';
  return isTitleCase(matcher.tokens.slice(quote.from, quote.to)) ? 'is part of a quoted title' : undefined;
};

const opening = '“‘"«„';
const closing = '”’"»“';

/**
 * The ranges of tokens that stand between quotation marks; a mark without its partner opens nothing. What stands between the
 * parts of a sentence, as other items do between a lead-in and an item, is not looked at.
 */
export function findQuotations(matcher: Matcher, text: string, parts: readonly Span[]): readonly TokenRange[] {
  const { tokens } = matcher;
  const ranges: TokenRange[] = [];
  let open: { from: number; mark: string } | undefined;
  for (let at = 0; at <= tokens.length; at++) {
    const before = tokens[at - 1]?.end ?? Math.max(0, backOverGap(text, tokens[0]?.start ?? 0) - 2);
    const after = tokens[at]?.start ?? Math.min(text.length, overGap(text, before) + 3);
    if (after < before) continue;
    for (const mark of textBetween(text, before, after, parts)) {
      if (open && closes(open.mark, mark)) {
        if (at > open.from) ranges.push({ from: open.from, to: at });
        open = undefined;
      } else if (!open && opening.includes(mark) && !(mark === '‘' && at === tokens.length)) open = { from: at, mark };
    }
    if (!open && singleQuoteOpens(text, tokens[at]?.start)) open = { from: at, mark: "'" };
  }
  return ranges;
}

function textBetween(text: string, from: number, to: number, parts: readonly Span[]): string {
  const left = parts.find(({ end }) => end >= from && end < to);
  const right = left && parts.findLast(({ start }) => start >= left.end && start <= to);
  return right ? text.slice(from, Math.min(to, left.end)) + text.slice(Math.max(from, right.start), to) : text.slice(from, to);
}

/** Where markup stood, blanks stand between a quotation mark and the word that it belongs to. */
const GAP = 400;

function backOverGap(text: string, start: number): number {
  let at = start;
  while (at > 0 && start - at < GAP && text[at - 1] === ' ') at--;
  return start - at > 1 ? at : start;
}

function overGap(text: string, end: number): number {
  let at = end;
  while (at < text.length && at - end < GAP && text[at] === ' ') at++;
  return at - end > 1 ? at : end;
}

function closes(open: string, mark: string): boolean {
  if (open === '"') return mark === '"' || mark === '”';
  if (open === "'") return mark === "'" || mark === '’';
  return closing[opening.indexOf(open)] === mark || (open === '“' && mark === '"') || (open === '‘' && mark === "'");
}

/** AsciiDoc writes a backtick between the mark and the word. */
function singleQuoteOpens(text: string, start: number | undefined): boolean {
  const after = start !== undefined && text[start - 1] === '`' ? start - 1 : start;
  return after !== undefined && text[after - 1] === "'" && (after < 2 || /[\s(,;:—]/.test(text[after - 2]!));
}
