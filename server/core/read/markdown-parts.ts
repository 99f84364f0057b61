import type { Nodes, Root } from 'mdast';
import type { Kept } from '../kept.ts';
import { oncePer } from '../lazily.ts';
import type { Steps } from '../steps.ts';
import { frontEnd, treeOf } from './markdown-tree.ts';
import { bracketsInAll, nestingOf } from './nesting.ts';
import { partAt, partsOf, type TextPart } from './parts.ts';

/**
 * The parts of a Markdown text that can be read by themselves: none ends inside a fence or a comment. Undefined where a part is
 * too nested to be read as Markdown.
 */
export function* markdownParts(text: string, known?: Kept<TextPart>): Steps<readonly TextPart[] | undefined> {
  const cut = partsOf(text, begins, known, frontEnd(text));
  const parts: TextPart[] = [];
  let brackets = 0;
  let start = 0;
  for (let index = 0; index < cut.length; ) {
    let part = cut[index]!;
    let next = index + 1;
    for (let count = 2; next < cut.length && !isClosed(part); count *= 2) {
      next = Math.min(cut.length, index + count);
      part = partAt(text, start, start + lengthOf(cut, index, next), known);
    }
    brackets += nesting(part).brackets;
    if (nesting(part).isTooNested || brackets > bracketsInAll) return undefined;
    parts.push(part);
    start += part.text.length;
    index = next;
    yield;
  }
  return parts;
}

function lengthOf(parts: readonly TextPart[], from: number, to: number): number {
  let length = 0;
  for (let index = from; index < to; index++) length += parts[index]!.text.length;
  return length;
}

const nesting = oncePer(({ text }: TextPart) => nestingOf(text));

/** A letter, the mark of a heading, a bracket or a quotation mark: nothing that could go on with a list, or begin front matter. */
function begins(code: number): boolean {
  const isLetter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0xc0 && code < 0x2000);
  return isLetter || code === 35 || code === 34 || code === 40 || code === 0x2018 || code === 0x201c;
}

/** Whether a paragraph that follows a part would be one. Nothing else than these signs can leave it open. */
const isClosed = oncePer(({ text }: TextPart) => {
  if (!/```|~~~|</.test(text) || nestingOf(text).isTooNested) return true;
  return treeOf(`${text}x\n`)?.children.some((node) => node.type === 'paragraph' && startOf(node) === text.length) ?? true;
});

export function startOf(node: Nodes): number {
  return node.position?.start.offset ?? 0;
}

/** What the links and notes of a text can refer to, as they are compared: `terms`, `^1`. */
export const definedIn = oncePer((part: TextPart): readonly string[] => {
  const tree = part.text.includes(']:') ? treeOf(part.text) : undefined;
  const found = new Set<string>();
  if (tree) collect(tree, found);
  return [...found];
});

function collect(node: Root | Nodes, found: Set<string>): void {
  if (node.type === 'definition') found.add(node.identifier);
  if (node.type === 'footnoteDefinition') found.add(`^${node.identifier}`);
  if ('children' in node) for (const child of node.children) collect(child, found);
}

const bracketed = /\[((?:\\[\s\S]|[^[\]\\]){1,999})\]/g;

/** What a part may refer to. */
export const namedIn = oncePer(({ text }: TextPart): readonly string[] => {
  if (!text.includes('[')) return [];
  const names = [...text.matchAll(bracketed)].map((match) =>
    match[1]!.replace(/\s+/g, ' ').trim().toLowerCase().toUpperCase().toLowerCase(),
  );
  return [...new Set(names)].sort();
});
