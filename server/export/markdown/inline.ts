import { escapeInline, escapeLineStart, inlineCode } from '../escape.ts';
import type { Inline } from '../report/types.ts';

/** Words of a report as one line of Markdown. Passages are named and not linked: the draft may lie elsewhere. */
export function renderLine(text: readonly Inline[]): string {
  return lineOf(text, inlineCode);
}

/** The same for a cell of a table, which a vertical line would end. */
export function renderCell(text: readonly Inline[]): string {
  return lineOf(text, (words) => `<code>${escapeInline(words)}</code>`).replaceAll('\\|', '&#124;');
}

/** Anchors hold letters, digits, `-` and `_` only. */
export function anchorName(anchor: string): string {
  return anchor.replace(/[^A-Za-z0-9_-]+/g, '-');
}

function lineOf(text: readonly Inline[], codeOf: (words: string) => string): string {
  let line = '';
  for (const [at, inline] of text.entries()) line += renderInline(inline, line, text[at + 1], codeOf);
  return escapeLineStart(line.trim());
}

/** `before` is the line as it was written so far. */
function renderInline(inline: Inline, before: string, after: Inline | undefined, codeOf: (words: string) => string): string {
  if (typeof inline === 'string') return escapeInline(inline);
  const text = escapeInline(inline.text);
  switch (inline.kind) {
    case 'strong':
      return text.trim() === '' ? text : strong(text, before, after);
    case 'code':
      return codeOf(inline.text);
    case 'mark':
      return `<mark>${text}</mark>`;
    case 'link':
      return 'anchor' in inline.to ? `[${text}](#${anchorName(inline.to.anchor)})` : text;
  }
}

/** Signs of emphasis are read as such between blanks and letters; elsewhere it is said by an element. */
function strong(text: string, before: string, after: Inline | undefined): string {
  const next = typeof after === 'string' ? after : (after?.text ?? '');
  const isOpened = /^[\p{L}\p{N}]/u.test(text) ? !before.endsWith('*') : /^$|[\s]$/.test(before) && !/^\s/.test(text);
  const isClosed = /[\p{L}\p{N}]$/u.test(text) || (/^$|^\s/.test(next) && !/\s$/.test(text));
  return isOpened && isClosed ? `**${text}**` : `<strong>${text}</strong>`;
}
