import type { Span } from '../../core/index.ts';
import type { Piece } from '../report/types.ts';
import { chartOf } from './chart/chart.ts';
import { inlineOf, type LinkTo, toneOf } from './inline.ts';
import { type Markup, markup } from './markup.ts';
import { tableOf } from './table.ts';

/**
 * How pieces become a page: `linkTo` gives the address of a passage where there is one, `number` a number that no other
 * chart of the page has.
 */
export type Rendering = { readonly linkTo: LinkTo; readonly number: () => number };

/** A counter that counts from 1. */
export function numbers(): () => number {
  let last = 0;
  return () => ++last;
}

/** Pieces as markup. A quotation and the list that belongs to it stand side by side where there is room. */
export function render(pieces: readonly Piece[], rendering: Rendering): Markup {
  const parts: Markup[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at]!;
    const next = pieces[at + 1];
    if (piece.kind === 'quotation' && next?.kind === 'list') {
      parts.push(markup`\n<div class="passage">${renderPiece(piece, rendering)}${renderPiece(next, rendering)}\n</div>`);
      at++;
    } else parts.push(renderPiece(piece, rendering));
  }
  return markup`${parts}`;
}

function renderPiece(piece: Piece, rendering: Rendering): Markup {
  switch (piece.kind) {
    case 'heading':
      return headingOf(piece);
    case 'paragraph':
      return markup`\n<p${piece.isNote ? markup` class="soft"` : undefined}>${inlineOf(piece.text, rendering.linkTo)}</p>`;
    case 'list':
      return markup`\n<ul>${piece.items.map((item) => itemOf(item, rendering))}</ul>`;
    case 'table':
      return tableOf(piece, rendering.linkTo);
    case 'chart':
      return chartOf(piece.chart, rendering.number());
    case 'quotation':
      return quotationOf(piece, rendering.linkTo);
    case 'details':
      return markup`\n<details><summary>${piece.summary}</summary>${render(piece.pieces, rendering)}\n</details>`;
  }
}

function headingOf({ level, text, anchor }: Extract<Piece, { kind: 'heading' }>): Markup {
  const name = { html: `h${Math.min(6, level)}` };
  return markup`\n<${name}${anchor === undefined ? undefined : markup` id="${anchor}"`}>${text}</${name}>`;
}

/** An item that begins with words of a tone has its colour at its side. */
function itemOf(item: readonly Piece[], rendering: Rendering): Markup {
  const first = item[0];
  const tone = first?.kind === 'paragraph' ? toneOf(first.text[0]) : undefined;
  if (item.length === 1 && first?.kind === 'paragraph') return markup`\n<li>${inlineOf(first.text, rendering.linkTo)}</li>`;
  return markup`\n<li${tone === undefined ? undefined : markup` class="toned ${tone}"`}>${render(item, rendering)}</li>`;
}

function quotationOf({ place, passage, text }: Extract<Piece, { kind: 'quotation' }>, linkTo: LinkTo): Markup {
  return markup`
<figure class="quotation"><blockquote dir="auto">${inlineOf(text, linkTo)}</blockquote>${place === '' ? undefined : markup`<figcaption>${placeOf(place, passage, linkTo)}</figcaption>`}</figure>`;
}

function placeOf(place: string, passage: Span, linkTo: LinkTo): Markup {
  const address = linkTo(passage);
  return address === undefined ? markup`${place}` : markup`<a href="${address}">${place}</a>`;
}
