import type { Finder } from './latex-find.ts';
import type { Flaw } from './latex-flaws.ts';
import type { Token } from './latex-tokens.ts';

type Formula = { readonly token: Token; readonly flaw?: Flaw['kind'] };

/** The most of a formula, in UTF-16 units. */
const LONGEST = 20_000;

/**
 * What begins at a `$`, `$$`, `\(` or `\[`. A formula is hidden, unless it is nothing but a number; one that is never ended
 * in its paragraph, or that reads as prose (`$5 and then $7`), is told, and its sign is a sign like any other.
 */
export function formulaAt(text: string, at: number, find: Finder): Formula {
  const opening = text[at] === '\\' ? text.slice(at, at + 2) : text.startsWith('$$', at) ? '$$' : '$';
  const from = at + opening.length;
  const end = closingOf(text, opening, from, find);
  if (end === -1) return { token: literal(text, at, opening), flaw: 'formula' };
  const inner = text.slice(from, end);
  const span = { start: at, end: end + opening.length };
  if (readsAsProse(inner)) return { token: literal(text, at, opening), flaw: 'formula' };
  return { token: reading(inner, span) };
}

function literal(text: string, at: number, opening: string): Token {
  const span = { start: at, end: at + opening.length };
  return text[at] === '$' ? { kind: 'text', ...span } : { kind: 'glue', ...span };
}

const closers: Readonly<Record<string, string>> = { '\\(': '\\)', '\\[': '\\]', $$: '$$' };
const emptyLine = /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/;

function closingOf(text: string, opening: string, from: number, find: Finder): number {
  const end = opening === '$' ? dollar(text, from) : find(closers[opening]!, from);
  if (end === -1 || end - from > LONGEST) return -1;
  return emptyLine.test(text.slice(from, end)) ? -1 : end;
}

function dollar(text: string, from: number): number {
  const limit = Math.min(text.length, from + LONGEST);
  for (let at = from; at < limit; at++) {
    if (text[at] === '$') return at;
    if (text[at] === '\\') at++;
    else if (text[at] === '\n' && (text[at + 1] === '\n' || text[at + 1] === '\r')) return -1;
  }
  return -1;
}

const texts = /\\(?:text[a-z]*|mathrm|mathit|mbox|hbox|intertext|operatorname)\*?\{[^{}]*\}/g;
const structure =
  /\\(?:(?:sub)*section|chapter|part|item|par|footnote|documentclass|usepackage|title|author)(?![A-Za-z])|\\(?:begin|end)\{(?!cases|array|aligned|split|gathered|[a-z]*matrix)/;

/** Whether what stands between two signs is no formula: it has words in a row, or parts of a document. */
function readsAsProse(inner: string): boolean {
  const plain = inner.replace(texts, '¤').replace(/\\[A-Za-z]+/g, '¤');
  return structure.test(inner) || /(?<!\p{L})\p{L}{2,}[\s,]+\p{L}{2,}[\s,]+\p{L}{2}/u.test(plain);
}

function reading(inner: string, span: { readonly start: number; readonly end: number }): Token {
  const number = inner.replace(/\\,|\\ |~|[{}]/g, '').trim();
  const isOneLine = !/[\r\n]/.test(inner);
  if (isOneLine && /^\d[\d.,]*(?:\\?%)?$/.test(number)) return { kind: 'sign', text: number.replace('\\', ''), ...span };
  const raised = /^\^(?:\{\s*(\d{1,3}(?:,\d{1,3})*|[a-z]{2})\s*\}|(\d))$/.exec(inner.trim());
  const [, many, one] = raised ?? [];
  if (isOneLine && many && /^(?:st|nd|rd|th)$/.test(many)) return { kind: 'sign', text: many, ...span };
  if (many ?? one) return { kind: 'mark', ...span };
  return { kind: 'hidden', name: 'formula', ...span };
}
