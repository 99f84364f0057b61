import { argumentAt, overBlanks, sourceOf } from './latex-arguments.ts';
import { openFrame } from './latex-frames.ts';
import { isCounted } from './latex-labels.ts';
import { itemName } from './latex-numbers.ts';
import { endBlock, hide, type Reader } from './latex-reader.ts';

/**
 * Reads `\item`, perhaps with a label of its own: a number or a sign is the item's marker, words are its first text, with which
 * the item goes on where it does so in small letters: `\item[worker] means …`.
 */
export function readItem(reader: Reader, at: number, next: number): number {
  const { tree, place } = reader;
  const { start, end } = tree.tokens[at]!;
  endBlock(reader);
  const label = argumentAt(tree, overBlanks(tree, next));
  if (label?.kind !== 'bracket') {
    const { list } = place;
    if (list) list.count++;
    const name = list?.style && itemName(list.style, list.count);
    reader.head = { isItem: true, marker: { start, end }, designation: name ? { kind: 'item', name } : undefined };
    return next;
  }
  const after = tree.tokens[label.close]!.end;
  const words = sourceOf(tree, label);
  if (!/\p{L}|\d/u.test(words.replace(/\\[A-Za-z]+/g, '')) || isCounted(words)) {
    reader.head = { isItem: true, marker: { start, end: after } };
    reader.skips.set(label.close, label.close);
    return label.open + 1;
  }
  reader.head = { isItem: true, marker: { start, end: tree.tokens[label.open]!.end } };
  const goesOn = /^\s*\p{Ll}/u.test(tree.text.slice(after, after + 100));
  openFrame(reader, { kind: goesOn ? 'argument' : 'block', until: label.close }, place);
  reader.skips.set(label.close, label.close);
  return label.open + 1;
}

/** The most text between `\def\name` and its brace, in UTF-16 units. */
const LONGEST_PARAMETERS = 100;

/** Passes over a definition, whatever stands in it. */
export function readDefinition(reader: Reader, at: number): number {
  const { tree } = reader;
  const { name = '' } = tree.tokens[at]!;
  if (name === 'let' || name === 'newif') return overPrimitive(reader, at, name === 'let' ? 2 : 1);
  const groups = /environment/i.test(name) ? 3 : /^[gex]?def$/.test(name) ? 1 : 2;
  let next = at + 1;
  let left = groups;
  const first = tree.tokens[overBlanks(tree, next)];
  if (first?.kind === 'macro') {
    next = overBlanks(tree, next) + 1;
    if (groups === 2) left--;
  }
  if (/Document/.test(name)) left++;
  while (left > 0) {
    next = overBlanks(tree, next);
    const token = tree.tokens[next];
    const argument = argumentAt(tree, next);
    if (!argument && !(groups === 1 && token?.kind === 'text' && token.end - token.start < LONGEST_PARAMETERS)) return next;
    if (argument && !argument.isClosed) return overLine(reader, at, argument.open);
    if (argument?.kind === 'brace') left--;
    next = (argument?.close ?? next) + 1;
  }
  return next;
}

/** A definition that is never closed ends with its line. */
function overLine(reader: Reader, at: number, open: number): number {
  const { tree } = reader;
  const { tokens } = tree;
  reader.flaws.push({ kind: 'brace-open', offset: tokens[open]!.start });
  hide(reader, tokens[at]!.start, 'line');
  let next = open + 1;
  while (next < tokens.length && tokens[next]!.end <= reader.floor && tree.stops[next] !== next) next++;
  return next;
}

function overPrimitive({ tree }: Reader, at: number, count: number): number {
  let next = at + 1;
  for (let left = count; left > 0 && tree.tokens[overBlanks(tree, next)]?.kind === 'macro'; left--) next = overBlanks(tree, next) + 1;
  return next;
}
