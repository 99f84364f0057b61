import { addParagraph, type Shape } from './document.ts';
import { newDraft } from './draft.ts';
import { followItem, leaveLists } from './nest.ts';
import { type Apart, openSign, type Reader } from './reader.ts';
import { type Context, type Opening, shapeOf } from './shape.ts';

/** Begins a paragraph, or goes on with the one before where the end of that is not there in this view. */
export function beginParagraph(reader: Reader, opening: Opening): void {
  const { current } = reader;
  if (!current) reader.current = { draft: newDraft(), apart: [], opening, sign: '' };
  else {
    if (current.draft.length === 0) current.opening = opening;
    current.draft.dropsBlanks = true;
  }
}

/** Ends a paragraph, unless its end was put in by a change that is not read. */
export function endParagraph(reader: Reader, readApart: (apart: Apart, around: Context) => void): void {
  const isJoined = reader.view === 'original' && reader.base === 'kept' && reader.inserting.size > 0;
  if (!isJoined) flushParagraph(reader, readApart);
}

/** Ends the paragraph that is open, if there is one, and reads what is anchored in it. */
export function flushParagraph(reader: Reader, readApart: (apart: Apart, around: Context) => void): void {
  const { current } = reader;
  if (!current) return;
  reader.current = undefined;
  openSign(current, '');
  const words = current.draft.parts.join('');
  const shape = shapeOf(reader, current.opening, words);
  addParagraph(reader.document, current.draft, shape);
  if (words.trim() !== '') follow(reader, shape, words, current.opening.context);
  for (const apart of current.apart) readApart(apart, current.opening.context);
}

/** Notes are read where they are anchored and change nothing around them. */
function follow({ nest }: Reader, { kind, level }: Shape, words: string, { list }: Context): void {
  if (kind === 'footnote') return;
  if (kind === 'item') followItem(nest, level, words);
  else if (!list) leaveLists(nest);
}
