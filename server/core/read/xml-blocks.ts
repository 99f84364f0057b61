import { append } from '../append.ts';
import type { Block, Directive, Span } from '../types.ts';
import { directives } from './directives.ts';
import type { Attributes, Dialect, Role } from './xml-dialect.ts';
import { blockOf, type Draft } from './xml-drafts.ts';
import { type Frame, frameIn, hostOf, isHead, isItem, roleIn, rootFrame } from './xml-frames.ts';
import type { Part } from './xml-mask.ts';

/** What is read so far: finished blocks with their stretches of prose, the elements that are open and the block in the making. */
export type Reader = {
  readonly text: string;
  readonly blocks: Block[];
  readonly parts: Part[];
  readonly notes: Span[];
  readonly directives: Directive[];
  readonly frames: Frame[];
  dialect: Dialect | undefined;
  draft: Draft | undefined;
  /** The block that a note or quotation interrupted, with the element it goes on in. */
  interrupted: { readonly frame: Frame; readonly kind: Block['kind']; readonly level: number } | undefined;
  isGlued: boolean;
};

export function readerOf(text: string): Reader {
  return {
    text,
    blocks: [],
    parts: [],
    notes: [],
    directives: [],
    frames: [{ ...rootFrame }],
    dialect: undefined,
    draft: undefined,
    interrupted: undefined,
    isGlued: false,
  };
}

export function openElement(reader: Reader, dialect: Dialect, name: string, attributes: Attributes): void {
  const parent = reader.frames.at(-1)!;
  const role = roleIn(parent, dialect, name, attributes);
  if (role === 'break') reader.isGlued = false;
  if (role !== 'inline' && role !== 'break' && role !== 'skip' && role !== 'mark') beforeElement(reader, role, parent);
  reader.frames.push(frameIn(parent, dialect, role, name, attributes));
}

const endsNumber: ReadonlySet<Role> = new Set([
  'quotation',
  'note',
  'cell',
  'reference',
  'title',
  'headline',
  'part',
  'article',
  'section',
  'group',
]);

function beforeElement(reader: Reader, role: Role, parent: Frame): void {
  reader.isGlued = false;
  const { draft } = reader;
  if (role === 'note') interrupt(reader, hostOf(parent));
  if (!draft) return;
  if (draft.owner === parent && (role === 'num' || role === 'heading')) return;
  const isOfHead = draft.owner !== undefined && isHead(draft.owner);
  if (draft.isBare && !isOfHead && !endsNumber.has(role)) return;
  if (draft.joins && role === 'block') {
    draft.joins = false;
    return;
  }
  flush(reader);
}

/** Remembers the block that a note stands in; of several notes in a row, the first does. */
function interrupt(reader: Reader, frame: Frame): void {
  const { draft, interrupted } = reader;
  if (draft && !draft.isBare) reader.interrupted = { frame, kind: draft.kind, level: draft.level };
  else if (interrupted?.frame !== frame) reader.interrupted = undefined;
}

export function closeElement(reader: Reader): void {
  const { frames, draft } = reader;
  if (frames.length === 1) return;
  const frame = frames.pop()!;
  if (frame.isSkipped || frame.role === 'inline') return;
  reader.isGlued = false;
  if (frame.role === 'break' || frame.role === 'num') return;
  if (frame.role === 'heading' && frame.owner && draft?.owner === frame.owner) {
    if (isHead(frame.owner)) return;
    draft.joins = reader.dialect?.runsIn === true;
    if (draft.joins) return;
  }
  if (frame.role === 'block' && draft?.isBare && !(draft.owner && isHead(draft.owner))) return;
  flush(reader);
}

