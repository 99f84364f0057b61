import type { Span } from '../types.ts';

/** The text with everything in `spans` turned into blanks, line ends kept. Spans may overlap and come in any order. */
export function maskSpans(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  const sorted = inOrder(spans);
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of sorted) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    parts.push(text.slice(at, from), blanks(text.slice(from, end)));
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

/** The text with everything but `spans` turned into blanks, line ends kept. */
export function keepSpans(text: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of inOrder(spans)) {
    const from = Math.max(at, start);
    if (end <= from) continue;
    parts.push(blanks(text.slice(at, from)), text.slice(from, end));
    at = end;
  }
  parts.push(blanks(text.slice(at)));
  return parts.join('');
}

function inOrder(spans: readonly Span[]): readonly Span[] {
  for (let index = 1; index < spans.length; index++) {
    if (spans[index]!.start < spans[index - 1]!.start) return [...spans].sort((a, b) => a.start - b.start);
  }
  return spans;
}

function blanks(text: string): string {
  if (!text.includes('\n') && !text.includes('\r')) return ' '.repeat(text.length);
  return text.replace(/[^\r\n]/g, ' ');
}
