import type { Block } from '../types.ts';
import { isDigit, isLower, isUpper, skipBlanks, trimEnd } from './characters.ts';
import { headingLevel, isCapitals } from './headings.ts';
import { labelOf } from './labels.ts';
import type { Draft, Gap, Line, State } from './lines.ts';
import { type Label, type Numbering, place } from './numbering.ts';

/**
 * Finds the blocks of [start, end): headings, paragraphs and numbered items, over hard-wrapped lines.
 * `masked` is `text` without what is not prose; a line that is empty only in `masked` does not end a paragraph.
 */
export function outline(
  text: string,
  masked: string,
  start: number,
  end: number,
  numbering: Numbering,
  headings: boolean,
): readonly Block[] {
  const state: State = { text, masked, numbering, headings, drafts: [], width: 0, previous: undefined };
  addLines(state, start, end, end);
  return blocksIn(state);
}

/** Adds the lines of [start, stop), which an empty line stands before; what follows is looked at up to `end`. Gives what stands after the last. */
export function addLines(state: State, start: number, stop: number, end: number): Gap {
  let gap: Gap = 'empty';
  let line = lineAt(state, start, stop);
  while (line) {
    const next = line.end < stop ? lineAt(state, afterLineEnd(state.text, line.end, stop), stop) : undefined;
    if (line.first === line.last) gap = widen(gap, gapOf(state, line));
    else {
      addLine(state, line, gap, next, end);
      state.previous = line;
      gap = 'none';
    }
    line = next;
  }
  return gap;
}

/** The blocks that were found; those that hold nothing but their number are none. */
export function blocksIn({ masked, drafts }: State): readonly Block[] {
  return drafts.filter((draft) => !isBare(masked, draft)).map(blockOf);
}

function blockOf({ kind, start, end, level, marker }: Draft): Block {
  return marker ? { kind, span: { start, end }, level, marker } : { kind, span: { start, end }, level };
}

/** An item that holds nothing but its own number. */
export function isBare(masked: string, draft: Draft): boolean {
  return draft.marker !== undefined && skipBlanks(masked, draft.marker.end, draft.end) >= draft.end;
}

function lineAt({ text, masked }: State, start: number, limit: number): Line | undefined {
  if (start >= limit) return undefined;
  let end = start;
  for (let code = text.charCodeAt(end); end < limit && code !== 10 && code !== 13 && code !== 12; code = text.charCodeAt(end)) end++;
  const first = skipBlanks(masked, start, end);
  return { start, end, first, last: trimEnd(masked, first, end) };
}

function afterLineEnd(text: string, end: number, limit: number): number {
  return end + (text[end] === '\r' && text[end + 1] === '\n' && end + 1 < limit ? 2 : 1);
}

function gapOf({ text }: State, line: Line): Gap {
  if (skipBlanks(text, line.start, line.end) === line.end) return text[line.end] === '\f' ? 'page' : 'empty';
  return text.startsWith('<!--', skipBlanks(text, line.start, line.end)) ? 'empty' : 'page';
}

/** Once a page ends, the empty lines around its number do not count. */
function widen(gap: Gap, more: Gap): Gap {
  return gap === 'page' || more === 'page' ? 'page' : 'empty';
}

function addLine(state: State, line: Line, gap: Gap, next: Line | undefined, end: number): void {
  if (gap !== 'none') state.width = chunkWidth(state, line, end);
  const open = state.drafts.at(-1);
  const alone = gap !== 'none' && (!next || next.first === next.last);
  const label = labelOf(state, line, gap);
  if (open && isBare(state.masked, open) && !label && open.marker) return void takeBare(state, open, line, alone);
  const level = state.headings
    ? headingLevel(state.masked, line.first, line.last, alone, startsOver(state, gap), skipBlanks(state.masked, line.end, end))
    : 0;
  if (level > 0 && isListed(state, line, level, end)) return addUnmarked(state, line);
  if (level > 0) return addHeading(state, line, level);
  if (label) return addItem(state, line, label);
  if (open && open.kind !== 'heading' && continues(state, open, line, gap)) open.end = line.last;
  else addParagraph(state, line);
}

