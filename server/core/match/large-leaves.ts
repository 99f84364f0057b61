import type { Program } from './program.ts';

/** Which leaves of many words hold a word, as a row of bits by their numbers. */
export type LargeLeaves = {
  /** Where the row of a word begins in `bits`; made when the word is first met. */
  readonly rowOf: (word: number) => number;
  bits: Int32Array;
};

export function createLargeLeaves({ largeCount, largeStarts, largeHolders }: Program): LargeLeaves {
  const wide = (largeCount >> 5) + 1;
  const rows = new Int32Array(largeStarts.length);
  let top = 1;
  const self: LargeLeaves = { rowOf: (word) => rows[word]! || makeRow(word), bits: new Int32Array(256 * wide) };
  return self;

  function makeRow(word: number): number {
    const row = top;
    top += wide;
    if (top > self.bits.length) {
      const grown = new Int32Array(2 * top);
      grown.set(self.bits);
      self.bits = grown;
    }
    for (let at = largeStarts[word]!; at < largeStarts[word + 1]!; at++)
      self.bits[row + (largeHolders[at]! >> 5)]! |= 1 << (largeHolders[at]! & 31);
    rows[word] = row;
    return row;
  }
}
