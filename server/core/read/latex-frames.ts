import type { Argument } from './latex-arguments.ts';
import { addAtom, body, endBlock, type Frame, type Place, type Reader } from './latex-reader.ts';

/** Opens what ends with a token, or with an environment. */
export function openFrame(reader: Reader, frame: Omit<Frame, 'around'>, place: Place): void {
  reader.frames.push({ ...frame, around: reader.place });
  if (frame.until >= 0) reader.ends.set(frame.until, (reader.ends.get(frame.until) ?? 0) + 1);
  reader.place = place;
}

/** A note cuts the block that it stands in, and that goes on after it. */
export function openNote(reader: Reader, until: number): void {
  const cut = reader.isNewBlock ? reader.cut : reader.runs.at(-1);
  const { isInNote } = reader;
  endBlock(reader);
  openFrame(
    reader,
    { kind: 'note', until, cut: isInNote ? undefined : cut, isInNote },
    { ...body, kind: 'footnote', isHidden: reader.place.isHidden === true },
  );
  reader.isInNote = isInNote || cut !== undefined;
}

/** Closes the innermost frame; `at` is the token (or the end of the text) that ends it. */
export function closeFrame(reader: Reader, at: number): Frame {
  const frame = reader.frames.pop()!;
  const token = reader.tree.tokens[at];
  if (frame.mark && token?.kind === 'close') addAtom(reader, token.start, token.end, frame.mark);
  if (frame.until >= 0) reader.ends.set(frame.until, reader.ends.get(frame.until)! - 1);
  reader.place = frame.around;
  if (frame.kind === 'block' || frame.kind === 'environment' || frame.kind === 'note') endBlock(reader);
  if (frame.kind === 'note') {
    reader.isInNote = frame.isInNote === true;
    reader.cut = frame.cut;
  }
  return frame;
}

/** Opens a heading that ends with a token; one that `isShown` stands where other text is no prose. */
export function openHeading(reader: Reader, until: number, level: number, isShown = false): void {
  const { place } = reader;
  endBlock(reader);
  const kind = place.kind === 'footnote' || place.kind === 'quotation' ? place.kind : 'heading';
  const isHidden = place.isHidden === true && !isShown;
  openFrame(reader, { kind: 'block', until }, { ...place, kind, level: kind === 'heading' ? level : 0, isHidden });
}

/** Opens a block that ends with a token. */
export function openBlock(reader: Reader, until: number, kind: 'paragraph' | 'quotation'): void {
  const { place } = reader;
  endBlock(reader);
  const isFixed = place.kind === 'footnote' || place.kind === 'quotation';
  openFrame(reader, { kind: 'block', until }, { ...place, kind: isFixed ? place.kind : kind, isHidden: false });
}

/** Opens quotation marks, inner ones inside others. */
export function openQuote(reader: Reader, { open, close }: Argument, isInner: boolean): void {
  const { start, end } = reader.tree.tokens[open]!;
  const { quotes = 0 } = reader.place;
  const isSingle = isInner || quotes % 2 === 1;
  addAtom(reader, start, end, isSingle ? '‘' : '“');
  openFrame(reader, { kind: 'argument', until: close, mark: isSingle ? '’' : '”' }, { ...reader.place, quotes: quotes + 1 });
}
