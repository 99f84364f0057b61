import { escapeInline, escapeLineStart, inlineCode } from '../escape.ts';
import type { Inline } from '../report/types.ts';

/** Words of a report as one line of Markdown. Passages are named and not linked: the draft may lie elsewhere. */
export function renderLine(text: readonly Inline[]): string {
  return escapeLineStart(text.map(renderInline).join('').trim());
}

/** The same for a cell of a table, which a vertical line would end. */
export function renderCell(text: readonly Inline[]): string {
  const inCell = text.map((one) => (typeof one !== 'string' && one.kind === 'code' ? `<code>${escapeInline(one.text)}</code>` : one));
  const line = inCell.map((one, at) => (typeof one === 'string' && one !== text[at] ? one : renderInline(one)));
  return escapeLineStart(line.join('').trim()).replaceAll('\\|', '&#124;');
}

/** Anchors hold letters, digits, `-` and `_` only. */
export function anchorName(anchor: string): string {
  return anchor.replace(/[^A-Za-z0-9_-]+/g, '-');
}

function renderInline(inline: Inline): string {
  if (typeof inline === 'string') return escapeInline(inline);
  const text = escapeInline(inline.text);
  switch (inline.kind) {
    case 'strong':
      return around('**', text);
    case 'code':
      return inlineCode(inline.text);
    case 'mark':
      return `<mark>${text}</mark>`;
    case 'link':
      return 'anchor' in inline.to ? `[${text}](#${anchorName(inline.to.anchor)})` : text;
  }
}

/** Blanks within the signs would keep them from being read as such. */
function around(signs: string, text: string): string {
  const words = text.trim();
  return words === '' ? text : text.replace(words, () => `${signs}${words}${signs}`);
}
