import { type WordChange, wordChanges } from '../../core/compare/word-changes.ts';
import { type Passages, type Prose, proseOf, type Source, type Span } from '../../core/index.ts';
import { lazily } from '../../core/lazily.ts';
import { type Token, tokenize } from '../../core/match/tokens.ts';
import { withoutFiller } from '../../core/read/filler.ts';
import { readable } from '../../core/read/readable.ts';
import { cleanText } from '../clean.ts';
import type { Inline } from '../report/types.ts';

/** A passage in both versions, in words, with those marked that changed; nothing where a version has it not. */
export type Sides = { readonly before: readonly Inline[]; readonly now: readonly Inline[] };

/** Shows passages of two versions beside each other. */
export type ShowSides = (passages: Passages) => Sides;

/** A passage of more UTF-16 units is cut at its end. */
const LONGEST = 2400;

export function sidesOf(before: Source, now: Source): ShowSides {
  const [old, young] = [lazily(() => proseOf(before)), lazily(() => proseOf(now))];
  return (passages) => {
    const own = passages.before && wordsOf(passages.before, old());
    const other = passages.now && wordsOf(passages.now, young());
    const changes = own && other && !passages.isSame ? wordChanges(own.map(wordIn), other.map(wordIn)) : [];
    return {
      before: passages.before ? marked(passages.before, own!, changes, ({ before: range }) => range, old()) : [],
      now: passages.now ? marked(passages.now, other!, changes, ({ now: range }) => range, young()) : [],
    };
  };
}

/** The words of a passage on one line. */
export function lineOf(inlines: readonly Inline[]): string {
  return inlines.map((one) => (typeof one === 'string' ? one : one.text)).join('');
}

function wordsOf(span: Span, { masked }: Prose): readonly Token[] {
  return tokenize(masked, [{ start: span.start, end: Math.min(span.end, span.start + LONGEST) }]);
}

function wordIn({ word }: Token): string {
  return word;
}

function marked(
  { start, end }: Span,
  words: readonly Token[],
  changes: readonly WordChange[],
  rangeOf: (change: WordChange) => WordChange['before'],
  prose: Prose,
): readonly Inline[] {
  const text = readable(prose);
  const until = Math.min(end, start + LONGEST);
  const plain = (from: number, to: number) => cleanText(withoutFiller(text.slice(from, to)).replace(/\s+/g, ' '));
  const inlines: Inline[] = [];
  let last = start;
  for (const change of changes.filter(({ isSame }) => !isSame)) {
    const { from, to } = rangeOf(change);
    if (from === to) continue;
    const [first, final] = [words[from]!, words[to - 1]!];
    inlines.push(plain(last, first.start), { kind: 'mark', text: plain(first.start, final.end) });
    last = final.end;
  }
  inlines.push(plain(last, until) + (until < end ? '…' : ''));
  return inlines.filter((one) => one !== '');
}
