import type { Span } from '../../core/index.ts';
import type { XmlElement } from '../xml/tree.ts';
import type { SourcePiece } from './draft.ts';
import { attributeOf, childOf, nameOf } from './names.ts';
import type { OdtText } from './read.ts';
import type { Styles } from './styles.ts';

/**
 * Where a note on words goes in the XML of the content: `[at, to)` are the words, or what stands for them, where `remark` says why.
 * `isRaw` tells whether they begin and end in a CDATA section.
 */
export type Placed = {
  readonly at: number;
  readonly to: number;
  readonly isRaw: { readonly at: boolean; readonly to: boolean };
  readonly pieces: readonly SourcePiece[];
  readonly remark?: string;
};

const LONGEST_REMARK = 300;

/** Finds the words of a span in the file; a note stays within the text, cell, box or note that the first of them stand in. */
export function placeOf(
  { file, pieces, source, styles }: OdtText,
  span: Span,
  deletions: Span | undefined,
): Placed | { readonly reason: string } {
  const own = piecesIn(pieces, span);
  const { container, part } = own[0]?.origin ?? {};
  if (!own[0] || !container) return { reason: 'covers no words that stand in the file: numbers of lists are made by the program' };
  if (part !== file.content || isInMargin(container)) return { reason: 'stands in a header or footer, where comments cannot be put' };
  const kept = own.filter(({ origin }) => origin.container === container);
  const shape = shapeAround(container, styles);
  const words = source.text.slice(Math.max(span.start, own[0].start), Math.min(span.end, own.at(-1)!.end)).slice(0, LONGEST_REMARK);
  const placed = shape ? { at: shape.start, to: shape.end, isRaw: { at: false, to: false } } : boundsOf(kept[0]!, kept.at(-1)!, span);
  const anchor = shape ?? kept.find(({ origin }) => origin.state === 'deleted')?.origin.atom;
  if ((deletions && placed.at >= deletions.start && placed.at < deletions.end) || (anchor && !isInParagraph(anchor))) {
    return { reason: 'stands in a drawing or a deletion that no paragraph holds, where comments cannot be put' };
  }
  const remark = remarkOn(kept, shape !== undefined, kept.length < own.length);
  return { ...placed, pieces: kept, ...(remark && { remark: `${remark} “${words}”` }) };
}

function remarkOn(pieces: readonly SourcePiece[], isInShape: boolean, isCut: boolean): string | undefined {
  if (isInShape) return 'About words in this drawing:';
  if (pieces.every(({ origin }) => origin.state === 'deleted')) return 'About words that were deleted here:';
  return isCut ? 'About all of these words:' : undefined;
}

/** The pieces that a span covers at least in part, found by halves. */
export function piecesIn(pieces: readonly SourcePiece[], { start, end }: Span): readonly SourcePiece[] {
  let low = 0;
  for (let high = pieces.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < pieces.length && pieces[last]!.start < end) last++;
  return pieces.slice(low, last);
}

function boundsOf(first: SourcePiece, last: SourcePiece, span: Span): Pick<Placed, 'at' | 'to' | 'isRaw'> {
  const isRaw = { at: first.isRaw && !first.origin.atom, to: last.isRaw && !last.origin.atom };
  return { at: startOf(first, span), to: endOf(last, span), isRaw };
}

function startOf({ start, end, from, to, origin }: SourcePiece, span: Span): number {
  if (origin.atom) return origin.atom.start;
  return to - from === end - start ? from + Math.max(0, span.start - start) : from;
}

function endOf({ start, end, from, to, origin }: SourcePiece, span: Span): number {
  if (origin.atom) return origin.atom.end;
  return to - from === end - start ? from + Math.min(end, span.end) - start : to;
}

function isInMargin(container: XmlElement): boolean {
  return ancestorsOf(container).some((element) => /^(?:style|loext):(?:header|footer)/.test(nameOf(element)));
}

/**
 * The drawing around a container: programs keep no comments in it, but on it. A frame is none, unless its style builds on no
 * other: such a frame is drawn.
 */
function shapeAround(container: XmlElement, { graphic }: Styles): XmlElement | undefined {
  const drawn = ancestorsOf(container).filter((element) => nameOf(element).startsWith('draw:'));
  const isShape = drawn.some((element) => {
    if (nameOf(element) !== 'draw:frame') return !/^draw:(?:text-box|a)$/.test(nameOf(element));
    const style = graphic.get(attributeOf(element, 'draw', 'style-name') ?? '');
    return style !== undefined && style.parent === undefined;
  });
  return isShape ? drawn.at(-1) : undefined;
}

function isInParagraph({ parent }: XmlElement): boolean {
  return parent !== undefined && /^text:(?:p|h|span|a|meta)$/.test(nameOf(parent));
}

/** Where deleted words stand in the XML: those that were deleted within a deletion have no place in the text. */
export function deletionsIn(root: XmlElement): Span | undefined {
  return childOf(childOf(childOf(root, 'office:body'), 'office:text'), 'text:tracked-changes');
}

function ancestorsOf(element: XmlElement): readonly XmlElement[] {
  const found: XmlElement[] = [];
  for (let next: XmlElement | undefined = element; next; next = next.parent) found.push(next);
  return found;
}
