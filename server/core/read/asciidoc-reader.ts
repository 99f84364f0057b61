import type { Block, Directive, Span } from '../types.ts';
import type { Passage } from './passages.ts';
import { isEmpty, type SourceLine } from './source-lines.ts';

/** What the text of a body is; `depth` counts the lists around it. */
export type Place = {
  readonly kind: 'paragraph' | 'quotation' | 'footnote' | 'cell' | 'reference';
  readonly depth: number;
  readonly nesting: number;
};

/** The lines [from, to) of a body. */
export type Body = { readonly from: number; readonly to: number; readonly place: Place };

/** What is known while a text is read. `fences` are the indices, in order, of lines that open or close a block, by their words. */
export type AsciidocReader = {
  readonly text: string;
  readonly lines: readonly SourceLine[];
  readonly fences: ReadonlyMap<string, readonly number[]>;
  readonly passages: Passage[];
  readonly directives: Directive[];
  readonly read: (reader: AsciidocReader, body: Body) => void;
};

/**
 * What lines of a body leave behind for the next one. `lists` are the marks of the lists that are open, outermost first;
 * `attributes` what stood in brackets above a block; `isAttached` says that a `+` ties the block to the item before it.
 */
export type State = { lists: string[]; attributes: string; gaps: number; isAttached: boolean };

export function wordsAt({ text, lines }: AsciidocReader, at: number): string {
  const { first, last } = lines[at]!;
  return text.slice(first, last);
}

/** Whether a line begins with `mark` at its margin. */
export function startsWith({ text, lines }: AsciidocReader, at: number, mark: string): boolean {
  const { start, first } = lines[at]!;
  return start === first && text.startsWith(mark, first);
}

/** Adds pieces as one passage, if there are any. */
export function addPieces({ passages }: AsciidocReader, pieces: readonly Span[], kind: Block['kind'], depth: number, marker?: Span): void {
  const filled = pieces.filter(({ start, end }) => start < end);
  if (filled.length > 0) passages.push({ kind, level: 0, depth, pieces: filled, ...(marker && { marker }) });
}

/** The lines [from, to) as pieces of text, comments and directives of the preprocessor left out. */
export function piecesOf(reader: AsciidocReader, from: number, to: number): Span[] {
  const pieces: Span[] = [];
  for (let at = from; at < to; at++) {
    const line = reader.lines[at]!;
    if (!isEmpty(line) && !isUnread(reader, at)) pieces.push({ start: line.first, end: line.last });
  }
  return pieces;
}

const preprocessor = /^(?:include|ifdef|ifndef|ifeval|endif)::/;

/** A comment, or a line that asks for other files or parts. */
export function isUnread(reader: AsciidocReader, at: number): boolean {
  return isComment(reader, at) || preprocessor.test(wordsAt(reader, at).slice(0, 10));
}

export function isComment(reader: AsciidocReader, at: number): boolean {
  return startsWith(reader, at, '//') && !startsWith(reader, at, '///');
}

const style = /^\s*([\w-]+)/;

/** The style of a block, the first word of its attributes in lower case; empty where there is none. */
export function styleOf(attributes: string): string {
  const found = style.exec(attributes);
  return found && attributes[found[0].length] !== '=' ? found[1]!.toLowerCase() : '';
}
