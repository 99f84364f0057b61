import type { Span } from '../types.ts';
import type { Segment } from './unitized.ts';

/** A span with the value that a coder gave it. */
export type Valued = { readonly span: Span; readonly value: string };

/** Between the names of values that share words: a sign that names do not hold. */
export const TOGETHER = '\u001f';

/**
 * What one coder set on a stretch of text as segments, which cannot lie on one another: spans of one value that overlap are
 * one segment, those that only touch are two; words on which several values stand are a segment of their own, whose value
 * is all of them together.
 */
export function segmentsOf(stretch: Span, spans: readonly Valued[]): readonly Segment[] {
  const byValue = new Map<string, Span[]>();
  for (const { span, value } of spans) {
    const clipped = { start: Math.max(span.start, stretch.start), end: Math.min(span.end, stretch.end) };
    if (clipped.start >= clipped.end) continue;
    const own = byValue.get(value) ?? [];
    if (own.length === 0) byValue.set(value, own);
    own.push(clipped);
  }
  const joined = [...byValue].flatMap(([value, own]) => joinedSpans(own).map((span) => ({ ...span, value })));
  return byValue.size < 2 ? joined : layered(joined);
}

/** Spans in order, those that overlap joined. */
export function joinedSpans(spans: readonly Span[]): readonly Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

type Edge = { readonly at: number; readonly value: string; readonly isStart: boolean };

/** One pass over the places where a value begins or ends; at one place ends come first. */
function layered(segments: readonly Segment[]): readonly Segment[] {
  const edges = segments
    .flatMap(({ start, end, value }): Edge[] => [
      { at: start, value, isStart: true },
      { at: end, value, isStart: false },
    ])
    .sort((a, b) => a.at - b.at || Number(a.isStart) - Number(b.isStart));
  const layers: Segment[] = [];
  const open = new Set<string>();
  let from = 0;
  for (const { at, value, isStart } of edges) {
    if (open.size > 0 && at > from) layers.push({ start: from, end: at, value: [...open].sort().join(TOGETHER) });
    if (isStart) open.add(value);
    else open.delete(value);
    from = at;
  }
  return layers;
}
