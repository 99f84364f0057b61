import type { Block, Designation, Directive, Span } from '../types.ts';
import type { Atom } from './atoms.ts';
import type { Tree } from './latex-arguments.ts';
import type { Flaw } from './latex-flaws.ts';
import type { Known } from './latex-known.ts';
import { type Numbers, numbersOf, type Style } from './latex-numbers.ts';

/** A list: how its items are numbered, if they are, and how many there were. */
export type List = { readonly style: Style | undefined; count: number };

/**
 * What text becomes where it stands. `depth` is the number of lists around, `enumerated` that of the numbered ones. `rows` is
 * how many braces are open where cells of a table end: `\\` in more of them, or in a box, ends a line.
 */
export type Place = {
  readonly kind: Exclude<Block['kind'], 'item'>;
  readonly level: number;
  readonly depth: number;
  readonly enumerated: number;
  readonly list?: List | undefined;
  readonly isHidden?: boolean;
  readonly quotes?: number;
  readonly rows?: number | undefined;
};

export const body: Place = { kind: 'paragraph', level: 0, depth: 0, enumerated: 0 };

/** What a block in the making begins with: the macro of an item with its label, or the number of its place. */
export type Head = { readonly marker?: Span; readonly isItem: boolean; readonly designation?: Designation | undefined };

/** The atoms of one block: `from` and `to` are indices, half-open. */
export type Run = {
  readonly place: Place;
  readonly head: Head | undefined;
  readonly flow: Block['flow'];
  readonly from: number;
  to: number;
};

/**
 * Something that is open: an argument up to the token `until`, or an environment. `around` is the place to go back to;
 * `mark` closes a quotation, `cut` is the block that a note stands in.
 */
export type Frame = {
  readonly kind: 'argument' | 'note' | 'block' | 'environment';
  readonly around: Place;
  readonly until: number;
  readonly name?: string;
  readonly offset?: number;
  readonly mark?: string;
  readonly cut?: Run | undefined;
  readonly isInNote?: boolean;
};

/**
 * What is read so far. `ends` counts the frames that end with a token;
 * `skips` lead from the index of a token to the last one of what is not read; `opening` tells what begins
 * with a brace.
 */
export type Reader = {
  readonly tree: Tree;
  readonly known: Known;
  readonly numbers: Numbers;
  readonly atoms: Atom[];
  readonly runs: Run[];
  readonly breaks: number[];
  readonly notes: Span[];
  readonly directives: Directive[];
  readonly flaws: Flaw[];
  readonly frames: Frame[];
  readonly ends: Map<number, number>;
  readonly environments: Map<string, number>;
  readonly skips: Map<number, number>;
  readonly opening: Map<number, () => void>;
  place: Place;
  floor: number;
  head: Head | undefined;
  cut: Run | undefined;
  isInNote: boolean;
  braces: number;
  isGlued: boolean;
  isNewBlock: boolean;
};

export function readerOf(tree: Tree, known: Known): Reader {
  return {
    tree,
    known,
    numbers: numbersOf(known.scheme),
    atoms: [],
    runs: [],
    breaks: [],
    notes: [],
    directives: [],
    flaws: [],
    frames: [],
    ends: new Map(),
    environments: new Map(),
    skips: new Map(),
    opening: new Map(),
    place: known.begin === -1 ? body : { ...body, isHidden: true },
    floor: 0,
    head: undefined,
    cut: undefined,
    isInNote: false,
    braces: 0,
    isGlued: false,
    isNewBlock: true,
  };
}

/** Text after this belongs to another block. */
export function endBlock(reader: Reader): void {
  reader.isNewBlock = true;
  reader.isGlued = false;
  reader.cut = undefined;
}

export function addAtom(reader: Reader, start: number, end: number, text: string): void {
  const { atoms, runs, place } = reader;
  if (place.isHidden) {
    reader.isGlued = false;
    return;
  }
  if (reader.isNewBlock) beginRun(reader);
  atoms.push({ start, end, text, glued: reader.isGlued });
  runs.at(-1)!.to = atoms.length;
  reader.isGlued = true;
}

function beginRun(reader: Reader): void {
  const { runs, atoms, cut, head } = reader;
  const flow = reader.isInNote ? 'aside' : cut ? 'rest' : undefined;
  const place = cut ? restOf(cut) : reader.place;
  const own = cut ? (cut.head?.isItem ? { isItem: true } : undefined) : head;
  runs.push({ place, head: own, flow, from: atoms.length, to: atoms.length });
  reader.head = reader.cut = undefined;
  reader.isNewBlock = reader.isGlued = false;
}

/** What goes on after a note in a heading does not open a section once more. */
function restOf({ place }: Run): Place {
  return place.kind === 'heading' ? { ...place, kind: 'paragraph', level: 0, depth: 0 } : place;
}

/** Whether `&` and `\\` end a cell here. */
export function isInRow({ place, braces }: Reader): boolean {
  return place.kind === 'cell' && place.rows === braces;
}

const line = /[^\r\n]*/y;
const word = /[ \t]*\S*/y;

/** The text after a place is no prose, to the end of its line or of its first word. */
export function hide(reader: Reader, from: number, extent: 'line' | 'word'): void {
  if (reader.floor > from) return;
  const pattern = extent === 'line' ? line : word;
  pattern.lastIndex = from;
  pattern.test(reader.tree.text);
  reader.floor = pattern.lastIndex;
}
