import { tokenClasses } from './classes.ts';
import { createLargeLeaves } from './large-leaves.ts';
import type { Program } from './program.ts';
import { Case, type Reading } from './reading.ts';

/**
 * Where words of leaves stand among the words of a sentence, as rows of bits: bit `n` for word `n`. The rows are in
 * `bits`, `wide` integers each, and made when they are first asked for.
 */
export type Occurrences = {
  bits: Int32Array;
  wide: number;
  reading: Reading;
  /** Rows of all words, of words after a strong pause, and of words that a gap runs over. */
  readonly all: number;
  stops: number;
  open: number;
  readonly take: (reading: Reading) => void;
  /** Where the row of a leaf begins, or 0 where no word of it stands. */
  readonly rowOf: (leaf: number) => number;
};

const [capital, lower, any] = (['Capital', 'Lower', 'Any'] as const).map((name) => tokenClasses.indexOf(name)) as [number, number, number];

export function createOccurrences(program: Program, nothing: Reading): Occurrences {
  const { leaves, leafWords, classStarts, classLeaves, negators } = program;
  /** By leaf the mark of the sentence for which its row is known (one less where only a part of it is), and the row. */
  const known = new Int32Array(leaves.length);
  /** By word its place among the words of the sentence, counted from 1. */
  const places = new Int32Array(program.words.starts.length);
  const large = createLargeLeaves(program);
  /** The known words of the sentence, each once, with their rows and those of the leaves of many words that hold them. */
  const distinct: number[] = [];
  const rows: number[] = [];
  const largeRows: number[] = [];
  let mark = 0;
  let top = 1;
  /** Where rows begin that are neither words' nor parts of leaves. */
  let joined = 0;
  const self: Occurrences = { bits: new Int32Array(4096), wide: 1, reading: nothing, all: 1, stops: 0, open: 0, take, rowOf };
  return self;

  function take(reading: Reading): void {
    for (const word of distinct) places[word] = 0;
    distinct.length = 0;
    self.reading = reading;
    self.wide = (reading.count >> 5) + 1;
    top = 1;
    mark += 2;
    const all = row();
    self.stops = row();
    self.open = row();
    for (let at = 0; at < reading.count; at++) {
      set(all, at);
      set(reading.pauses[at] === 2 ? self.stops : self.open, at);
      const word = reading.words[at]!;
      if (word >= 0) set(rowOfWord(word), at);
      if (reading.cases[at] !== Case.none) setClass(reading.cases[at] === Case.capital ? capital : lower, at);
      setClass(any, at);
    }
    for (let at = 0; at < reading.otherLeaves.length; at += 2) set(partRow(reading.otherLeaves[at + 1]!), reading.otherLeaves[at]!);
    joined = top;
    const negated = rowOf(negators);
    if (negated !== 0) for (let at = 0; at < self.wide; at++) self.bits[self.open + at]! &= ~self.bits[negated + at]!;
  }

  function rowOf(leaf: number): number {
    if (known[2 * leaf] === mark) return known[2 * leaf + 1]!;
    const part = known[2 * leaf] === mark - 1 ? known[2 * leaf + 1]! : 0;
    const end = leaves[2 * leaf + 1]!;
    const found = end < 0 ? joinLarge(-end, part) : joinListed(leaves[2 * leaf]!, end, part);
    known[2 * leaf] = mark;
    known[2 * leaf + 1] = found;
    return found;
  }

  function joinListed(from: number, end: number, part: number): number {
    let found = part;
    for (let at = from; at < end; at++) {
      const place = places[leafWords[at]!]!;
      if (place !== 0) found = join(found, rows[place - 1]!, part);
    }
    return found;
  }

  function joinLarge(number: number, part: number): number {
    let found = part;
    for (let place = 0; place < distinct.length; place++)
      if (((large.bits[largeRows[place]! + (number >> 5)]! >>> (number & 31)) & 1) === 1) found = join(found, rows[place]!, part);
    return found;
  }

  /** The row of both; a row that is a word's own is copied before it is changed. */
  function join(found: number, words: number, part: number): number {
    if (found === 0) return words;
    const own = found === part || found >= joined ? found : copyOf(found);
    add(own, words);
    return own;
  }

  function rowOfWord(word: number): number {
    if (places[word] !== 0) return rows[places[word]! - 1]!;
    const place = distinct.push(word);
    places[word] = place;
    rows[place - 1] = row();
    largeRows[place - 1] = large.rowOf(word);
    return rows[place - 1]!;
  }

  function setClass(place: number, at: number): void {
    for (let index = classStarts[place]!; index < classStarts[place + 1]!; index++) set(partRow(classLeaves[index]!), at);
  }

  /** The row of a leaf as far as it is not made of its list of words. */
  function partRow(leaf: number): number {
    if (known[2 * leaf] !== mark - 1) {
      known[2 * leaf] = mark - 1;
      known[2 * leaf + 1] = row();
    }
    return known[2 * leaf + 1]!;
  }

  function row(): number {
    const place = top;
    top += self.wide;
    if (top > self.bits.length) {
      const grown = new Int32Array(2 * top);
      grown.set(self.bits);
      self.bits = grown;
    }
    for (let at = place; at < top; at++) self.bits[at] = 0;
    return place;
  }

  function copyOf(from: number): number {
    const copy = row();
    add(copy, from);
    return copy;
  }

  function set(from: number, bit: number): void {
    self.bits[from + (bit >> 5)]! |= 1 << (bit & 31);
  }

  function add(to: number, from: number): void {
    for (let at = 0; at < self.wide; at++) self.bits[to + at]! |= self.bits[from + at]!;
  }
}
