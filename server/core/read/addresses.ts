import type { Span } from '../types.ts';
import { isBlank, isWord } from './characters.ts';

const openings = ['://', 'www.', '@'] as const;

/** The web and mail addresses that stand bare in a text: they are not prose. */
export function addresses(text: string): readonly Span[] {
  return openings.flatMap((opening) => around(text, opening));
}

/** Looks for what every address must contain and widens from there, so that text without addresses costs one search. */
function around(text: string, opening: string): Span[] {
  const spans: Span[] = [];
  let floor = 0;
  for (let at = text.indexOf(opening); at !== -1; at = text.indexOf(opening, Math.max(at + 1, floor))) {
    const start = opening === 'www.' ? at : headOf(text, at, floor);
    const end = tailOf(text, at + opening.length);
    floor = end;
    if (isAddress(text, opening, start, at, end)) spans.push({ start, end });
  }
  return spans;
}

function isAddress(text: string, opening: string, start: number, at: number, end: number): boolean {
  if (opening === 'www.') return end > at + 4 && (at === 0 || !isWord(text.charCodeAt(at - 1)));
  if (opening === '@') return start < at && text.slice(at, end).includes('.');
  return start < at && end > at + opening.length;
}

function headOf(text: string, at: number, floor: number): number {
  while (at > floor && isNamePart(text.charCodeAt(at - 1))) at--;
  return at;
}

function isNamePart(code: number): boolean {
  return code < 0x80 && (isWord(code) || code === 46 || code === 45 || code === 43 || code === 95);
}

const quotesAndAngles = new Set([...'<>"“”‘’«»'].map((character) => character.charCodeAt(0)));
const trailing = new Set([..."'.,;:!?)]}*…"].map((character) => character.charCodeAt(0)));

function tailOf(text: string, from: number): number {
  let end = from;
  while (end < text.length && !isBlank(text.charCodeAt(end)) && !quotesAndAngles.has(text.charCodeAt(end))) end++;
  while (end > from && trailing.has(text.charCodeAt(end - 1))) end--;
  return end;
}
