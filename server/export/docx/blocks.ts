import { Bookmark, HeadingLevel, type IParagraphOptions, Paragraph, type Table, TextRun } from 'docx';
import type { Piece } from '../report/types.ts';
import type { Bookmarks } from './bookmarks.ts';
import { chartBlocks } from './chart.ts';
import { runsOf, wordsOf } from './inline.ts';
import { INDENT } from './page.ts';
import { DEEPEST } from './styles.ts';
import { tableBlocks } from './table.ts';

export type Block = Paragraph | Table;

/** Where pieces stand: `level` is how deep in lists, -1 outside of them; `isItem` is the first piece of an item, with its bullet. */
export type Place = { readonly bookmarks: Bookmarks; readonly level: number; readonly isItem?: boolean };

/** The pieces of a report as paragraphs and tables of a Word file. */
export function blocksOf(pieces: readonly Piece[], place: Place): Block[] {
  return pieces.flatMap((piece, at) => blocksOfPiece(piece, { ...place, isItem: place.isItem && at === 0 }));
}

function blocksOfPiece(piece: Piece, place: Place): readonly Block[] {
  const { bookmarks } = place;
  switch (piece.kind) {
    case 'heading':
      return [headingOf(piece, bookmarks)];
    case 'paragraph':
      return [new Paragraph({ style: styleOf(piece, place), ...placing(place), children: runsOf(piece.text, bookmarks) })];
    case 'list':
      return piece.items.flatMap((item) => blocksOf(item, { bookmarks, level: place.level + 1, isItem: true }));
    case 'table':
      return tableBlocks(piece, bookmarks);
    case 'chart':
      return chartBlocks(piece.chart, bookmarks);
    case 'quotation':
      return quotationOf(piece, place);
    case 'details':
      return [
        new Paragraph({ style: 'Summary', ...placing(place), children: [new TextRun(wordsOf(piece.summary))] }),
        ...blocksOf(piece.pieces, { ...place, isItem: false }),
      ];
  }
}

const levels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
] as const;

function headingOf(piece: Extract<Piece, { kind: 'heading' }>, bookmarks: Bookmarks): Paragraph {
  const run = new TextRun(wordsOf(piece.text));
  const bookmark = piece.anchor === undefined ? undefined : bookmarks.get(piece.anchor);
  const isOwn = bookmark?.heading === piece;
  return new Paragraph({
    heading: levels[piece.level - 1]!,
    children: [isOwn ? new Bookmark({ id: bookmark.name, children: [run] }) : run],
  });
}

/** Where it stands in small letters first: Word keeps that with the words. */
function quotationOf({ place: where, text }: Extract<Piece, { kind: 'quotation' }>, place: Place): readonly Paragraph[] {
  const indent = { left: INDENT * (place.level + 2) };
  const above = wordsOf(where).trim();
  return [
    ...(above === '' ? [] : [new Paragraph({ style: 'Place', indent, children: [new TextRun(above)] })]),
    new Paragraph({ style: 'Quotation', indent, children: runsOf(text, place.bookmarks) }),
  ];
}

/** What stands in lists stands closer together. */
function styleOf({ isNote }: Extract<Piece, { kind: 'paragraph' }>, { level }: Place): string {
  if (level < 0) return isNote ? 'Note' : 'Normal';
  return isNote ? 'ListNote' : 'ListWords';
}

function placing({ level, isItem }: Place): IParagraphOptions {
  if (level < 0) return {};
  if (isItem) return { numbering: { reference: 'bullets', level: Math.min(level, DEEPEST) } };
  return { indent: { left: INDENT * (level + 1) } };
}
