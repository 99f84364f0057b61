import { cleanLine } from '../clean.ts';
import { escapeHtml, escapeInline, escapeMarkdown } from '../escape.ts';
import type { Piece } from '../report/types.ts';
import { anchorName, renderLine } from './inline.ts';
import { renderChart, renderTable } from './table.ts';

/** The pieces of a report as blocks of Markdown as GitHub reads it, with an empty line between them and a line end at the end. */
export function renderPieces(pieces: readonly Piece[]): string {
  const blocks = pieces.map(renderPiece).filter((block) => block !== '');
  return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`;
}

function renderPiece(piece: Piece): string {
  switch (piece.kind) {
    case 'heading':
      return `${'#'.repeat(piece.level)} ${piece.anchor === undefined ? '' : `<a id="${anchorName(piece.anchor)}"></a>`}${escapeMarkdown(piece.text)}`;
    case 'paragraph':
      return renderLine(piece.text);
    case 'list':
      return renderList(piece.items);
    case 'table':
      return renderTable(piece);
    case 'chart':
      return renderChart(piece.chart);
    case 'quotation':
      return `> ${renderLine(piece.text)}${piece.place.trim() === '' ? '' : `\n>\n> — ${escapeInline(piece.place.trim())}`}`;
    case 'details':
      return `<details>\n<summary>${escapeHtml(cleanLine(piece.summary))}</summary>\n\n${renderPieces(piece.pieces)}\n</details>`;
  }
}

/** Items of one line stand close together, others apart. */
function renderList(items: readonly (readonly Piece[])[]): string {
  const written = items.map((pieces) => renderPieces(pieces).trimEnd()).filter((item) => item !== '');
  const between = written.some((item) => item.includes('\n')) ? '\n\n' : '\n';
  return written.map((item) => `- ${indented(item)}`).join(between);
}

function indented(block: string): string {
  return block.replace(/\n(?!\n)/g, '\n  ');
}
