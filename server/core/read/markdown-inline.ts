import type { Link, Nodes, Root, Text } from 'mdast';
import { append } from '../append.ts';
import type { Directive, Span } from '../types.ts';
import { directives } from './directives.ts';

/** What a Markdown tree keeps of its source, and what it says beside the prose. */
type Inline = { readonly kept: readonly Span[]; readonly notes: readonly Span[]; readonly directives: readonly Directive[] };

type Found = { readonly kept: Span[]; readonly notes: Span[]; readonly directives: Directive[] };

/** Walks the tree for the words; whatever is not kept here is masked, so unknown syntax can never become prose. */
export function inlineOf(text: string, tree: Root): Inline {
  const found: Found = { kept: [], notes: [], directives: [] };
  walk(text, tree, found, 0);
  return found;
}

function walk(text: string, node: Nodes, found: Found, quotes: number): void {
  switch (node.type) {
    case 'text':
      return keepText(text, node, found, quotes);
    case 'footnoteReference':
      found.notes.push(spanOf(node));
      return;
    case 'html':
      append(found.directives, directives(text, spanOf(node).start, spanOf(node).end));
      return;
    case 'link':
      if (isBare(node)) return;
  }
  if (!('children' in node)) return;
  const inner = node.type === 'blockquote' ? quotes + 1 : quotes;
  for (const [index, child] of node.children.entries()) {
    if (isRaised(node.children[index - 1]) && child.type === 'text' && /^\d{1,3}$/.test(child.value)) found.notes.push(spanOf(child));
    else walk(text, child, found, inner);
  }
}

/** `<sup>3</sup>` is a footnote mark by another name. */
function isRaised(node: Nodes | undefined): boolean {
  return node?.type === 'html' && /^<sup\b/i.test(node.value);
}

/** An address in angle brackets or bare: its text is the target and no prose. */
function isBare(node: Link): boolean {
  const [only, more] = node.children;
  if (only?.type !== 'text' || more) return false;
  return only.value === node.url || node.url === `mailto:${only.value}` || node.url === `http://${only.value}`;
}

/** The offsets of a node, half-open. */
export function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

const notWords = /\\(?=[!-/:-@[-`{-~])|&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});|(?:\r\n?|\n)[ \t]*/g;

/** Keeps a text without backslashes, entities and, inside block quotes, the marks that begin its further lines. */
function keepText(text: string, node: Text, found: Found, quotes: number): void {
  const { start, end } = spanOf(node);
  const source = text.slice(start, end);
  if (source === node.value && !source.includes('\n')) return void found.kept.push({ start, end });
  let at = 0;
  for (const match of source.matchAll(notWords)) {
    found.kept.push({ start: start + at, end: start + match.index });
    at = match.index + match[0].length;
    if (match[0] === '\\') found.kept.push({ start: start + at, end: start + ++at });
    else if (match[0][0] !== '&') at = afterQuoteMarks(source, at, quotes);
  }
  found.kept.push({ start: start + at, end });
}

function afterQuoteMarks(source: string, at: number, quotes: number): number {
  for (let count = 0; count < quotes && source[at] === '>'; count++) {
    at++;
    while (source[at] === ' ' || source[at] === '\t') at++;
  }
  return at;
}
