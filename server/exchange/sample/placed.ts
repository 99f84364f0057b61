import type { DrawnSentence } from '../../core/sampling/types.ts';
import type { Span } from '../../core/types.ts';

/** A sentence between its neighbours as one text; what was found without words of its own stands on the whole sentence. UTF-16. */
export type Placed = { readonly text: string; readonly span: Span; readonly found: readonly (Span & { readonly code: string })[] };

export function placed({ before, text, after, found }: DrawnSentence): Placed {
  const start = before === '' ? 0 : before.length + 2;
  const whole = { start: 0, end: text.length };
  return {
    text: [before, text, after].filter((part) => part !== '').join('\n\n'),
    span: { start, end: start + text.length },
    found: found.map(({ code, span = whole }) => ({ code, start: start + span.start, end: start + span.end })),
  };
}
