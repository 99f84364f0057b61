import { maskSpans } from './mask.ts';

/** The first part of a document, in which its type is declared. */
const HEAD = 10_000;

const subset = /^[^<]*(?:<\?[^>]*>[^<]*|<!--(?:(?!-->)[\s\S])*-->[^<]*)*<!doctype[^<>[]*(\[)/i;

/** Where the declarations inside a document type begin, or -1. In them entities are declared, which are never read. */
export function declarationsIn(text: string): number {
  const head = subset.exec(text.slice(0, HEAD));
  return head ? head[0].length - 1 : -1;
}

const empty = /<(?:script|style|title|textarea|iframe|noscript|xmp|noembed|noframes)(?=[\s/])[^<>]*\/>/gi;

/**
 * The text without what only XML knows, blanks in its place: declarations inside the document type, and elements that
 * close themselves in XHTML and would hold the rest of the document in HTML (`<script src="…"/>`).
 */
export function withoutXml(text: string): string {
  const from = declarationsIn(text);
  const end = from === -1 ? -1 : text.indexOf(']', from);
  const closing = from === -1 ? -1 : /\]\s*>/g.exec(text.slice(from, from + 1_000_000))?.index;
  const declared = from === -1 ? [] : [{ start: from, end: closing === undefined ? end + 1 : from + (closing ?? 0) + 1 }];
  const closed = isXml(text) ? [...text.matchAll(empty)].map(({ 0: tag, index }) => ({ start: index, end: index + tag.length })) : [];
  return maskSpans(text, [...declared, ...closed]);
}

function isXml(text: string): boolean {
  const head = text.slice(0, HEAD);
  return /^\s*<\?xml\b/.test(head) || /\bxmlns\s*=\s*["']http:\/\/www\.w3\.org\/1999\/xhtml/.test(head);
}
