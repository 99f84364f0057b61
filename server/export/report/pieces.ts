import type { Span } from '../../core/index.ts';
import type { Cell, Inline, Piece, Tone } from './types.ts';

/** Short ways to write pieces. */

export type Heading = Extract<Piece, { kind: 'heading' }>;
export type Quotation = Extract<Piece, { kind: 'quotation' }>;

export function heading(level: Heading['level'], text: string, anchor?: string): Piece {
  return { kind: 'heading', level, text, ...(anchor !== undefined && { anchor }) };
}

export function paragraph(...text: readonly Inline[]): Piece {
  return { kind: 'paragraph', text };
}

/** A remark that stands back behind what is around it. */
export function note(...text: readonly Inline[]): Piece {
  return { kind: 'paragraph', text, isNote: true };
}

export function list(items: readonly (Piece | readonly Piece[])[]): Piece {
  return { kind: 'list', items: items.map((item) => ('kind' in item ? [item] : item)) };
}

export function details(summary: string, pieces: readonly Piece[]): Piece {
  return { kind: 'details', summary, pieces };
}

export function strong(text: string, tone?: Tone): Inline {
  return { kind: 'strong', text, ...(tone && { tone }) };
}

export function code(text: string): Inline {
  return { kind: 'code', text };
}

export function toAnchor(text: string, anchor: string): Inline {
  return { kind: 'link', text, to: { anchor } };
}

export function toPassage(text: string, passage: Span): Inline {
  return { kind: 'link', text, to: { passage } };
}

export function cell(text: string | Inline): Cell {
  return { text: [text] };
}

/** A number, in a column of numbers. */
export function number(value: number | string): Cell {
  return { text: [String(value)], isNumber: true };
}
