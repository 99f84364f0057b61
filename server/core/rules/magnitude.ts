import type { TokenRange } from '../match/range.ts';
import type { Token } from '../match/tokens.ts';
import type { Span } from '../types.ts';
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
  find: ({ matcher, text, origin, before, noted }) => {
    const isNamed = namesTopic(text);
    if (noted || !(isNamed || topic.test(before)) || namesSource(text)) return [];
    const counted = isCountedBefore(before);
    const spans = figures.filter((figure) => !(figure.share && counted)).flatMap((figure) => spansOf(figure, text, isNamed, before));
    return merge(spans.flatMap((span) => tokensOf({ start: origin(span.start), end: origin(span.end) }, matcher.tokens)));
  },
};

/** Whether the text before names a source or gives an office's count, of which a share may follow. */
function isCountedBefore(before: string): boolean {
  return (
    namesSource(before) ||
    /\d.{0,80}\b(?:identified|recorded|registered|referred|surveyed|interviewed|respondents)\b|\d \(\d+%\)/is.test(before)
  );
}

/** Offsets in the text of the sentence. */
type Chars = { readonly start: number; readonly end: number };

function spansOf(
  { signs, form, needs, never, reach, near = reach, pronoun }: Figure,
  text: string,
  isNamed: boolean,
  before: string,
): Chars[] {
  const spoken = pronoun?.test(text) && topic.test(before);
  if ((!spoken && !isNamed) || !signs.every((sign) => sign.test(text))) return [];
  return [...text.matchAll(form)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter((span) => {
      const around = clauseAround(text, span, reach).replaceAll(exposed, '');
      return (spoken || needs.test(around) || /\bof (?:these|them|those)\b/i.test(around)) && !never.test(clauseAround(text, span, near));
    });
}

/** Whether a sentence names the subject, or what may be about it. */
function namesTopic(text: string): boolean {
  return (
    topic.test(text) ||
    /\b(?:of (?:these|them|those)|wom[ae]n|girls|figure|like (?:her|him|them)|in (?:her|his|their) (?:position|situation|plight))\b/i.test(
      text,
    )
  );
}

/** To be open to exploitation is not to be exploited. */
const exposed =
  /\b(?:vulnerab\w+|susceptib\w+|(?:at )?risks?|exposed|prone|exposure|threat|protect\w*|prevent\w*|against)\b(?: (?:to|of|from|being))*(?: [\p{L}-]+){0,2}? (?:traffick\w+|exploit\w+|slavery|servitude|forced labou?r|victims)/giu;

/** The figure and what stands within reach of it, up to the next semicolon, colon or turn of the sentence. */
function clauseAround(text: string, { start, end }: Chars, reach: number): string {
  const before = text
    .slice(Math.max(0, start - reach), start)
    .split(/[;:]|, (?:but|while|although|yet|because)\s/)
    .at(-1)!;
  const after = text.slice(end, end + reach).split(/[;:]|, (?:but|while|although|yet|and only|and that|and we|because|more than)\s/)[0]!;
  return before + text.slice(start, end) + after;
}

function tokensOf({ start, end }: Span, tokens: readonly Token[]): TokenRange[] {
  const from = tokens.findIndex((token) => token.end > start);
  let to = from;
  while (to >= 0 && to < tokens.length && tokens[to]!.start < end) to++;
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
