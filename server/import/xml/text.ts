import type { XmlText } from './tree.ts';

/** A stretch of text made of XML: `[start, end)` of the text comes from `[from, to)` of the XML; both UTF-16. Of equal length unless a reference stands there. */
export type Piece = { readonly start: number; readonly end: number; readonly from: number; readonly to: number };

const reference = /&(?:#(\d{1,10})|#x([0-9a-fA-F]{1,8})|(amp|lt|gt|quot|apos));|\r\n?/g;
const predefined: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What XML text says, references resolved and line ends made single, with the way back: pieces in order, counted from `at`. */
export function resolveText(
  xml: string,
  { start, end, isRaw }: XmlText,
  at: number,
): { readonly text: string; readonly pieces: readonly Piece[] } {
  const source = xml.slice(start, end);
  const pieces: Piece[] = [];
  const parts: string[] = [];
  let length = 0;
  const add = (part: string, from: number, to: number): void => {
    if (part === '') return;
    pieces.push({ start: at + length, end: at + length + part.length, from: start + from, to: start + to });
    parts.push(part);
    length += part.length;
  };
  let last = 0;
  for (const match of source.matchAll(reference)) {
    if (isRaw && match[0].startsWith('&')) continue;
    add(source.slice(last, match.index), last, match.index);
    last = match.index + match[0].length;
    add(signOf(match), match.index, last);
  }
  add(source.slice(last), last, source.length);
  return { text: parts.join(''), pieces };
}

function signOf([whole, decimal, hex, name]: RegExpMatchArray): string {
  if (name !== undefined) return predefined[name]!;
  if (!whole.startsWith('&')) return '\n';
  const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
  return code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
}

/** Text as it may stand between tags or in a quoted attribute; signs that XML forbids become U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);
}
