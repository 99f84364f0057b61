import type { Span } from '../../core/index.ts';
import { type Piece, resolveText } from '../xml/text.ts';
import type { XmlElement, XmlText } from '../xml/tree.ts';
import type { Part } from './package.ts';

/**
 * Where words come from. `container` is the text, cell, box or note around them; notes on words stand within one.
 * Words made by `atom`, such as a field, cannot be cut; words of a deletion stand where its `atom` is in the text.
 */
export type Origin = {
  readonly part: Part;
  readonly container: XmlElement;
  readonly paragraph: XmlElement;
  readonly parent: XmlElement;
  readonly atom?: XmlElement;
  readonly state: 'kept' | 'inserted' | 'deleted';
};

/** A stretch of text with its way back: of equal length in the XML unless a reference, white space or an atom stands there. `isRaw` in a CDATA section. */
export type SourcePiece = Piece & { readonly origin: Origin; readonly isRaw: boolean };

/** A place in a paragraph where an annotation begins or ends. */
export type Point = { readonly element: XmlElement; readonly at: number };

/** The words of a paragraph while it is read; all offsets count from its beginning. */
export type Draft = {
  readonly parts: string[];
  length: number;
  readonly pieces: SourcePiece[];
  readonly hidden: Span[];
  readonly notes: Span[];
  readonly points: Point[];
  /** Blanks that follow belong to the one before, or to the beginning of the paragraph. */
  dropsBlanks: boolean;
};

export function newDraft(): Draft {
  return { parts: [], length: 0, pieces: [], hidden: [], notes: [], points: [], dropsBlanks: true };
}

/** Adds text that stands nowhere in the file, such as signs around deleted words; it is hidden. */
export function addSign(draft: Draft, sign: string): void {
  hide(draft, draft.length, draft.length + sign.length);
  draft.parts.push(sign);
  draft.length += sign.length;
}

export function hide({ hidden }: Draft, start: number, end: number): void {
  const last = hidden.at(-1);
  if (last?.end === start) hidden[hidden.length - 1] = { start: last.start, end };
  else hidden.push({ start, end });
}

/** Adds what an element stands for, such as a tab. */
export function addAtom(draft: Draft, text: string, atom: XmlElement, origin: Origin): void {
  draft.pieces.push({
    start: draft.length,
    end: draft.length + text.length,
    from: atom.start,
    to: atom.end,
    origin: { ...origin, atom },
    isRaw: false,
  });
  draft.parts.push(text);
  draft.length += text.length;
  draft.dropsBlanks = false;
}

/** Adds character data as OpenDocument reads it: all white space is blanks, of which one is kept where several stand. */
export function addText(draft: Draft, node: XmlText, origin: Origin): void {
  const { text, pieces } = resolveText(origin.part.xml, node, draft.length);
  if (!/^ | {2}|[\t\n\r\u00ad]/.test(text)) append(draft, text, pieces, node, origin);
  else addCollapsed(draft, node, origin);
}

function append(draft: Draft, text: string, pieces: readonly Piece[], { isRaw }: XmlText, origin: Origin): void {
  if (text === '') return;
  draft.parts.push(text);
  draft.length += text.length;
  for (const piece of pieces) draft.pieces.push({ ...piece, origin, isRaw });
  draft.dropsBlanks = text.endsWith(' ');
}

/** Text and blanks by turns, without the hyphens that only show where a line breaks. What is dropped at the end of one node can be kept in the next, so the draft remembers. */
function addCollapsed(draft: Draft, node: XmlText, origin: Origin): void {
  const { text, pieces } = resolveText(origin.part.xml, node, 0);
  let next = 0;
  for (const { 0: run, index } of text.matchAll(/[ \t\n\r]+|[^ \t\n\r\u00ad]+/g)) {
    while (pieces[next]!.end <= index) next++;
    if (/[ \t\n\r]/.test(run[0]!)) {
      if (!draft.dropsBlanks) append(draft, ' ', cut(pieces, next, index, index + 1, draft.length), node, origin);
    } else append(draft, run, cut(pieces, next, index, index + run.length, draft.length), node, origin);
  }
}

/** The part [start, end) of pieces, counted from `at`. */
function cut(pieces: readonly Piece[], first: number, start: number, end: number, at: number): readonly Piece[] {
  const parts: Piece[] = [];
  for (let index = first; index < pieces.length && pieces[index]!.start < end; index++) {
    const { start: from, end: to, ...source } = pieces[index]!;
    const [low, high] = [Math.max(from, start), Math.min(to, end)];
    const isEven = to - from === source.to - source.from;
    parts.push({
      start: at + low - start,
      end: at + high - start,
      from: isEven ? source.from + low - from : source.from,
      to: isEven ? source.from + high - from : source.to,
    });
  }
  return parts;
}
