import { type Markup, markup } from '../html/markup.ts';
import type { Cell, Inline, Piece } from '../report/types.ts';

/** Pieces of a comparison as HTML; its charts are shown as their numbers. */
export function renderPieces(pieces: readonly Piece[]): Markup {
  return markup`${pieces.map(renderPiece)}`;
}

function renderPiece(piece: Piece): Markup {
  switch (piece.kind) {
    case 'heading': {
      const name = `h${piece.level}`;
      const id = piece.anchor === undefined ? markup`` : markup` id="${piece.anchor}"`;
      return markup`\n<${name}${id}>${piece.text}</${name}>`;
    }
    case 'paragraph':
      return piece.isNote
        ? markup`\n<p class="soft">${piece.text.map(renderInline)}</p>`
        : markup`\n<p>${piece.text.map(renderInline)}</p>`;
    case 'list':
      return markup`\n<ul>${piece.items.map((item) => markup`<li>${renderPieces(item)}</li>`)}</ul>`;
    case 'table':
      return renderTable(piece);
    case 'chart': {
      const { title, categories, series } = piece.chart;
      const rows = categories.map((name, index) => [
        { text: [name] },
        ...series.map(({ values }) => ({ text: [String(values[index])], isNumber: true as const })),
      ]);
      return renderTable({ caption: title, head: ['', ...series.map(({ name }) => name)], rows });
    }
    case 'quotation':
      return markup`\n<blockquote class="text">${piece.text.map(renderInline)}<p class="soft">${piece.place}</p></blockquote>`;
    case 'details':
      return markup`\n<details><summary>${piece.summary}</summary>${renderPieces(piece.pieces)}</details>`;
  }
}

type Table = { readonly caption: string; readonly head: readonly string[]; readonly rows: readonly (readonly Cell[])[] };

function renderTable({ caption, head, rows }: Table): Markup {
  const isSides = head.length === 2;
  const numbers = new Set((rows[0] ?? []).flatMap(({ isNumber }, index) => (isNumber ? [index] : [])));
  const heads = head.map((text, index) =>
    numbers.has(index) ? markup`<th scope="col" class="count">${text}</th>` : markup`<th scope="col">${text}</th>`,
  );
  return markup`
<div class="scroll" tabindex="0" role="region" aria-label="${caption}">
<table${isSides ? markup` class="sides"` : markup``}><caption>${caption}</caption><thead><tr>${heads}</tr></thead>
<tbody>${rows.map((row) => markup`<tr>${row.map(renderCell)}</tr>`)}</tbody></table></div>`;
}

function renderCell({ text, isNumber }: Cell): Markup {
  return isNumber ? markup`<td class="count">${text.map(renderInline)}</td>` : markup`<td dir="auto">${text.map(renderInline)}</td>`;
}

function renderInline(inline: Inline): Markup {
  if (typeof inline === 'string') return markup`${inline}`;
  switch (inline.kind) {
    case 'strong':
      return markup`<strong>${inline.text}</strong>`;
    case 'code':
      return markup`<code>${inline.text}</code>`;
    case 'mark':
      return markup`<mark class="information">${inline.text}</mark>`;
    case 'link':
      return 'anchor' in inline.to ? markup`<a href="#${inline.to.anchor}">${inline.text}</a>` : markup`${inline.text}`;
  }
}