export function addText(reader: Reader, start: number, end: number, isRaw: boolean): void {
  const frame = reader.frames.at(-1)!;
  const first = firstSign(reader.text, start, end);
  if (frame.role === 'mark' && first < end) reader.notes.push({ start: first, end: lastSign(reader.text, first, end) });
  if (frame.isSkipped) return;
  if (first === end) {
    reader.isGlued = false;
    return;
  }
  const draft = draftFor(reader, frame);
  const last = lastSign(reader.text, first, end);
  draft.parts.push({ start: first, end: last, isRaw, isGlued: reader.isGlued && first === start });
  reader.isGlued = last === end;
  const span = { start: first, end: last };
  if (frame.slot === 'num' && draft.owner === frame.owner) draft.number = { start: draft.number?.start ?? first, end: last };
  else draft.isBare = false;
  if (frame.slot === 'heading' && draft.owner === frame.owner) draft.title = { start: draft.title?.start ?? span.start, end: span.end };
}

export function addComment(reader: Reader, start: number, end: number): void {
  for (const { span, text } of directives(reader.text.slice(start, end)))
    reader.directives.push({ span: { start: span.start + start, end: span.end + start }, text });
}

export function flush(reader: Reader): void {
  const { draft } = reader;
  reader.draft = undefined;
  const block = draft && blockOf(reader.text, draft);
  if (!block) return;
  reader.blocks.push(block);
  for (const part of draft.parts) reader.parts.push(part);
}

/** The block that text in an element belongs to: the open one, or a new one. */
function draftFor(reader: Reader, frame: Frame): Draft {
  const { slot, owner } = frame;
  if (slot && owner && isHead(owner)) return reader.draft?.owner === owner ? reader.draft : start(reader, headingDraft(owner));
  if (slot === 'num' && owner && isItem(owner)) return numbered(reader, owner);
  return reader.draft ?? start(reader, textDraft(reader, frame));
}

function start(reader: Reader, draft: Draft): Draft {
  flush(reader);
  reader.isGlued = false;
  reader.draft = draft;
  return draft;
}

function headingDraft(owner: Frame): Draft {
  const isPlain = owner.kind === 'paragraph';
  return draftOf(isPlain ? 'heading' : owner.kind, isPlain ? owner.depth : 0, owner);
}

/** A number begins an item, or goes on with those of the items around that have no text of their own: `(a)` and `(i)`. */
function numbered(reader: Reader, owner: Frame): Draft {
  const { draft } = reader;
  if (draft?.owner === owner) return draft;
  if (owner.role === 'level') owner.items++;
  owner.hasText = true;
  if (owner.entry) owner.entry.hasText = true;
  const isPlain = owner.kind === 'paragraph';
  const next = draftOf(isPlain ? 'item' : owner.kind, isPlain ? owner.items : 0, owner);
  if (!draft?.isBare || !draft.number || (draft.owner && isHead(draft.owner))) return start(reader, next);
  next.number = draft.number;
  append(next.parts, draft.parts);
  reader.draft = next;
  return next;
}

function textDraft(reader: Reader, frame: Frame): Draft {
  const { interrupted } = reader;
  if (interrupted && interrupted.frame === hostOf(frame)) {
    reader.interrupted = undefined;
    return { ...draftOf(interrupted.kind, interrupted.level, undefined, 'rest'), isBare: false };
  }
  const { entry, kind } = frame;
  if (entry && !entry.hasText && kind === 'paragraph') {
    entry.hasText = true;
    return draftOf('item', entry.items, undefined);
  }
  const level = kind === 'paragraph' ? frame.items : kind === 'heading' ? frame.depth : 0;
  return draftOf(kind, level, undefined, reader.interrupted && kind === 'footnote' ? 'aside' : undefined);
}

function draftOf(kind: Block['kind'], level: number, owner: Frame | undefined, flow?: Block['flow']): Draft {
  return { kind, level, parts: [], owner, flow, isBare: true, joins: false };
}

function firstSign(text: string, start: number, end: number): number {
  while (start < end && isXmlBlank(text.charCodeAt(start))) start++;
  return start;
}

function lastSign(text: string, start: number, end: number): number {
  while (end > start && isXmlBlank(text.charCodeAt(end - 1))) end--;
  return end;
}

function isXmlBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}
