import type { Span } from '../types.ts';

type Placed = { readonly part: { readonly text: string }; readonly start: number };

const none: readonly Span[] = [];

/** For each part what of the spans stands in it, counted from its start. Spans are in order of their starts and may overlap. */
export function splitAmong(spans: readonly Span[], parts: readonly Placed[]): readonly (readonly Span[])[] {
  const found: Span[][] = [];
  let index = 0;
  for (const span of spans) {
    while (index < parts.length && endOf(parts[index]!) <= span.start) index++;
    for (let at = index; at < parts.length && parts[at]!.start < span.end; at++) {
      const { start } = parts[at]!;
      const within = { start: Math.max(0, span.start - start), end: Math.min(endOf(parts[at]!), span.end) - start };
      if (found[at]) found[at]!.push(within);
      else found[at] = [within];
    }
  }
  return parts.map((_, at) => found[at] ?? none);
}

function endOf({ part, start }: Placed): number {
  return start + part.text.length;
}
