import type { Changes } from '../types.ts';
import type { XmlElement } from '../xml/tree.ts';
import { type Region, regionsOf } from './changes.ts';
import type { Document } from './document.ts';
import { addSign, type Draft, hide, type Origin } from './draft.ts';
import type { Lists } from './lists.ts';
import { type Nest, newNest } from './nest.ts';
import type { Part } from './package.ts';
import type { Opening } from './shape.ts';
import { type Styles, stylesOf } from './styles.ts';

type State = Origin['state'];

/** Words that stand apart from the paragraph that they are anchored in and are read after it: a note or a box. */
export type Apart = { readonly element: XmlElement; readonly state: State };

/** A paragraph that is being read; `sign` tells the signs of a tracked change that are open in it. */
export type Current = { readonly draft: Draft; readonly apart: Apart[]; opening: Opening; sign: '' | '+' | '-' };

/** What is known while the words of a part are read. */
export type Reader = {
  readonly part: Part;
  readonly styles: Styles;
  readonly view: Changes;
  readonly regions: ReadonlyMap<string, Region>;
  readonly document: Document;
  readonly lists: Lists;
  readonly nest: Nest;
  /** The numbers that headings have reached. */
  readonly headings: number[];
  /** Deletions whose words were read, each once. */
  readonly read: Set<string>;
  readonly isMargin: boolean;
  current: Current | undefined;
  /** How many reasons there are not to show what is read. */
  muted: number;
  base: State;
  inserting: Set<string>;
};

export function newReader(part: Part, common: Part | undefined, view: Changes, document: Document, isMargin: boolean): Reader {
  return {
    part,
    styles: stylesOf(part, common),
    view,
    regions: regionsOf(part.root),
    document,
    lists: { last: undefined, byId: new Map() },
    nest: newNest(),
    headings: [],
    read: new Set(),
    isMargin,
    current: undefined,
    muted: 0,
    base: 'kept',
    inserting: new Set(),
  };
}

export function stateOf({ base, inserting }: Reader): State {
  return base === 'kept' && inserting.size > 0 ? 'inserted' : base;
}

/** Reads with the tracked changes of another place, and with no paragraph open. */
export function readApart(reader: Reader, state: State, read: () => void): void {
  const { base, inserting, muted, current } = reader;
  Object.assign(reader, { base: state, inserting: new Set(), muted: 0, current: undefined });
  read();
  Object.assign(reader, { base, inserting, muted, current });
}

/** Reads without showing anything where `isMuted`. */
export function readMuted(reader: Reader, isMuted: boolean, read: () => void): void {
  if (isMuted) reader.muted++;
  read();
  if (isMuted) reader.muted--;
}

/** Adds words to the paragraph that is open, with the signs of the tracked change that they stand in. */
export function say(reader: Reader, origin: Omit<Origin, 'part' | 'state'>, add: (draft: Draft, origin: Origin) => void): void {
  const { current, view, part } = reader;
  if (!current || reader.muted > 0) return;
  const state = stateOf(reader);
  const { draft } = current;
  if (view === 'marked') openSign(current, state === 'kept' ? '' : state === 'inserted' ? '+' : '-');
  const start = draft.length;
  add(draft, { ...origin, part, state });
  if (view === 'marked' && state === 'deleted') hide(draft, start, draft.length);
}

/** Ends the signs that are open and begins others. */
export function openSign(current: Current, sign: Current['sign']): void {
  if (current.sign === sign) return;
  if (current.sign !== '' && !dropSign(current.draft, current.sign)) addSign(current.draft, current.sign === '+' ? '+}' : '-]');
  if (sign !== '') addSign(current.draft, sign === '+' ? '{+' : '[-');
  current.sign = sign;
}

/** Takes back a sign that nothing follows. */
function dropSign(draft: Draft, sign: '+' | '-'): boolean {
  if (draft.parts.at(-1) !== (sign === '+' ? '{+' : '[-')) return false;
  draft.length -= draft.parts.pop()!.length;
  const last = draft.hidden.pop()!;
  if (last.start < draft.length) draft.hidden.push({ start: last.start, end: draft.length });
  return true;
}
