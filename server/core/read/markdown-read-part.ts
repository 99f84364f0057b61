import type { Root } from 'mdast';
import { flat } from '../flat.ts';
import type { Block, Directive, Span } from '../types.ts';
import { addresses } from './addresses.ts';
import { blocksOf } from './markdown-blocks.ts';
import { inlineOf } from './markdown-inline.ts';
import { startOf } from './markdown-parts.ts';
import { frontFence, treeOf } from './markdown-tree.ts';
import { keepSpans, maskSpans } from './mask.ts';
import { noteMarks } from './notes.ts';
import type { Numbering } from './numbering.ts';
import type { TextPart } from './parts.ts';

/** A part of a Markdown text as it is read: offsets count from its start. `numbering` are the numbers that are open after it. */
export type ReadPart = {
  readonly masked: string;
  readonly blocks: readonly Block[];
  readonly notes: readonly Span[];
  readonly directives: readonly Directive[];
  readonly numbering: Numbering;
};

type Known = { readonly key: string; readonly read: ReadPart };

/** What each part was read as of late; one that stands in several places is read in several ways. */
const lately = new WeakMap<TextPart, readonly Known[]>();
const MOST = 8;

/**
 * Reads a part. `defined` are the names of links and notes in it that other parts define, `numbering` the numbers that are open
 * before it. Undefined where it is nested too deeply.
 */
export function readPart(part: TextPart, defined: readonly string[], numbering: Numbering): ReadPart | undefined {
  const key = JSON.stringify([defined, numbering]);
  const known = lately.get(part) ?? [];
  const same = known.find((one) => one.key === key);
  if (same) return same.read;
  const read = readAnew(part.text, defined, numbering);
  if (read) lately.set(part, [{ key, read }, ...known.slice(0, MOST - 1)]);
  return read;
}

/** The definitions of other parts are put beside the text, so that what refers to them is read as such; what is made of them is left out. */
function readAnew(own: string, defined: readonly string[], numbering: Numbering): ReadPart | undefined {
  const beside = defined.map((name) => `[${name}]: x\n\n`).join('');
  const isFront = frontFence.test(own);
  const from = isFront ? 0 : beside.length;
  const text = isFront && beside ? `${own}\n\n${beside}` : beside + own;
  const tree = treeOf(text);
  if (!tree) return undefined;
  const inner: Root = { ...tree, children: tree.children.filter((node) => startOf(node) >= from && startOf(node) < from + own.length) };
  const { kept, notes, directives } = inlineOf(text, inner);
  const words = keepSpans(text, kept);
  const marks = noteMarks(words);
  const masked = maskSpans(words, [...addresses(words), ...marks]);
  const after = [...numbering];
  const blocks = blocksOf(text, masked, inner, after);
  const move = ({ start, end }: Span): Span => ({ start: start - from, end: end - from });
  return {
    masked: flat(masked.slice(from, from + own.length)),
    blocks: blocks.map((block) => ({ ...block, span: move(block.span), ...(block.marker && { marker: move(block.marker) }) })),
    notes: [...notes, ...marks].sort((a, b) => a.start - b.start).map(move),
    directives: directives.map(({ span, text: said }) => ({ span: move(span), text: said })),
    numbering: after,
  };
}
