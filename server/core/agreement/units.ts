import { spansMeet } from '../match/range.ts';
import { read } from '../read/read.ts';
import { countWhile } from '../search.ts';
import { segment } from '../segment/segment.ts';
import type { Span } from '../types.ts';
import type { Mark, Seen, Shared, UnitKind } from './types.ts';

/** What a coder said of a code in a unit: set it, or left it open. */
export type State = 'set' | 'open';

/** A stretch of a document that is decided on as a whole, with the codes of each coder that saw it. */
export type Unit = { readonly span: Span; readonly by: readonly (ReadonlyMap<string, State> | undefined)[] };

/** The units of a document, with the codings that have no place in them, for each coder. */
export type Divided = { readonly units: readonly Unit[]; readonly whole: readonly number[]; readonly outside: readonly number[] };

/**
 * Divides a document. A coder set a code in a unit when a coding of that code overlaps it. Where one coder saw some rows of a
 * document only, what the others set elsewhere in it has no place.
 */
export function divide(document: Shared, kind: Exclude<UnitKind, 'span'>): Divided {
  const spans = spansOf(document, kind);
  const isSeen = rowsOf(document).map(seenIn);
  const isShared = ({ span }: Mark) => span === undefined || isSeen.every((seen) => seen(span));
  const filled = document.by.map((seen) => seen && fill(spans, seen, isShared, kind === 'document'));
  return {
    units: spans.map((span, index) => ({ span, by: filled.map((coder) => coder?.codes[index]) })),
    whole: filled.map((coder) => coder?.whole ?? 0),
    outside: filled.map((coder) => coder?.outside ?? 0),
  };
}

/** Sentences are the rows that a reader coded, where there are some; else ours. */
function spansOf(document: Shared, kind: Exclude<UnitKind, 'span'>): readonly Span[] {
  const { name, format, text } = document;
  if (kind === 'document') return [{ start: 0, end: text.length }];
  const [rows] = rowsOf(document);
  if (kind === 'sentence' && rows) return inOrder(rows);
  const prose = read({ name, text, format: format === 'document' ? 'plain' : format });
  return inOrder(kind === 'sentence' ? segment(prose).map(({ span }) => span) : prose.blocks.map(({ span }) => span));
}

export function rowsOf({ by }: Shared): readonly (readonly Span[])[] {
  return by.flatMap((seen) => (seen?.rows ? [seen.rows] : []));
}

function inOrder(spans: readonly Span[]): readonly Span[] {
  return [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
}

type Filled = { readonly codes: readonly (ReadonlyMap<string, State> | undefined)[]; readonly whole: number; readonly outside: number };

function fill(spans: readonly Span[], { marks, rows }: Seen, isShared: (mark: Mark) => boolean, isWhole: boolean): Filled {
  const meeting = meetingIn(spans);
  const isSeen = rows && seenIn(rows);
  const codes = spans.map((span): Map<string, State> | undefined => (!isSeen || isSeen(span) ? new Map() : undefined));
  let whole = 0;
  let outside = 0;
  for (const mark of marks) {
    const places = !isShared(mark) ? [] : isWhole ? [0] : mark.span ? meeting(mark.span) : [];
    if (!mark.span && !isWhole) whole++;
    else if (places.length === 0) outside++;
    for (const place of places) set(codes[place], mark);
  }
  return { codes, whole, outside };
}

function set(codes: Map<string, State> | undefined, { code, isOpen }: Mark): void {
  if (codes && !(isOpen && codes.has(code))) codes.set(code, isOpen ? 'open' : 'set');
}

/** A unit was seen where a row of the coder stands in it. */
function seenIn(rows: readonly Span[]): (span: Span) => boolean {
  const meeting = meetingIn(inOrder(rows));
  return (span) => meeting(span).length > 0;
}

/** For a span, the places of those spans of a list in order that it overlaps. */
export function meetingIn(spans: readonly Span[]): (span: Span) => readonly number[] {
  let furthest = 0;
  const ends = spans.map(({ end }) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
  return (span) => {
    const places: number[] = [];
    for (let at = countWhile(ends, (end) => end <= span.start); at < spans.length && spans[at]!.start < span.end; at++)
      if (spansMeet(spans[at]!, span)) places.push(at);
    return places;
  };
}
