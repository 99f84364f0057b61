import type { Analysis } from '../types.ts';
import type { Coding } from './types.ts';

/** What the machine found in a document, as codings of the coder that it is, in the order of the text. Measures of the whole are codings without a span. */
export function codingsOf(document: string, coder: string, { findings, counter, scope }: Analysis): Coding[] {
  const found = findings.map(
    ({ code, entry, span, severity, message, sentence, place }): Coding => ({
      document,
      coder,
      code,
      span,
      found: { entry, isCounter: false, severity, message, sentence, ...(place !== undefined && { place }) },
    }),
  );
  const proposed = counter.map(({ code, entry, span }): Coding => ({ document, coder, code, span, found: { entry, isCounter: true } }));
  const measured = scope
    .filter(({ outcome }) => outcome === 'raised')
    .map(({ code, message }): Coding => ({ document, coder, code, found: { entry: code, isCounter: false, message } }));
  return [...measured, ...[...found, ...proposed].sort(inOrder)];
}

/** Of the document as a whole first; then by start, end and code. */
export function inOrder(a: Coding, b: Coding): number {
  if (!a.span || !b.span) return Number(a.span !== undefined) - Number(b.span !== undefined) || compare(a.code, b.code);
  return a.span.start - b.span.start || a.span.end - b.span.end || compare(a.code, b.code);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
