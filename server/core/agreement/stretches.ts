import type { Span } from '../types.ts';
import type { Stretch } from './span-tally.ts';
import type { Seen, Shared } from './types.ts';
import { rowsOf } from './units.ts';

/** The stretches of a document that its coders saw in common, with what each set there. Codings that are open or have no words are left out. */
export function stretchesOf(document: Shared): readonly Stretch[] {
  const { text, by } = document;
  const common = rowsOf(document).reduce<readonly Span[]>(intersection, [{ start: 0, end: text.length }]);
  return common.map((span) => ({ span, by: by.map((seen) => seen && marksIn(seen, span)) }));
}

function marksIn({ marks }: Seen, stretch: Span) {
  return marks.filter(({ span, isOpen }) => !isOpen && span && span.start < stretch.end && stretch.start < span.end);
}

function intersection(spans: readonly Span[], rows: readonly Span[]): readonly Span[] {
  return spans.flatMap(({ start, end }) =>
    rows.flatMap((row) => {
      const within = { start: Math.max(start, row.start), end: Math.min(end, row.end) };
      return within.start < within.end ? [within] : [];
    }),
  );
}
