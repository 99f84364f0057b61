import type { Span } from '../types.ts';
import { classes, wordClasses } from './classes.ts';
import { addToHash, startHash } from './hash.ts';
import { Letter, letterKind } from './letters.ts';
import type { Numbers, Program } from './program.ts';
import { normalize, pauseOf, wordAt } from './tokens.ts';
import { findWord } from './word-table.ts';

export const Case = { none: 0, capital: 1, lower: 2 } as const;

/** The words of spans of a text as numbers, one place a token. Offsets are UTF-16, half-open. */
export type Reading = {
  count: number;
  readonly starts: number[];
  readonly ends: number[];
  readonly pauses: number[];
  /** The number of a word in the program's table, or -1. */
  readonly words: number[];
  readonly cases: number[];
  /** Leaves that hold words which the table does not know: the token and the leaf, by turns. */
  readonly otherLeaves: number[];
  /** Features that such words meet. */
  readonly otherFeatures: number[];
};

/** The longest word that patterns can know, in UTF-16 units. */
const LONGEST = 64;

/** Reads the words of spans, as `tokenize` does, and looks them up. */
export function createReader(program: Program): (text: string, spans: readonly Span[]) => Reading {
  const units = new Uint16Array(LONGEST);
  const hashes = new Int32Array(LONGEST + 1);
  hashes[0] = startHash();
  let reading: Reading = emptyReading();

  return (text, spans) => {
    reading = emptyReading();
    for (const { start, end } of spans) readSpan(text, start, end);
    return reading;
  };

  function readSpan(text: string, start: number, end: number): void {
    let last = start;
    let at = start;
    while (at < end) {
      const kind = letterKind(text.charCodeAt(at));
      if (kind === Letter.none || kind === Letter.apostrophe) at++;
      else {
        const to = kind === Letter.surrogate ? anyWord(text, at, end, last) : plainWord(text, at, end, last);
        if (to > at) last = to;
        at = Math.max(to, at + 1);
      }
    }
  }

  /** A word of ASCII letters, digits and apostrophes; any other is left to `anyWord`. */
  function plainWord(text: string, start: number, end: number, last: number): number {
    let at = start;
    let length = 0;
    let isAfterApostrophe = false;
    let possessed = -1;
    for (; at < end; at++) {
      const unit = text.charCodeAt(at);
      const kind = letterKind(unit);
      if (kind === Letter.plain || (kind === Letter.digit && !isAfterApostrophe))
        length = addUnit(unit < 97 && kind === Letter.plain ? unit + 32 : unit, length);
      else if (kind === Letter.apostrophe) {
        const next = at + 1 < end ? letterKind(text.charCodeAt(at + 1)) : Letter.none;
        if (next === Letter.other || next === Letter.surrogate) return anyWord(text, start, end, last);
        if (next !== Letter.plain) break;
        possessed = length;
        isAfterApostrophe = true;
        length = addUnit(39, length);
      } else if (kind === Letter.other || kind === Letter.surrogate) return anyWord(text, start, end, last);
      else break;
    }
    if (possessed >= 0 && length === possessed + 2 && units[possessed + 1] === 115) length = possessed;
    addToken(text, start, at, last, length);
    const first = text.charCodeAt(start);
    reading.cases.push(first >= 97 ? Case.lower : first >= 65 ? Case.capital : Case.none);
    return at;
  }

  function anyWord(text: string, start: number, end: number, last: number): number {
    const raw = wordAt(text, start, end);
    if (raw === '') return start;
    const word = normalize(raw);
    let length = 0;
    for (let at = 0; at < word.length; at++) length = addUnit(word.charCodeAt(at), length);
    addToken(text, start, start + raw.length, last, length);
    reading.cases.push(/^\p{Lu}/u.test(raw) ? Case.capital : /^\p{Ll}/u.test(raw) ? Case.lower : Case.none);
    return start + raw.length;
  }

  /** What stands beyond the longest word that can be known is counted, not kept. */
  function addUnit(unit: number, length: number): number {
    if (length < LONGEST) {
      units[length] = unit;
      hashes[length + 1] = addToHash(hashes[length]!, unit);
    }
    return length + 1;
  }

  function addToken(text: string, start: number, end: number, last: number, length: number): void {
    const word = length <= LONGEST ? findWord(program.words, units, length, hashes[length]!) : -1;
    if (word < 0) addOthers(text, start, end, length);
    reading.starts.push(start);
    reading.ends.push(end);
    reading.pauses.push(pauseOf(text, last, start));
    reading.words.push(word);
    reading.count++;
  }

  function addOthers(text: string, start: number, end: number, length: number): void {
    const { prefixes, prefixFeatureStarts, prefixFeatures, longestPrefix, classStarts, classLeaves } = program;
    for (let part = 1; part <= Math.min(length, longestPrefix); part++) {
      const prefix = findWord(prefixes, units, part, hashes[part]!);
      if (prefix < 0) continue;
      addLeaves(prefixes.items, prefixes.starts[prefix]!, prefixes.starts[prefix + 1]!);
      for (let at = prefixFeatureStarts[prefix]!; at < prefixFeatureStarts[prefix + 1]!; at++)
        reading.otherFeatures.push(prefixFeatures[at]!);
    }
    const word = normalize(text.slice(start, end));
    wordClasses.forEach((name, place) => {
      if (classes[name](word)) addLeaves(classLeaves, classStarts[place]!, classStarts[place + 1]!);
    });
  }

  function addLeaves(leaves: Numbers, from: number, to: number): void {
    for (let at = from; at < to; at++) reading.otherLeaves.push(reading.count, leaves[at]!);
  }
}

export function emptyReading(): Reading {
  return { count: 0, starts: [], ends: [], pauses: [], words: [], cases: [], otherLeaves: [], otherFeatures: [] };
}
