import type { Cell, Piece } from '../report/types.ts';
import { inlineOf, type LinkTo } from './inline.ts';
import { type Markup, markup } from './markup.ts';

type Table = Pick<Extract<Piece, { kind: 'table' }>, 'caption' | 'head' | 'rows' | 'isSortable' | 'isSideBySide'>;

/** A table whose first column names its rows. It scrolls by itself where it is wider than the page. */
export function tableOf({ caption, head, rows, isSortable, isSideBySide }: Table, linkTo: LinkTo): Markup {
  const isNumber = (column: number) => rows.length > 0 && rows.every((row) => row[column]?.isNumber);
  return markup`
<div class="scroll" tabindex="0" role="region" aria-label="${caption}">
<table${isSortable ? markup` data-sortable` : undefined}${isSideBySide ? markup` class="sides"` : undefined}><caption>${caption}</caption>
<thead><tr>${head.map((name, column) => markup`<th scope="col"${isNumber(column) ? count : undefined}>${name}</th>`)}</tr></thead>
<tbody>${rows.map((row) => markup`\n<tr>${row.map((cell, column) => cellOf(cell, column === 0 && !isSideBySide, linkTo))}</tr>`)}</tbody></table></div>`;
}

const count = markup` class="count"`;

function cellOf({ text, isNumber }: Cell, isName: boolean, linkTo: LinkTo): Markup {
  const words = inlineOf(text, linkTo);
  return isName ? markup`<th scope="row">${words}</th>` : markup`<td${isNumber ? count : undefined}>${words}</td>`;
}
