import type { Piece } from '../xml/text.ts';
import { count, isShown } from './changes.ts';
import { fieldState } from './fields.ts';
import { type Anchor, ASIDE, DELETED, IN_FIELD, INSERTED, type Line, type Reader, type Story } from './types.ts';

/** Words to be added to a line, with what leads back to their XML. */
export type Words = { readonly anchor: Anchor; readonly text: string; readonly pieces?: readonly Piece[] };

export function newLine(): Line {
  return {
    text: '',
    leaves: [],
    hidden: [],
    notes: [],
    boxes: [],
    comments: [],
    isListed: false,
    isHidden: false,
    sign: undefined,
  };
}

/** Adds words where this view shows them; says whether it did. */
export function addWords(reader: Reader, story: Story, line: Line, words: Words, flags: number): boolean {
  const { isShown: isResult, isListed, isAside, isField } = fieldState(story.fields);
  if (words.text === '' || !isResult) return false;
  count(reader.tally, flags);
  if (!isShown(flags, reader.changes)) return false;
  if (reader.changes === 'marked') setSign(line, flags);
  const start = line.text.length;
  const end = start + words.text.length;
  line.text += words.text;
  const all = flags | (isField ? IN_FIELD : 0) | (isAside ? ASIDE : 0);
  line.leaves.push({ ...words.anchor, start, end, pieces: words.pieces, flags: all, story });
  if (isListed) line.isListed = true;
  if (all & ASIDE) line.hidden.push({ start, end });
  return true;
}

/** Opens and closes the signs around words that were deleted or inserted. */
export function setSign(line: Line, flags: number): void {
  const close = flags & DELETED ? '-]' : flags & INSERTED ? '+}' : '';
  if ((line.sign?.close ?? '') === close) return;
  closeSign(line);
  if (close === '') return;
  const start = line.text.length;
  line.text += close === '-]' ? '[-' : '{+';
  line.sign = { close, start, isDeleted: close === '-]' };
  if (close === '+}') line.hidden.push({ start, end: line.text.length });
}

/** Closes the sign that is open; deleted words are hidden with their signs. */
export function closeSign(line: Line): void {
  if (!line.sign) return;
  const { close, start, isDeleted } = line.sign;
  const at = line.text.length;
  line.text += close;
  line.hidden.push({ start: isDeleted ? start : at, end: line.text.length });
  line.sign = undefined;
}
