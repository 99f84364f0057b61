import { addToHash, placeOf, startHash } from './hash.ts';
import type { Numbers, WordTable } from './program.ts';

/** The table of words with their lists; words are numbered in the order of the map. */
export function buildWordTable(listOf: ReadonlyMap<string, readonly number[]>): WordTable {
  const size = 2 ** Math.ceil(Math.log2(2 * listOf.size + 2));
  const slots = new Int32Array(size);
  const offsets = new Int32Array(listOf.size + 1);
  const letters: number[] = [];
  let number = 0;
  for (const word of listOf.keys()) {
    let hash = startHash();
    for (let at = 0; at < word.length; at++) {
      letters.push(word.charCodeAt(at));
      hash = addToHash(hash, word.charCodeAt(at));
    }
    let slot = placeOf(hash, size);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = ++number;
    offsets[number] = letters.length;
  }
  return { slots, offsets, letters: Uint16Array.from(letters), ...layOut([...listOf.values()]) };
}

/** The numbers in as few bytes as hold them. */
export function narrow(numbers: readonly number[]): Numbers {
  return numbers.every((number) => number >= 0 && number <= 0xffff) ? Uint16Array.from(numbers) : Int32Array.from(numbers);
}

/** Lists one after the other: the list of `n` runs from `starts[n]` to `starts[n + 1]`. */
export function layOut(lists: readonly (readonly number[])[]): { readonly starts: Int32Array; readonly items: Numbers } {
  const starts = new Int32Array(lists.length + 1);
  for (const [place, list] of lists.entries()) starts[place + 1] = starts[place]! + list.length;
  return { starts, items: narrow(lists.flat()) };
}

/** The number of the word of the first `length` units of `units`, whose hash is given, or -1. */
export function findWord({ slots, offsets, letters }: WordTable, units: Uint16Array, length: number, hash: number): number {
  const size = slots.length;
  for (let slot = placeOf(hash, size); slots[slot] !== 0; slot = (slot + 1) & (size - 1)) {
    const word = slots[slot]! - 1;
    const offset = offsets[word]!;
    if (offsets[word + 1]! - offset !== length) continue;
    let at = 0;
    while (at < length && letters[offset + at] === units[at]) at++;
    if (at === length) return word;
  }
  return -1;
}
