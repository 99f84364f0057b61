import type { Occurrences } from './occurrences.ts';
import type { Options } from './options.ts';
import { BEGIN, FIRST, Kind, LAST, NODE, type Pattern, type Program } from './program.ts';

/** The most words with which all places stand in one window. */
export const WINDOW = 31;

/** Runs patterns inside a window of 32 places of a sentence: a set of places is one integer, bit `n` for place `base + n`. */
export type WindowRun = {
  /** The places where matches that begin at places of `from` and hold words may end. */
  readonly run: (pattern: Pattern, from: number, base: number) => number;
  /** After a run, the places of `from` where the pattern matches without a word. */
  readonly empty: () => number;
  /** Whether the run left the window, so that its result does not count. */
  readonly isFar: () => boolean;
  /** Takes another sentence: what was found is forgotten. */
  readonly forget: () => void;
};

/** What a large choice said at each place: the mark of the sentence, its ends from there on (bit 0 for the place itself), and whether it matches without a word. */
const MARK = 0;
const ENDS = 1;
const EMPTY = 2;
const ANSWER = 3;

export const FEW_OPTIONS = 8;

export function createWindowRun(program: Program, found: Occurrences, optionsOf: Options): WindowRun {
  const { nodes, parts } = program;
  const { rowOf } = found;
  let empty = 0;
  let base = 0;
  let isFar = false;
  const known: (Int32Array | undefined)[] = [];
  /** Answers of this sentence carry it doubled, and one more where they left the window. */
  let mark = 1;
  return { run: runFrom, empty: () => empty, isFar: () => isFar, forget };

  function forget(): void {
    mark++;
  }

  function runFrom(pattern: Pattern, from: number, place: number): number {
    isFar = false;
    base = place;
    return run(pattern, from);
  }

  function run(pattern: Pattern, from: number): number {
    switch (nodes[pattern]) {
      case Kind.leaf:
        empty = 0;
        return leafEnds(nodes[pattern + FIRST]!, from);
      case Kind.sequence:
        return runSequence(pattern, from);
      case Kind.choice:
        return nodes[pattern + LAST]! - nodes[pattern + FIRST]! > FEW_OPTIONS ? runLargeChoice(pattern, from) : runChoice(pattern, from);
      case Kind.optional: {
        const ends = run(nodes[pattern + FIRST]!, from);
        empty = from;
        return ends;
      }
      case Kind.gap:
        return runGap(nodes[pattern + FIRST]!, nodes[pattern + LAST]!, from);
      default:
        return runNot(nodes[pattern + FIRST]!, from);
    }
  }

  function leafEnds(leaf: number, from: number): number {
    const row = rowOf(leaf);
    return row === 0 ? 0 : pass(from & bitsOf(row));
  }

  /** From words to the places after them. */
  function pass(words: number): number {
    if (words < 0) isFar = true;
    return words << 1;
  }

  /** What a row holds in the window. */
  function bitsOf(row: number): number {
    const at = base >> 5;
    const shift = base & 31;
    if (shift === 0) return found.bits[row + at]!;
    return (found.bits[row + at]! >>> shift) | (at + 1 < found.wide ? found.bits[row + at + 1]! << (32 - shift) : 0);
  }

  /**
   * Where the sequence has taken no word yet, it may go on anywhere; else not across a semicolon, colon or dash, save
   * with parts that take no word.
   */
  function runSequence(pattern: Pattern, from: number): number {
    const stops = bitsOf(found.stops);
    let fresh = from;
    let moved = 0;
    for (let part = nodes[pattern + FIRST]!; part < nodes[pattern + LAST]!; part++) {
      const node = parts[part]!;
      const free = moved & ~stops;
      if (nodes[node] === Kind.leaf) {
        moved = leafEnds(nodes[node + FIRST]!, fresh | free);
        fresh = 0;
      } else {
        let next = 0;
        let nextFresh = 0;
        if (fresh !== 0) {
          next = run(node, fresh);
          nextFresh = empty;
        }
        if (free !== 0) next |= run(node, free) | empty;
        const stopped = moved & stops;
        if (stopped !== 0) {
          run(node, stopped);
          next |= empty;
        }
        fresh = nextFresh;
        moved = next;
      }
      if ((fresh | moved) === 0) break;
    }
    empty = fresh;
    return moved;
  }

  function runChoice(pattern: Pattern, from: number): number {
    let ends = 0;
    let empties = 0;
    for (let part = nodes[pattern + FIRST]!; part < nodes[pattern + LAST]!; part++) {
      const here = beginsAmong(parts[part]!, from);
      if (here === 0) continue;
      ends |= run(parts[part]!, here);
      empties |= empty;
    }
    empty = empties;
    return ends;
  }

  /** The places of a set at which a match may begin. */
  function beginsAmong(pattern: Pattern, from: number): number {
    const begin = nodes[pattern + BEGIN]!;
    if (begin < 0) return from;
    const row = rowOf(begin);
    return row === 0 ? 0 : from & bitsOf(row);
  }

  /** A large choice is asked once at each place of a sentence. */
  function runLargeChoice(pattern: Pattern, from: number): number {
    const answers = answersOf(pattern);
    let ends = 0;
    let empties = 0;
    for (let rest = beginsAmong(pattern, from); rest !== 0; rest &= rest - 1) {
      const single = rest & -rest;
      const at = 31 - Math.clz32(single);
      const answer = (base + at) * ANSWER;
      if (answers[answer + MARK]! >> 1 !== mark) ask(pattern, base + at, answers);
      const own = answers[answer + ENDS]!;
      if ((answers[answer + MARK]! & 1) === 1 || (at > 0 && own >>> (32 - at) !== 0)) isFar = true;
      ends |= own << at;
      if (answers[answer + EMPTY] === 1) empties |= single;
    }
    empty = empties;
    return ends;
  }

  function answersOf(pattern: Pattern): Int32Array {
    const needed = (found.reading.count + 1) * ANSWER;
    const answers = known[pattern / NODE];
    if (answers && answers.length >= needed) return answers;
    const grown = new Int32Array(2 * needed);
    known[pattern / NODE] = grown;
    return grown;
  }

  function ask(pattern: Pattern, place: number, answers: Int32Array): void {
    const { count, words } = found.reading;
    const keptBase = base;
    const keptFar = isFar;
    base = place;
    isFar = false;
    let ends = 0;
    let empties = 0;
    const options = optionsOf(pattern, place < count ? words[place]! : -1);
    for (let at = 0; at < options.length; at++) {
      ends |= run(options[at]!, 1);
      empties |= empty;
    }
    answers[place * ANSWER + ENDS] = ends;
    answers[place * ANSWER + EMPTY] = empties === 0 ? 0 : 1;
    answers[place * ANSWER + MARK] = 2 * mark + (isFar ? 1 : 0);
    base = keptBase;
    isFar = keptFar;
  }

  function runGap(least: number, most: number, from: number): number {
    const open = bitsOf(found.open);
    let ends = 0;
    let here = from;
    for (let length = 1; length <= most && here !== 0; length++) {
      here = pass(here & open);
      if (length >= least) ends |= here;
    }
    empty = least === 0 ? from : 0;
    return ends;
  }

  /** Keeps the places at which the node does not match; each is asked alone. */
  function runNot(node: Pattern, from: number): number {
    let kept = from;
    for (let rest = from; rest !== 0; rest &= rest - 1) {
      const single = rest & -rest;
      if (run(node, single) !== 0 || empty !== 0) kept &= ~single;
    }
    empty = kept;
    return 0;
  }
}