/** `1.` alone on a line belongs to what follows, be it a heading or the text of an item. */
function takeBare(state: State, open: Draft, line: Line, alone: boolean): void {
  const bracket = state.masked[open.start] === '(';
  const level = state.headings && !bracket ? headingLevel(state.masked, line.first, line.last, alone, alone, line.last) : 0;
  if (level > 0) return addHeading(state, line, level);
  open.end = line.last;
}

function addHeading(state: State, line: Line, level: number): void {
  state.numbering.length = 0;
  state.drafts.push({ kind: 'heading', start: line.first, end: line.last, level });
}

function addItem(state: State, line: Line, label: Label): void {
  const open = state.drafts.at(-1);
  const opening = open !== undefined && /[:—–]/.test(state.masked[open.end - 1] ?? '');
  let level = 0;
  for (const [index, part] of label.parts.entries()) level = place(state.numbering, part, opening || index > 0);
  state.drafts.push({ kind: 'item', start: line.first, end: line.last, level, marker: { start: line.first, end: label.end } });
}

/** Short lines after a colon are a list that has lost its bullets, unless long prose follows: then they head it. */
function isListed({ masked, drafts }: State, line: Line, level: number, end: number): boolean {
  const open = drafts.at(-1);
  if (level !== 3 || !open || /^(?:article|section|sec\.|art\.|§)/i.test(masked.slice(line.first, line.first + 8))) return false;
  if (!(open.kind === 'paragraph' && masked[open.end - 1] === ':') && !(open.kind === 'item' && !open.marker)) return false;
  const next = skipBlanks(masked, line.end, end);
  return isBlankWithin(masked, next, Math.min(end, next + 90));
}

function isBlankWithin(masked: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (masked.charCodeAt(at) === 10 || masked.charCodeAt(at) === 13) return true;
  return to - from < 90;
}

function addUnmarked(state: State, line: Line): void {
  const open = state.drafts.at(-1);
  const level = open?.kind === 'item' ? open.level : state.numbering.length + 1;
  state.drafts.push({ kind: 'item', start: line.first, end: line.last, level });
}

function addParagraph(state: State, line: Line): void {
  while (state.numbering.at(-1)?.value === 0) state.numbering.pop();
  state.drafts.push({ kind: 'paragraph', start: line.first, end: line.last, level: 0 });
}

/** Whether a line begins a new thought after what stands before: the start, a heading, a finished sentence. */
function startsOver(state: State, gap: Gap): boolean {
  const open = state.drafts.at(-1);
  if (gap === 'empty' || !open || open.kind === 'heading') return true;
  return (
    /[.:;?!]["”’)\]]?$/.test(state.masked.slice(open.end - 2, open.end)) ||
    (state.previous !== undefined && isCapitals(state.masked, state.previous.first, state.previous.last))
  );
}

function continues(state: State, open: Draft, line: Line, gap: Gap): boolean {
  if (gap === 'empty') return false;
  const finished = /[.?!:]["”’)\]]?$/.test(state.masked.slice(open.end - 2, open.end));
  if (gap === 'page') return !finished && isLower(state.masked.charCodeAt(line.first));
  return !(finished && (brokeFreely(state, line) || provision.test(state.masked.slice(line.first, line.first + 24))));
}

const provision = /^(?:section|sec\.|article|art\.|§)\s*[0-9A-Z]{1,6}(?:[.:]\s|\s*[—–])/i;

/** A line end that no margin asked for ends a paragraph: the next word would have fitted, or lines are not wrapped at all. */
function brokeFreely(state: State, line: Line): boolean {
  const { previous, masked } = state;
  if (!previous) return true;
  const length = previous.last - previous.start;
  if (length > 140 || state.width > 200) return true;
  let word = line.first;
  while (word < line.last && masked.charCodeAt(word) > 32) word++;
  const first = masked.charCodeAt(line.first);
  return length + 1 + (word - line.first) < state.width - 20 && (isUpper(first) || isDigit(first));
}

function chunkWidth(state: State, line: Line, end: number): number {
  let width = 0;
  let one: Line | undefined = line;
  for (let count = 0; one && one.first < one.last && count < 40; count++) {
    width = Math.max(width, one.last - one.start);
    one = one.end < end ? lineAt(state, afterLineEnd(state.text, one.end, end), end) : undefined;
  }
  return width;
}
