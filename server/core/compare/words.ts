import { type Token, tokenize } from '../match/tokens.ts';
import type { Prose, Sentence, Span } from '../types.ts';

/** A word of a sentence as it is compared, and where it stands (UTF-16, half-open). */
export type Word = Span & { readonly word: string };

/** A sentence as it is compared. `key` is the same for sentences of the same words; `span` reaches from its first to its last word. */
export type Worded = { readonly words: readonly Word[]; readonly key: string; readonly span: Span };

/**
 * A sentence's own words. Case, marks, white space and the numbers of places (`Article 5`, `(2)`) are left out, so that
 * neither another format nor a new numbering is a change.
 */
export function wordedOf({ span, lead, isSplit }: Sentence, prose: Prose): Worded {
  const words = withoutNumbers(tokenize(prose.masked, isSplit ? [...lead, span] : [span]), prose.masked);
  return { words, key: words.map(({ word }) => word).join(' '), span: { start: isSplit ? lead[0]!.start : span.start, end: span.end } };
}

const places =
  /^(?:articles?|arts?|sections?|secs?|subsections?|paragraphs?|paras?|subparagraphs?|chapters?|parts?|annex|annexe|appendix|schedule|clauses?|points?|rules?|title|division|recitals?|item)$/;
const number = /^(?:\d+[a-z]?|[ivxlc]+|[a-z])$/;

function withoutNumbers(tokens: readonly Token[], masked: string): Word[] {
  const kept: Word[] = [];
  let isPlace = false;
  tokens.forEach(({ word, start, end }, index) => {
    const isNumber = number.test(word) && (isPlace || isBracketed(masked, start, end) || (index === 0 && isCounted(masked, end, word)));
    if (!isNumber) kept.push({ word, start, end });
    isPlace = places.test(word) || (isPlace && (isNumber || word === 'and' || word === 'or' || word === 'to'));
  });
  return kept.length > 0 ? kept : tokens.map(({ word, start, end }) => ({ word, start, end }));
}

function isBracketed(masked: string, start: number, end: number): boolean {
  return masked[start - 1] === '(' && masked[end] === ')';
}

/** `5.`, `5.1` and `b)` at the beginning of a sentence count it; `14 people` do not. */
function isCounted(masked: string, end: number, word: string): boolean {
  return /^[.)]/.test(masked.slice(end, end + 1)) || (/^\d/.test(word) && /^\s*[–—:-]\s/.test(masked.slice(end, end + 4)));
}
