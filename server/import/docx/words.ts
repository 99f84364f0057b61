import { type Piece, resolveText } from '../xml/text.ts';
import type { XmlElement } from '../xml/tree.ts';

const preserve = '{http://www.w3.org/XML/1998/namespace}space';

/** Whether blanks at the ends of an element's text count. */
export function keepsBlanks({ attributes }: XmlElement): boolean {
  return attributes[preserve] === 'preserve';
}

/**
 * The words of `w:t`, without the blanks at their ends that do not count; line ends in it are blanks. `pieces` lead back to
 * the XML; there are none where the text is in several parts, which no cut could go through.
 */
export function wordsOf(element: XmlElement, xml: string): { readonly text: string; readonly pieces?: readonly Piece[] } {
  const texts = element.children.filter((child) => child.kind === 'text');
  let text = '';
  let pieces: Piece[] = [];
  for (const part of texts) {
    const resolved = resolveText(xml, part, text.length);
    text += resolved.text;
    pieces = pieces.concat(resolved.pieces);
  }
  const shown = text.replace(/[\n\r]/g, ' ');
  const canCut = texts.length === 1 && element.children.length === 1 && !texts[0]!.isRaw;
  if (keepsBlanks(element)) return { text: shown, pieces: canCut ? pieces : undefined };
  const start = shown.length - shown.replace(/^[ \t]+/, '').length;
  const end = shown.replace(/(?<![ \t])[ \t]+$/, '').length;
  if (end <= start) return { text: '' };
  return { text: shown.slice(start, end), pieces: canCut ? within(pieces, start, end) : undefined };
}

/** The pieces of `[start, end)`, counted from `start`. */
function within(pieces: readonly Piece[], start: number, end: number): readonly Piece[] {
  return pieces
    .filter((piece) => piece.end > start && piece.start < end)
    .map((piece) => {
      const cutStart = Math.max(0, start - piece.start);
      const cutEnd = Math.max(0, piece.end - end);
      return { start: piece.start + cutStart - start, end: piece.end - cutEnd - start, from: piece.from + cutStart, to: piece.to - cutEnd };
    });
}
