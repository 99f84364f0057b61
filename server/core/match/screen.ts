import { normalize } from './tokens.ts';

/**
 * Screening: one automaton over the trigger words of all entries tells which sentences can match which
 * entries. It is a trie of words laid out as a dense table, walked from each word's start to its end, so every
 * character costs one look-up.
 */
export type Screen = {
  readonly table: Int32Array;
  /** For each state the index of a group of entries that its word triggers, or -1. */
  readonly word: Int32Array;
  /** The same for words of which the state is a beginning. */
  readonly prefix: Int32Array;
  readonly groups: readonly (readonly number[])[];
};

const CLASSES = 64;
const DEAD = 1;
const START = 0;
const BOUNDARY = 0;
const OTHER = 1;
const APOSTROPHE = 38;
const LETTER_S = 20;
/** Marks and invisible characters that belong to a word without changing it. */
const SKIPPED = 39;
/** A sign that reads as several letters: `ﬁ`. */
const LIGATURE = 40;

const ascii = new Uint8Array(128);
for (let code = 0; code < 128; code++) ascii[code] = classOfAscii(code);

function classOfAscii(code: number): number {
  if (code >= 97 && code <= 122) return code - 95;
  if (code >= 65 && code <= 90) return code - 63;
  if (code >= 48 && code <= 57) return code - 20;
  return code === 39 ? APOSTROPHE : BOUNDARY;
}

const folded = new Map<number, number>();

/** Folds letters beyond ASCII as `normalize` does; what has no ASCII form counts as some other letter. */
function classOf(code: number): number {
  if (code < 128) return ascii[code]!;
  const known = folded.get(code);
  if (known !== undefined) return known;
  const value = foldedClass(code);
  folded.set(code, value);
  return value;
}

function foldedClass(code: number): number {
  if (code === 0x2019 || code === 0x2bc) return APOSTROPHE;
  const plain = normalize(String.fromCharCode(code));
  if (plain === '') return SKIPPED;
  if (plain.length > 1 && /^[a-z]+$/.test(plain)) return LIGATURE;
  if (plain.length === 1 && plain.charCodeAt(0) < 128) return ascii[plain.charCodeAt(0)]!;
  return /[\p{L}\p{N}]/u.test(plain) ? OTHER : BOUNDARY;
}

/** Builds the automaton; `triggers[entry]` are the entry's trigger words, a beginning written `word*`. */
export function buildScreen(triggers: readonly ReadonlySet<string>[]): Screen {
  const owners = new Map<string, Set<number>>();
  triggers.forEach((words, entry) => {
    for (const word of words) owners.set(word, (owners.get(word) ?? new Set()).add(entry));
  });
  const rows: Int32Array[] = [new Int32Array(CLASSES).fill(DEAD), new Int32Array(CLASSES).fill(DEAD)];
  const words: number[] = [-1, -1];
  const prefixes: number[] = [-1, -1];
  const groups: number[][] = [];
  for (const [trigger, entries] of owners) {
    const isPrefix = trigger.endsWith('*');
    const state = addWord(isPrefix ? trigger.slice(0, -1) : trigger);
    (isPrefix ? prefixes : words)[state] = groups.push([...entries]) - 1;
  }
  const table = new Int32Array(rows.length * CLASSES);
  for (const [state, row] of rows.entries()) table.set(row, state * CLASSES);
  return { table, word: Int32Array.from(words), prefix: Int32Array.from(prefixes), groups };

  function addWord(word: string): number {
    let state = START;
    for (let at = 0; at < word.length; at++) {
      const row = rows[state]!;
      const letter = classOf(word.charCodeAt(at));
      if (row[letter] === DEAD) {
        row[letter] = rows.push(new Int32Array(CLASSES).fill(DEAD)) - 1;
        words.push(-1);
        prefixes.push(-1);
      }
      state = row[letter]!;
    }
    return state;
  }
}

/** Calls `hit(offset, entries)` for every trigger word in `text` from `start` to `end`, in order. */
export function scan(
  screen: Screen,
  text: string,
  start: number,
  end: number,
  hit: (offset: number, entries: readonly number[]) => void,
): void {
  const { table, word, prefix, groups } = screen;
  let state = START;
  for (let at = start; at <= end; at++) {
    const letter = at < end ? classOf(text.charCodeAt(at)) : BOUNDARY;
    if (letter === BOUNDARY || (letter === APOSTROPHE && endsPossessive(text, at, end))) {
      if (state > DEAD && word[state]! >= 0) hit(at - 1, groups[word[state]!]!);
      state = letter === BOUNDARY ? START : DEAD;
    } else if (letter < SKIPPED) {
      state = table[state * CLASSES + letter]!;
      if (state > DEAD && prefix[state]! >= 0) hit(at, groups[prefix[state]!]!);
    } else if (letter === LIGATURE) {
      for (const part of normalize(text[at]!)) {
        state = table[state * CLASSES + ascii[part.charCodeAt(0)]!]!;
        if (state > DEAD && prefix[state]! >= 0) hit(at, groups[prefix[state]!]!);
      }
    }
  }
}

/** An apostrophe with `s` (or with nothing) after it ends the word that it belongs to. */
function endsPossessive(text: string, at: number, end: number): boolean {
  const next = at + 1 < end ? classOf(text.charCodeAt(at + 1)) : BOUNDARY;
  if (next === BOUNDARY) return true;
  return next === LETTER_S && (at + 2 >= end || classOf(text.charCodeAt(at + 2)) === BOUNDARY);
}
