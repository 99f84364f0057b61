import type { Span } from '../types.ts';

/** A word as it stands, and as it is compared: lower case, singular, without a possessive ending. */
export type Word = Span & { readonly key: string };

const words = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;
const irregular: Readonly<Record<string, string>> = { persons: 'person', people: 'person', children: 'child', women: 'woman', men: 'man' };

export function wordsIn(text: string, { start, end }: Span): readonly Word[] {
  return [...text.slice(start, end).matchAll(words)].map(({ 0: raw, index }) => ({
    start: start + index,
    end: start + index + raw.length,
    key: keyOf(raw),
  }));
}

/** The keys of the words of a term. */
export function keysOf(term: string): readonly string[] {
  return wordsIn(term, { start: 0, end: term.length }).map(({ key }) => key);
}

function keyOf(raw: string): string {
  const word = raw.toLowerCase().replace(/['’]s?$/, '');
  if (irregular[word]) return irregular[word];
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /(?:ss|x|ch|sh|z)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}
