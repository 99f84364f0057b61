import type { Span } from '../types.ts';
import { createOccurrences } from './occurrences.ts';
import { createOptions } from './options.ts';
import { BEGIN, NODE, type Pattern, type Program } from './program.ts';
import { createReader, emptyReading, type Reading } from './reading.ts';
import { createWideRun, MOVED } from './wide.ts';
import { createWindowRun, WINDOW } from './window.ts';

/**
 * Runs a program on the words of one sentence at a time. A set of places in the sentence is a row of bits, bit `n` for
 * the place before word `n`, and a node takes all places where it may begin to all places where it may end at once
 * (bit-parallel simulation of patterns, Baeza-Yates and Gonnet 1992, with places of the text as bits). Time grows with
 * the nodes of a pattern and the square of a sentence's words over 32, whatever the pattern.
 */
export type Machine = {
  /** Reads the words of spans; `take` makes them what is asked about. */
  readonly read: (text: string, spans: readonly Span[]) => Reading;
  readonly take: (reading: Reading) => void;
  /** Whether the pattern matches at any word. */
  readonly some: (pattern: Pattern) => boolean;
  /** Calls `hit` with each word at which a match of some length begins and where such matches end first and last, in order. */
  readonly each: (pattern: Pattern, hit: Hit) => void;
};

/** Windows overlap by half, so that a match may reach 16 words beyond where it could last begin. */
const STEP = 16;
const HALF = 0xffff;

type Hit = (from: number, nearest: number, furthest: number) => void;

export function createMachine(program: Program): Machine {
  const found = createOccurrences(program, emptyReading());
  const optionsOf = createOptions(program);
  const near = createWindowRun(program, found, optionsOf);
  const wide = createWideRun(program, found, optionsOf);
  /** By pattern the mark of the sentence in which it was found, or its negative where it was not. */
  const someMarks = new Int32Array(program.nodes.length / NODE);
  let mark = 1;
  return { read: createReader(program), take, some, each };

  function take(reading: Reading): void {
    if (reading === found.reading) return;
    found.take(reading);
    near.forget();
    mark++;
  }

  function some(pattern: Pattern): boolean {
    if (someMarks[pattern / NODE] === mark || someMarks[pattern / NODE] === -mark) return someMarks[pattern / NODE] === mark;
    const answer = findSome(pattern);
    someMarks[pattern / NODE] = answer ? mark : -mark;
    return answer;
  }

  function findSome(pattern: Pattern): boolean {
    const { count } = found.reading;
    const row = beginRow(pattern);
    if (row === 0) return false;
    for (let base = 0; base < count; base += STEP) {
      const starts = startsIn(row, base);
      if (starts !== 0) {
        const ends = near.run(pattern, starts, base);
        if (near.isFar()) return someWide(pattern);
        if (ends !== 0 || near.empty() !== 0) return true;
      }
      if (count <= WINDOW) return false;
    }
    return false;
  }

  function someWide(pattern: Pattern): boolean {
    const kept = wide.top();
    const from = startRow();
    const left = wide.run(pattern, from, wide.rows(2));
    wide.free(kept);
    return left !== 0;
  }

  function each(pattern: Pattern, hit: Hit): void {
    const row = beginRow(pattern);
    if (row !== 0 && !eachNear(pattern, row, hit)) eachWide(pattern, row, hit);
  }

  /** The row of words at which a match may begin, or 0. */
  function beginRow(pattern: Pattern): number {
    const begin = program.nodes[pattern + BEGIN]!;
    return begin < 0 ? found.all : found.rowOf(begin);
  }

  /** Whether all matches end inside their windows; if not, nothing is told. */
  function eachNear(pattern: Pattern, row: number, hit: Hit): boolean {
    const { count } = found.reading;
    const hits: number[] = [];
    for (let base = 0; base < count; base += STEP) {
      const starts = startsIn(row, base);
      const ends = starts === 0 ? 0 : near.run(pattern, starts, base);
      if (starts !== 0 && near.isFar()) return false;
      if (ends !== 0) addHits(pattern, starts, ends, base, hits);
      if (count <= WINDOW) break;
    }
    for (let at = 0; at < hits.length; at += 3) hit(hits[at]!, hits[at + 1]!, hits[at + 2]!);
    return true;
  }

  function addHits(pattern: Pattern, starts: number, ends: number, base: number, hits: number[]): void {
    const isOne = (starts & (starts - 1)) === 0;
    for (let rest = starts; rest !== 0; rest &= rest - 1) {
      const single = rest & -rest;
      const own = isOne ? ends : near.run(pattern, single, base);
      if (own !== 0) hits.push(base + placeOf(single), base + placeOf(own & -own), base + placeOf(own));
    }
  }

  /** The words of a row from which a window's matches begin: all where the sentence fits, else the first half of it. */
  function startsIn(row: number, base: number): number {
    if (found.reading.count <= WINDOW) return found.bits[row]!;
    return (found.bits[row + (base >> 5)]! >>> (base & 31)) & HALF;
  }

  function eachWide(pattern: Pattern, row: number, hit: Hit): void {
    const kept = wide.top();
    const from = startRow();
    const out = wide.rows(2);
    if ((wide.run(pattern, from, out) & MOVED) !== 0) {
      for (let place = 0; place < found.wide; place++) wide.bits[from + place] = 0;
      for (let place = 0; place < found.wide; place++) {
        for (let rest = found.bits[row + place]!; rest !== 0; rest &= rest - 1) {
          wide.bits[from + place] = rest & -rest;
          if ((wide.run(pattern, from, out) & MOVED) !== 0) hit(32 * place + placeOf(rest & -rest), firstOf(out), lastOf(out));
        }
        wide.bits[from + place] = 0;
      }
    }
    wide.free(kept);
  }

  function startRow(): number {
    const row = wide.rows(1);
    for (let place = 0; place < found.wide; place++) wide.bits[row + place] = found.bits[found.all + place]!;
    return row;
  }

  function firstOf(out: number): number {
    let at = 0;
    while (wide.bits[out + found.wide + at] === 0) at++;
    const word = wide.bits[out + found.wide + at]!;
    return 32 * at + placeOf(word & -word);
  }

  function lastOf(out: number): number {
    let at = found.wide - 1;
    while (wide.bits[out + found.wide + at] === 0) at--;
    return 32 * at + placeOf(wide.bits[out + found.wide + at]!);
  }
}

/** The highest place of a set. */
function placeOf(bits: number): number {
  return 31 - Math.clz32(bits);
}
