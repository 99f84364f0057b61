import { codePointsOf } from '../../core/coding/code-points.ts';
import type { CodedText, Metadata } from '../../core/coding/types.ts';
import type { Span } from '../../core/types.ts';

/** Where in its text the sentence stands that is to be coded, as variables of the document: code points, from 0, half-open. */
export const placeNames = ['sentence_start', 'sentence_end'] as const;

export function placeOf({ start, end }: Span, text: string): Metadata {
  const { fromUtf16 } = codePointsOf(text);
  return { sentence_start: String(fromUtf16(start)), sentence_end: String(fromUtf16(end)) };
}

/** The place as it came back, in UTF-16 units; all of the text where programs have dropped it. */
export function sentenceIn({ text, metadata }: CodedText): Span {
  const { toUtf16, length } = codePointsOf(text);
  const [start, end] = placeNames.map((name) => Number(metadata[name] || Number.NaN)) as [number, number];
  return start >= 0 && start < end && end <= length ? { start: toUtf16(start), end: toUtf16(end) } : { start: 0, end: text.length };
}
