import { isWord } from './characters.ts';
import { FILLER, isFiller } from './filler.ts';
import { maskSpans } from './mask.ts';
import { resolveReferences } from './xml-references.ts';

/** A stretch of prose in the source. `isGlued` says that only inline markup stands between it and the stretch before. */
export type Part = { readonly start: number; readonly end: number; readonly isRaw: boolean; readonly isGlued: boolean };

/** The text with everything but its parts blank, references resolved, and words that markup cuts held together by fillers. Where markup is broken parts can overlap: each stretch is read once. */
export function maskParts(text: string, parts: readonly Part[]): string {
  const pieces: string[] = [];
  let at = 0;
  let last = 0;
  for (const { start: first, end, isRaw, isGlued } of parts) {
    const start = Math.max(first, at);
    if (start >= end) continue;
    const source = text.slice(start, end);
    const words = isRaw ? source : resolveReferences(source);
    const gap = text.slice(at, start);
    const isInWord = isGlued && isInside(last) && isInside(words.charCodeAt(0));
    pieces.push(isInWord ? gap.replace(/[^\r\n]/g, FILLER) : blank(gap), words);
    at = end;
    last = words.charCodeAt(words.length - 1);
  }
  pieces.push(blank(text.slice(at)));
  return pieces.join('');
}

function isInside(code: number): boolean {
  return isWord(code) || isFiller(code);
}

function blank(text: string): string {
  return maskSpans(text, [{ start: 0, end: text.length }]);
}
