import { closingOf, contentOf, isFence, styled } from './asciidoc-fences.ts';
import { attributeEntry, blockMacro, blockTitle, commentLine, directiveIn, thematicBreak } from './asciidoc-lines.ts';
import { depthIn, isAttributes, isTie, listItem } from './asciidoc-lists.ts';
import { paragraph } from './asciidoc-paragraphs.ts';
import { type AsciidocReader, type Body, type State, styleOf, wordsAt } from './asciidoc-reader.ts';
import { readTable } from './asciidoc-tables.ts';
import { sectionTitle } from './asciidoc-titles.ts';
import { isEmpty } from './source-lines.ts';

/** Blocks nested more deeply than this are read as paragraphs. */
const DEEPEST = 40;

/** Reads a body: its lines become passages and comments of the reader. */
export function readBody(reader: AsciidocReader, body: Body): void {
  const state: State = { lists: [], attributes: '', gaps: 0, isAttached: false };
  for (let at = body.from; at < body.to; ) at = Math.max(at + 1, readOne(reader, at, body, state));
}

function readOne(reader: AsciidocReader, at: number, body: Body, state: State): number {
  if (isEmpty(reader.lines[at]!)) {
    state.gaps++;
    return at + 1;
  }
  const about = aside(reader, at, body, state);
  if (about !== undefined) return about;
  if (isFence(reader, at)) return finish(state, fenced(reader, at, body, state), true);
  const title = sectionTitle(reader, at, body);
  if (title !== undefined) {
    state.lists = [];
    return finish(state, title, false);
  }
  const item = listItem(reader, at, body, state);
  if (item !== undefined) return finish(state, item, true);
  if (!state.isAttached) state.lists = [];
  return finish(state, paragraph(reader, at, body, state), true);
}

function finish(state: State, next: number, keepsLists: boolean): number {
  if (!keepsLists) state.lists = [];
  state.attributes = '';
  state.gaps = 0;
  state.isAttached = false;
  return next;
}

/** Lines that are no text themselves: comments, attributes, titles of blocks, macros, and what ties a block to an item. */
function aside(reader: AsciidocReader, at: number, body: Body, state: State): number | undefined {
  if (isTie(reader, at) && state.lists.length > 0) {
    state.lists = state.lists.slice(0, Math.max(1, state.lists.length - state.gaps));
    state.isAttached = true;
    state.gaps = 0;
    return at + 1;
  }
  if (isAttributes(reader, at)) {
    if (state.gaps > 0 && !state.isAttached) state.lists = [];
    state.attributes += `${wordsAt(reader, at).slice(1, -1)}\n`;
    return at + 1;
  }
  return (
    commentLine(reader, at, state) ??
    attributeEntry(reader, at, body) ??
    blockTitle(reader, at, depthIn(body, state), body) ??
    blockMacro(reader, at, body) ??
    thematicBreak(reader, at)
  );
}

/** A block between fences; of one that is never closed only its fence is no text. */
function fenced(reader: AsciidocReader, at: number, body: Body, state: State): number {
  const end = closingOf(reader, at, body);
  if (end === undefined) return at + 1;
  if (!state.isAttached) state.lists = [];
  const content = styled(contentOf(reader, at), styleOf(state.attributes));
  const { place } = body;
  const inner = { ...place, depth: depthIn(body, state), nesting: place.nesting + 1 };
  if (content === 'comment') directiveIn(reader, at, end + 1);
  if (content === 'table') readTable(reader, at, end, state.attributes, inner);
  if (content !== 'prose' && content !== 'quotation') return end + 1;
  if (inner.nesting > DEEPEST) return at + 1;
  const kind = content === 'quotation' && place.kind !== 'footnote' ? 'quotation' : place.kind;
  reader.read(reader, { from: at + 1, to: end, place: { ...inner, kind } });
  return end + 1;
}
