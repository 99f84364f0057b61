import type { Span } from '../types.ts';

/**
 * A word of a sentence. `word` is lower-case, without diacritics and possessive ending, its apostrophes
 * straight. `pause` tells what stands before the word since the last one: 0 blanks, hyphens or quotation
 * marks, 1 commas or brackets, 2 stronger marks (semicolon, colon, dash). Offsets are UTF-16, half-open.
 */
export type Token = {
  readonly word: string;
  readonly raw: string;
  readonly start: number;
  readonly end: number;
  readonly pause: 0 | 1 | 2;
};

const words = /[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060]+(?:['’ʼ]\p{L}[\p{L}\u00ad\u2060]*)*/gu;
const asciiLower = /^[a-z0-9]+$/;
const strongPause = /[;:—–…]|--/;
const weakPause = /[,()[\]/|]/;

/** The words of `text` inside the spans, read as one run. */
export function tokenize(text: string, spans: readonly Span[]): Token[] {
  const tokens: Token[] = [];
  for (const span of spans) tokenizeSpan(text, span, tokens);
  return tokens;
}

function tokenizeSpan(text: string, span: Span, tokens: Token[]): void {
  const slice = text.slice(span.start, span.end);
  words.lastIndex = 0;
  let last = 0;
  for (let match = words.exec(slice); match; match = words.exec(slice)) {
    const raw = match[0];
    const pause = pauseOf(slice, last, match.index);
    tokens.push({ word: normalize(raw), raw, start: span.start + match.index, end: span.start + match.index + raw.length, pause });
    last = match.index + raw.length;
  }
}

const oneWord = new RegExp(words.source, 'uy');

/** The word that begins at an offset and ends at `end` at the latest; empty where none begins. */
export function wordAt(text: string, start: number, end: number): string {
  oneWord.lastIndex = start;
  const raw = oneWord.exec(text)?.[0] ?? '';
  if (start + raw.length <= end) return raw;
  oneWord.lastIndex = 0;
  return oneWord.exec(text.slice(start, end))?.[0] ?? '';
}

/** What stands between two words of a text. */
export function pauseOf(text: string, from: number, to: number): 0 | 1 | 2 {
  if (to - from === 1 && text.charCodeAt(from) === 32) return 0;
  const between = text.slice(from, to);
  if (strongPause.test(between)) return 2;
  return weakPause.test(between) ? 1 : 0;
}

/** The form under which a word is looked up. */
export function normalize(raw: string): string {
  if (asciiLower.test(raw)) return raw;
  const lower = raw.toLowerCase();
  const plain = /^[\x20-\x7e]*$/.test(lower)
    ? lower
    : lower
        .normalize('NFD')
        .replace(/[\p{M}\u00ad\u200b-\u200d\u2060]/gu, '')
        .replace(/[’ʼ]/g, "'")
        .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKD'));
  return plain.endsWith("'s") ? plain.slice(0, -2) : plain;
}
