import { measureBehind } from '../scope/findings.ts';
import type { Analysis, Finding, Measure } from '../types.ts';
import type { Coding } from './types.ts';

/** What the machine found in a document, as codings of the coder that it is, in the order of the text. Measures of the whole are codings without a span. */
export function codingsOf(document: string, coder: string, { findings, counter, scope }: Analysis): Coding[] {
  const wholes = wholeMeasures(scope);
  const isOfWhole = (finding: Finding) => wholes.has(measureBehind(finding, scope)!);
  const found = findings.map((finding): Coding => {
    const { code, entry, span, severity, message, sentence, place } = finding;
    if (isOfWhole(finding)) return { document, coder, code, found: { entry, isCounter: false, severity, message } };
    return {
      document,
      coder,
      code,
      span,
      found: { entry, isCounter: false, severity, message, sentence, ...(place !== undefined && { place }) },
    };
  });
  const proposed = counter.map(({ code, entry, span }): Coding => ({ document, coder, code, span, found: { entry, isCounter: true } }));
  return [...found, ...placeless(wholes).map((coded) => ({ document, coder, ...coded })), ...proposed].sort(inOrder);
}

/** A measure of the whole stands before those of sections with its code. */
function wholeMeasures(scope: readonly Measure[]): ReadonlySet<Measure> {
  const first = new Map<string, Measure>();
  for (const measure of scope) if (!first.has(measure.code)) first.set(measure.code, measure);
  return new Set(first.values());
}

/** What is raised of a draft without a title or a sentence is no finding, which has a place, and yet holds of the whole. */
function placeless(wholes: ReadonlySet<Measure>): readonly Pick<Coding, 'code' | 'found'>[] {
  return [...wholes]
    .filter(({ outcome, span }) => outcome === 'raised' && span.start === span.end)
    .map(({ code, message }) => ({ code, found: { entry: `${code}/measure`, isCounter: false, message } }));
}

/** Of the document as a whole first; then by start, end and code. */
export function inOrder(a: Coding, b: Coding): number {
  if (!a.span || !b.span) return Number(a.span !== undefined) - Number(b.span !== undefined) || compare(a.code, b.code);
  return a.span.start - b.span.start || a.span.end - b.span.end || compare(a.code, b.code);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
