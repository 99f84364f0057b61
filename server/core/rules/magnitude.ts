import type { TokenRange } from '../match/range.ts';
import type { Token } from '../match/tokens.ts';
import { type Figure, figures, topic } from './figures.ts';
import { namesSource } from './named-source.ts';
import type { CodedRule } from './registry.ts';

/**
 * Figures about trafficking, its victims and its profits in a sentence that names no source for them.
 * Counts of administration (cases, visas, referrals, arrests, budgets, penalties) are not such figures.
 */
export const magnitude: CodedRule = {
  triggers: [
    ...'million millions billion billions trillion thousand thousands percent percentage cent double doubled twice triple tripled trebled quadrupled times every each hundreds dozens half quarter quarters third thirds fifth tenth'.split(
      ' ',
    ),
    ...'one two three four five six seven eight nine ten 0* 1* 2* 3* 4* 5* 6* 7* 8* 9*'.split(' '),
  ],
  find: ({ matcher, text, before, noted, sentence }) => {
    if (noted || namesSource(text)) return [];
    const counted = isCountedBefore(before);
    const spans = figures.filter((figure) => !(figure.share && counted)).flatMap((figure) => spansOf(figure, text));
    return merge(spans.flatMap((span) => tokensOf(span, sentence.span.start, matcher.tokens)));
  },
};

/** Whether the text before names a source or gives an office's count, of which a share may follow. */
function isCountedBefore(before: string): boolean {
  return namesSource(before) || /\d.{0,80}\b(?:identified|recorded|registered|referred|surveyed|interviewed|respondents)\b/is.test(before);
}

/** Offsets in the text of the sentence. */
type Chars = { readonly start: number; readonly end: number };

function spansOf({ form, needs, never, reach }: Figure, text: string): Chars[] {
  if (!topic.test(text) && !/\b(?:of (?:these|them|those)|wom[ae]n|girls|figure)\b/i.test(text)) return [];
  return [...text.matchAll(form)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter((span) => {
      const around = clauseAround(text, span, reach);
      return (needs.test(around) || /\bof (?:these|them|those)\b/i.test(around)) && !never.test(around);
    });
}

/** The figure and what stands within reach of it, up to the next semicolon, colon or turn of the sentence. */
function clauseAround(text: string, { start, end }: Chars, reach: number): string {
  const before = text
    .slice(Math.max(0, start - reach), start)
    .split(/[;:]|, (?:but|while|although|yet)\s/)
    .at(-1)!;
  const after = text.slice(end, end + reach).split(/[;:]|, (?:but|while|although|yet|and only)\s/)[0]!;
  return before + text.slice(start, end) + after;
}

function tokensOf({ start, end }: Chars, offset: number, tokens: readonly Token[]): TokenRange[] {
  const from = tokens.findIndex((token) => token.end > start + offset);
  let to = from;
  while (to >= 0 && to < tokens.length && tokens[to]!.start < end + offset) to++;
  return from >= 0 && to > from ? [{ from, to }] : [];
}

function merge(ranges: readonly TokenRange[]): TokenRange[] {
  const merged: TokenRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && range.from < last.to) merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    else merged.push(range);
  }
  return merged;
}
