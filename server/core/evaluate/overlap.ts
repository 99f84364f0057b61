import type { Span } from '../types.ts';
import type { Judgement } from './judge.ts';

/**
 * How far the words of reader and program coincide where they agree on the code: the mean, over hits whose label
 * has a span, of the characters that both give over the characters that either gives (Jaccard), from 0 to 1.
 * Undefined where no hit has a span.
 */
export function overlapOf(judgements: readonly Judgement[]): number | undefined {
  const shares = judgements.flatMap(({ outcome, label, marks, sentence }) => {
    if (outcome !== 'hit' || !label) return [];
    return [
      jaccard(
        label,
        marks.map(({ span }) => clip(span, sentence)),
      ),
    ];
  });
  return shares.length === 0 ? undefined : shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

function jaccard(label: Span, marks: readonly Span[]): number {
  const covered = union(marks);
  const both = covered.reduce((sum, span) => sum + lengthOf(clip(span, label)), 0);
  const either = covered.reduce((sum, span) => sum + lengthOf(span), 0) + lengthOf(label) - both;
  return either === 0 ? 0 : both / either;
}

function union(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && span.start <= last.end) joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else joined.push(span);
  }
  return joined;
}

function clip({ start, end }: Span, to: Span): Span {
  return { start: Math.max(start, to.start), end: Math.min(end, to.end) };
}

function lengthOf({ start, end }: Span): number {
  return Math.max(0, end - start);
}
