import { type Token, tokenize } from '../match/tokens.ts';
import type { Prose, Sentence, Span } from '../types.ts';
import { lineNumbersIn } from './line-numbers.ts';

/** A word of a sentence as it is compared, and where it stands (UTF-16, half-open). */
export type Word = Span & { readonly word: string };

/** A sentence as it is compared, or nothing but numbers. `key` is the same for sentences of the same words; `span` reaches from its first to its last word. */
export type Worded = { readonly words: readonly Word[]; readonly key: string; readonly span: Span };

/**
 * Reads the sentences of a prose by their own words. Case, marks, white space, the numbers of lines and those of places
 * (`Article 5`, `(2)`) are left out, so that neither another format nor a new numbering is a change.
 * What is nothing but numbers has no words.
 */
export function createReader(prose: Prose): (sentence: Sentence) => Worded {
  const lineNumbers = lineNumbersIn(prose.source.text);
  return ({ span, lead, isSplit, block }) => {
    const tokens = tokenize(prose.masked, isSplit ? [...lead, span] : [span]).filter(({ start }) => !lineNumbers.has(start));
    const own = withoutNumbers(tokens, prose.masked, prose.blocks[block]!.kind === 'heading');
    const words = own.some(({ word }) => !/^(?:\d+|[ivxlc]+)$/.test(word)) ? own : [];
    return {
      words,
      key: words.map(({ word }) => word).join(' '),
      span: { start: isSplit ? lead[0]!.start : span.start, end: span.end },
    };
  };
}

const places =
  /^(?:articles?|arts?|sections?|secs?|subsections?|paragraphs?|paras?|subparagraphs?|chapters?|parts?|annex|annexe|appendix|schedule|clauses?|points?|rules?|title|division|recitals?|item)$/;
const number = /^(?:\d+[a-z]?|[ivxlc]+|[a-z])$/;

function withoutNumbers(tokens: readonly Token[], masked: string, isHeading: boolean): Word[] {
  const kept: Word[] = [];
  let isPlace = false;
  tokens.forEach(({ word, start, end }) => {
    const isFirst = kept.length === 0;
    const isNumber =
      number.test(word) &&
      (isPlace ||
        isBracketed(masked, start, end) ||
        (isFirst && ((isHeading && isHeadingNumber(masked, end)) || isCount(masked, start, end))));
    if (!isNumber) kept.push({ word, start, end });
    isPlace = places.test(word) || (isPlace && (isNumber || word === 'and' || word === 'or' || word === 'to'));
  });
  return kept;
}

function isBracketed(masked: string, start: number, end: number): boolean {
  return masked[start - 1] === '(' && masked[end] === ')';
}

/** `5.`, `b)`, `5 –` and each part of `5.1 The` count a sentence that they begin; `14 people` and `1.5 million` do not. */
function isCount(masked: string, start: number, end: number): boolean {
  const after = masked.slice(end, end + 4);
  const isDigit = /\d/.test(masked[start]!);
  if (/^[.)](?!\d)/.test(after) || (isDigit && /^\s*[–—:-]\s/.test(after))) return true;
  return isDigit && /^[\d.]+\s+[\p{Lu}“"‘(]/u.test(masked.slice(start, start + 20)) && (masked[end] === '.' || masked[start - 1] === '.');
}

/** Before a title in capitals a number counts it, if it is no date. */
function isHeadingNumber(masked: string, end: number): boolean {
  return /^[.)\d]*\s+(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))\p{Lu}/u.test(masked.slice(end, end + 20));
}
