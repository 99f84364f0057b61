import type { Span } from '../types.ts';
import { isFence } from './asciidoc-fences.ts';
import { directivesIn } from './asciidoc-lines.ts';
import { type AsciidocReader, addPieces, type Body, isUnread, piecesOf, type State, startsWith } from './asciidoc-reader.ts';
import { isEmpty, skipEmpty } from './source-lines.ts';

/** The mark that opens an item: where it stands and the list that it belongs to. */
type Mark = Span & { readonly list: string };

const bullet = /(?:-|\*{1,9}|•)(?=[ \t])/y;
const counted =
  /(\.{1,9})(?=[ \t])|\d{1,9}(\.)(?=[ \t])|[a-z](\.)(?=[ \t])|[A-Z](\.)(?=[ \t])|[ivxlcdm]{1,9}(\))(?=[ \t])|[IVXLCDM]{1,9}(\))(?=[ \t])/y;
const counters = ['.', '1.', 'a.', 'A.', 'i)', 'I)'];
const callout = /<(?:\d{1,3}|\.)>(?=[ \t])/y;
const box = /\[[ xX*]\](?=[ \t])/y;

/** An item of a list with its lines; its list stands below those that are open, or goes on with one of them. */
export function listItem(reader: AsciidocReader, at: number, body: Body, state: State): number | undefined {
  const mark = markAt(reader, at);
  if (!mark) return term(reader, at, body, state);
  openList(state, mark.list);
  const end = itemEnd(reader, at + 1, body);
  directivesIn(reader, at, end);
  const { last } = reader.lines[at]!;
  const first = afterBox(reader, skip(reader, mark.end, last), last);
  const { kind } = body.place;
  const isItem = kind === 'paragraph' || kind === 'cell';
  const pieces = [{ start: first, end: last }, ...piecesOf(reader, at + 1, end)];
  addPieces(reader, pieces, isItem ? 'item' : kind, depthIn(body, state), isItem ? { start: mark.start, end: mark.end } : undefined);
  return end;
}

/** How many lists stand around what a body has open; lists of terms do not count. */
export function depthIn({ place }: Body, { lists }: State): number {
  return place.depth + lists.filter((list) => !isTerms(list)).length;
}

function openList(state: State, list: string): void {
  const open = state.lists.indexOf(list);
  state.lists = open === -1 ? [...state.lists.slice(0, DEEPEST), list] : state.lists.slice(0, open + 1);
}

const DEEPEST = 40;

function isTerms(list: string): boolean {
  return list.includes('::') || list === ';;';
}

/** A term with two colons after it, and its description in the same line or below. */
function term(reader: AsciidocReader, at: number, body: Body, state: State): number | undefined {
  const mark = termMarkAt(reader, at);
  if (!mark) return undefined;
  const { first, last } = reader.lines[at]!;
  openList(state, mark.list);
  const { kind } = body.place;
  addPieces(reader, [{ start: first, end: mark.start }], kind, depthIn(body, state));
  const start = skip(reader, mark.end, last);
  const from = start < last ? at + 1 : skipEmpty(reader.lines, at + 1, body.to);
  if (start === last && (from >= body.to || opensOther(reader, from))) return at + 1;
  const end = itemEnd(reader, start < last ? from : from + 1, body);
  addPieces(reader, [{ start, end: last }, ...piecesOf(reader, from, end)], kind, depthIn(body, state));
  return end;
}

function termMarkAt({ text, lines }: AsciidocReader, at: number): Mark | undefined {
  const { first, last } = lines[at]!;
  for (let index = first + 1; index < last - 1; index++) {
    const sign = text[index];
    if ((sign !== ':' && sign !== ';') || text[index + 1] !== sign) continue;
    let end = index + 2;
    while (end < last && text[end] === sign) end++;
    const isApart = end === last || text[end] === ' ' || text[end] === '\t';
    const most = sign === ':' ? 4 : 2;
    if (isApart && end - index <= most && text.charCodeAt(index - 1) > 32) return { start: index, end, list: sign!.repeat(end - index) };
    index = end - 1;
  }
  return undefined;
}

/** The mark of an item that begins a line, which may be indented. */
function markAt({ text, lines }: AsciidocReader, at: number): Mark | undefined {
  const { first, last } = lines[at]!;
  for (const pattern of [bullet, counted, callout]) {
    pattern.lastIndex = first;
    const match = pattern.exec(text);
    if (!match || first + match[0].length >= last) continue;
    const groups = match.slice(1);
    const list = pattern === counted ? (match[1] ?? counters[groups.findIndex(Boolean)]!) : pattern === callout ? '<>' : match[0];
    return { start: first, end: first + match[0].length, list };
  }
  return undefined;
}

/** Whether a line begins an item of some list. */
export function isItem(reader: AsciidocReader, at: number): boolean {
  return markAt(reader, at) !== undefined || termMarkAt(reader, at) !== undefined;
}

/** The text of an item goes on to an empty line, another item or a block. */
function itemEnd(reader: AsciidocReader, from: number, { to }: Body): number {
  let at = from;
  while (at < to && !isEmpty(reader.lines[at]!) && (isUnread(reader, at) || !opensOther(reader, at))) at++;
  return at;
}

/** Whether a line in a list is no text of an item: another item, a block, attributes, or what ties a block to the item. */
export function opensOther(reader: AsciidocReader, at: number): boolean {
  return isItem(reader, at) || isFence(reader, at) || isTie(reader, at) || isAttributes(reader, at);
}

/** A `+` alone ties what follows to the item before it. */
export function isTie({ text, lines }: AsciidocReader, at: number): boolean {
  const { first, last } = lines[at]!;
  return last - first === 1 && text[first] === '+';
}

/** Attributes of a block or its name, in brackets on a line of their own. */
export function isAttributes(reader: AsciidocReader, at: number): boolean {
  const { first, last } = reader.lines[at]!;
  if (!startsWith(reader, at, '[') || reader.text[last - 1] !== ']' || last - first > 1000) return false;
  return /^\[(?:\[[^[\]]*\]|[\w.#%"',*=-][^[\]]*|"[^\]]*|)\]$/.test(reader.text.slice(first, last));
}

function afterBox({ text }: AsciidocReader, at: number, last: number): number {
  box.lastIndex = at;
  const match = box.exec(text);
  return match ? skip({ text } as AsciidocReader, at + match[0].length, last) : at;
}

function skip({ text }: AsciidocReader, from: number, last: number): number {
  let at = from;
  while (at < last && text.charCodeAt(at) <= 32) at++;
  return at;
}
