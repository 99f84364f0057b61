import type { Occurrences } from './occurrences.ts';
import type { Options } from './options.ts';
import { FIRST, Kind, LAST, type Pattern, type Program } from './program.ts';
import { FEW_OPTIONS } from './window.ts';

/** What a run leaves: nothing (0), places that it did not move from (1), places that it reached with words (2), both (3). */
export type Left = number;
export const EMPTY = 1;
export const MOVED = 2;

/** Runs patterns on sentences of any length: a set of places is a row of integers in `bits`. */
export type WideRun = {
  bits: Int32Array;
  /** From the places of the row `from`; `out` gets a row of those where the pattern matches without a word, and one of ends. */
  readonly run: (pattern: Pattern, from: number, out: number) => Left;
  /** Takes rows, which are not empty; `free` gives back all that were taken since. */
  readonly rows: (count: number) => number;
  readonly free: (top: number) => void;
  readonly top: () => number;
};

export function createWideRun(program: Program, found: Occurrences, optionsOf: Options): WideRun {
  const { nodes, parts } = program;
  let top = 0;
  const self: WideRun = { bits: new Int32Array(4096), run, rows, free, top: () => top };
  return self;

  function free(to: number): void {
    top = to;
  }

  /** Runs a pattern from the places of row `from`; `out` holds a row of places without a word taken, and one with. */
  function run(pattern: Pattern, from: number, out: number): Left {
    switch (nodes[pattern]) {
      case Kind.leaf:
        return runLeaf(nodes[pattern + FIRST]!, from, out + found.wide);
      case Kind.sequence:
        return runSequence(pattern, from, out);
      case Kind.choice:
        return runChoice(pattern, from, out);
      case Kind.optional:
        return runOptional(nodes[pattern + FIRST]!, from, out);
      case Kind.gap:
        return runGap(nodes[pattern + FIRST]!, nodes[pattern + LAST]!, from, out);
      default:
        return runNot(nodes[pattern + FIRST]!, from, out);
    }
  }

  function runLeaf(leaf: number, from: number, out: number): Left {
    const row = found.rowOf(leaf);
    return row !== 0 && passOver(row, from, out) ? MOVED : 0;
  }

  /** From the places of a row at which a word of another row stands to those after it, which may be the same row; whether there are any. */
  function passOver(words: number, from: number, out: number): boolean {
    let some = 0;
    let carry = 0;
    for (let at = 0; at < found.wide; at++) {
      const here = self.bits[from + at]! & found.bits[words + at]!;
      some |= here;
      self.bits[out + at] = (here << 1) | carry;
      carry = here >>> 31;
    }
    return some !== 0;
  }

  /**
   * Where the sequence has taken no word yet, it may go on anywhere; else not across a semicolon, colon or dash, save
   * with parts that take no word.
   */
  function runSequence(pattern: Pattern, from: number, out: number): Left {
    const kept = top;
    const { wide } = found;
    const fresh = rows(8);
    const moved = fresh + wide;
    const input = moved + wide;
    const result = input + wide;
    const nextFresh = result + 2 * wide;
    const nextMoved = nextFresh + wide;
    copy(fresh, from);
    let left: Left = EMPTY;
    for (let part = nodes[pattern + FIRST]!; part < nodes[pattern + LAST]! && left !== 0; part++) {
      const node = parts[part]!;
      let next: Left = 0;
      clear(nextFresh);
      clear(nextMoved);
      if ((left & EMPTY) !== 0) {
        const ran = run(node, fresh, result);
        if ((ran & EMPTY) !== 0) add(nextFresh, result);
        if ((ran & MOVED) !== 0) add(nextMoved, result + wide);
        next |= ran;
      }
      if ((left & MOVED) !== 0 && stopped(input, moved, false)) {
        const ran = run(node, input, result);
        if ((ran & EMPTY) !== 0) add(nextMoved, result);
        if ((ran & MOVED) !== 0) add(nextMoved, result + wide);
        if (ran !== 0) next |= MOVED;
      }
      if ((left & MOVED) !== 0 && stopped(input, moved, true) && (run(node, input, result) & EMPTY) !== 0) {
        add(nextMoved, result);
        next |= MOVED;
      }
      copy(fresh, nextFresh);
      copy(moved, nextMoved);
      left = next;
    }
    copy(out, fresh);
    copy(out + wide, moved);
    top = kept;
    return left;
  }

  function runChoice(pattern: Pattern, from: number, out: number): Left {
    const kept = top;
    const result = rows(3);
    const single = result + 2 * found.wide;
    const { count, words } = found.reading;
    let left: Left = 0;
    clear(out);
    clear(out + found.wide);
    if (nodes[pattern + LAST]! - nodes[pattern + FIRST]! <= FEW_OPTIONS) {
      for (let part = nodes[pattern + FIRST]!; part < nodes[pattern + LAST]!; part++) left |= gather(parts[part]!, from, result, out);
    } else {
      clear(single);
      eachBit(from, (at) => {
        self.bits[single + (at >> 5)] = 1 << (at & 31);
        for (const option of optionsOf(pattern, at < count ? words[at]! : -1)) left |= gather(option, single, result, out);
        self.bits[single + (at >> 5)] = 0;
      });
    }
    top = kept;
    return left;
  }

  function gather(option: Pattern, from: number, result: number, out: number): Left {
    const ran = run(option, from, result);
    if ((ran & EMPTY) !== 0) add(out, result);
    if ((ran & MOVED) !== 0) add(out + found.wide, result + found.wide);
    return ran;
  }

  function runOptional(node: Pattern, from: number, out: number): Left {
    const left = run(node, from, out);
    copy(out, from);
    return EMPTY | (left & MOVED);
  }

  function runGap(least: number, most: number, from: number, out: number): Left {
    const kept = top;
    const here = rows(1);
    const moved = out + found.wide;
    copy(here, from);
    copy(out, from);
    clear(moved);
    let left: Left = least === 0 ? EMPTY : 0;
    for (let length = 1; length <= most && passOver(found.open, here, here); length++) {
      if (length < least) continue;
      add(moved, here);
      left |= MOVED;
    }
    top = kept;
    return left;
  }

  /** Keeps the places at which the node does not match; each is asked alone. */
  function runNot(node: Pattern, from: number, out: number): Left {
    const kept = top;
    const result = rows(3);
    const single = result + 2 * found.wide;
    let left: Left = 0;
    copy(out, from);
    clear(single);
    eachBit(from, (at) => {
      self.bits[single + (at >> 5)] = 1 << (at & 31);
      if (run(node, single, result) === 0) left = EMPTY;
      else self.bits[out + (at >> 5)]! &= ~(1 << (at & 31));
      self.bits[single + (at >> 5)] = 0;
    });
    top = kept;
    return left;
  }

  function eachBit(from: number, action: (at: number) => void): void {
    for (let place = 0; place < found.wide; place++)
      for (let rest = self.bits[from + place]!; rest !== 0; rest &= rest - 1) action(32 * place + 31 - Math.clz32(rest & -rest));
  }

  function rows(count: number): number {
    const place = top;
    top += count * found.wide;
    if (top > self.bits.length) {
      const grown = new Int32Array(2 * top);
      grown.set(self.bits);
      self.bits = grown;
    }
    return place;
  }

  function copy(out: number, from: number): void {
    for (let at = 0; at < found.wide; at++) self.bits[out + at] = self.bits[from + at]!;
  }

  function clear(out: number): void {
    for (let at = 0; at < found.wide; at++) self.bits[out + at] = 0;
  }

  function add(out: number, from: number): void {
    for (let at = 0; at < found.wide; at++) self.bits[out + at]! |= self.bits[from + at]!;
  }

  /** `out` becomes the places of `from` at which a strong pause stands, or those at which none does; whether there is any. */
  function stopped(out: number, from: number, isStopped: boolean): boolean {
    let some = 0;
    for (let at = 0; at < found.wide; at++) {
      const pause = found.bits[found.stops + at]!;
      self.bits[out + at] = self.bits[from + at]! & (isStopped ? pause : ~pause);
      some |= self.bits[out + at]!;
    }
    return some !== 0;
  }
}
