import type { Span } from '../types.ts';

/** Indices of tokens, half-open. */
export type TokenRange = { readonly from: number; readonly to: number };

export function inside(range: TokenRange, outer: TokenRange): boolean {
  return range.from >= outer.from && range.to <= outer.to;
}

export function overlap(one: TokenRange, other: TokenRange): boolean {
  return one.from < other.to && other.from < one.to;
}

/** The same of spans of a text. */
export function spansMeet(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
