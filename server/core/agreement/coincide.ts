import type { Span } from '../types.ts';
import { type Coincidences, GAP, type Segment } from './unitized.ts';

/** What coders coincide in on one continuum. Their segments are in order and apart; at least two coders are needed. */
export function coincide(continuum: Span, coders: readonly (readonly Segment[])[]): Coincidences {
  const parts = coders.map((segments) => partition(continuum, segments));
  const lengths = new Map<string, { a: string; b: string; length: number }>();
  const squares = new Map<string, number>();
  const shared = new Map<string, number>();
  for (const [index, own] of parts.entries()) {
    for (const { start, end, value } of own) add(squares, value, value === GAP ? end - start : (end - start) ** 2);
    const met = new Float64Array(own.length);
    for (const [other, theirs] of parts.entries()) {
      if (other === index) continue;
      meetings(own, theirs, (at, value, length) => {
        if (value !== GAP) met[at]! += length / (parts.length - 1);
        if (other < index) return;
        const [a, b] = own[at]!.value < value ? [own[at]!.value, value] : [value, own[at]!.value];
        const key = JSON.stringify([a, b]);
        const known = lengths.get(key) ?? { a, b, length: 0 };
        known.length += (2 * length) / (parts.length - 1);
        lengths.set(key, known);
      });
    }
    for (const [at, { value }] of own.entries()) if (value !== GAP && met[at]! > 0) add(shared, value, met[at]! ** 2);
  }
  return { pairs: [...lengths.values()], squares, shared };
}

/** The segments with the gaps between them, from end to end of the continuum. */
export function partition({ start, end }: Span, segments: readonly Segment[]): readonly Segment[] {
  const parts: Segment[] = [];
  let at = start;
  for (const segment of segments) {
    if (segment.start > at) parts.push({ start: at, end: segment.start, value: GAP });
    parts.push(segment);
    at = segment.end;
  }
  if (at < end) parts.push({ start: at, end, value: GAP });
  return parts;
}

/** Calls for each two parts that meet: the place of the one, the value of the other, and how long they meet. */
export function meetings(
  own: readonly Segment[],
  theirs: readonly Segment[],
  met: (at: number, value: string, length: number) => void,
): void {
  let other = 0;
  for (const [at, { start, end }] of own.entries()) {
    while (other < theirs.length && theirs[other]!.end <= start) other++;
    for (let next = other; next < theirs.length && theirs[next]!.start < end; next++)
      met(at, theirs[next]!.value, Math.min(end, theirs[next]!.end) - Math.max(start, theirs[next]!.start));
  }
}

function add(sums: Map<string, number>, key: string, amount: number): void {
  sums.set(key, (sums.get(key) ?? 0) + amount);
}
