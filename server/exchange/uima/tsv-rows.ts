import type { Coding } from '../../core/coding/types.ts';
import type { Span } from '../../core/types.ts';
import { trimmed, type Unit } from './units.ts';

/** What stands in a row for an annotation; `id` where it must be told apart from others, or goes on in other rows. */
export type Cell = { readonly coding: Coding; readonly id?: number };

/** A token, or a part of one on which an annotation begins or ends; `number` is `sentence-token` or `sentence-token.part`. */
export type Row = { readonly number: string; readonly span: Span; readonly cells: readonly Cell[] };

type Open = { readonly number: string; readonly span: Span; readonly codings: Coding[] };

/**
 * The rows of the sentences of a document: whole tokens hold the annotations that cover them, parts of tokens those that cover
 * only a part. An annotation without a token, on blanks alone, has no place in the format.
 */
export function rowsOf(text: string, units: readonly Unit[], codings: readonly Coding[]): readonly (readonly Row[])[] {
  const placed = codings.flatMap((coding) => {
    const span = coding.span && trimmed(text, coding.span.start, coding.span.end);
    return span ? [{ coding, span }] : [];
  });
  placed.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let active: typeof placed = [];
  let next = 0;
  const sentences = units.map(({ tokens }, sentence) =>
    tokens.flatMap((token, index): Open[] => {
      for (; next < placed.length && placed[next]!.span.start < token.end; next++) active.push(placed[next]!);
      active = active.filter(({ span }) => span.end > token.start);
      return openRows(`${sentence + 1}-${index + 1}`, token, active);
    }),
  );
  return numbered(sentences);
}

function openRows(number: string, token: Span, here: readonly { readonly coding: Coding; readonly span: Span }[]): Open[] {
  const whole: Open = { number, span: token, codings: [] };
  const parts = new Map<string, Open>();
  for (const { coding, span } of here) {
    const own = { start: Math.max(span.start, token.start), end: Math.min(span.end, token.end) };
    const key = `${own.start}-${own.end}`;
    if (own.start === token.start && own.end === token.end) whole.codings.push(coding);
    else if (parts.has(key)) parts.get(key)!.codings.push(coding);
    else parts.set(key, { number: `${number}.${parts.size + 1}`, span: own, codings: [coding] });
  }
  return [whole, ...parts.values()];
}

/** With numbers for annotations that stand in several rows or beside others. */
function numbered(sentences: readonly (readonly Open[])[]): readonly (readonly Row[])[] {
  const counts = new Map<Coding, number>();
  const stacked = new Set<Coding>();
  for (const { codings } of sentences.flat()) {
    for (const coding of codings) {
      counts.set(coding, (counts.get(coding) ?? 0) + 1);
      if (codings.length > 1) stacked.add(coding);
    }
  }
  const ids = new Map<Coding, number>();
  for (const [coding, count] of counts) if (count > 1 || stacked.has(coding)) ids.set(coding, ids.size + 1);
  const cellOf = (coding: Coding): Cell => (ids.has(coding) ? { coding, id: ids.get(coding)! } : { coding });
  return sentences.map((rows) => rows.map(({ number, span, codings }) => ({ number, span, cells: codings.map(cellOf) })));
}
