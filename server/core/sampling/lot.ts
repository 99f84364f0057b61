import { addToHash, startHash } from '../match/hash.ts';
import { mulberry32 } from '../random.ts';

const HALF = 2 ** 26;
const GOLDEN = 0x9e3779b1;

/**
 * The lot of a sentence, from 0 to 1: a permanent random number (Ohlsson 1995) that only seed and name fix, so that a sample
 * depends neither on the order of reading nor on how work is split, and a larger one holds the smaller.
 */
export function lotOf(seed: number, name: string): number {
  let first = startHash();
  let second = 0;
  for (let at = 0; at < name.length; at++) {
    const unit = name.charCodeAt(at);
    first = addToHash(first, unit);
    second = (Math.imul(second, 31) + unit + 1) | 0;
  }
  const high = mulberry32(first ^ Math.imul(seed, GOLDEN))();
  const low = mulberry32((second + seed) | 0)();
  return (Math.floor(high * 2 * HALF) * HALF + Math.floor(low * HALF)) / (2 * HALF * HALF);
}

/** A short name for a sentence that says nothing of where it is from: a letter, so that no spreadsheet takes it for a number. */
export function idOf(name: string): string {
  return `s${Math.floor(lotOf(0, name) * 2 * HALF * HALF)
    .toString(36)
    .padStart(11, '0')}`;
}
