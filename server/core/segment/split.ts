import { isBlank, isDigit, isLower, isUpper, isWord, skipBlanks, trimEnd } from '../read/characters.ts';
import { isFiller, withoutFiller } from '../read/filler.ts';
import type { Span } from '../types.ts';
import { isStarter, stopAfter } from './abbreviations.ts';

const longest = 2000;

/** The sentences of [start, end), trimmed, in order. Stretches without a letter or digit are left out. */
export function split(text: string, start: number, end: number): Span[] {
  const spans: Span[] = [];
  let from = start;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code !== 46 && code !== 63 && code !== 33 && code !== 0x2026) continue;
    const close = closing(text, at + 1, end);
    if (endsSentence(text, from, at, close, end)) {
      add(spans, text, from, close);
      from = close;
    }
    at = close - 1;
  }
  add(spans, text, from, end);
  return spans;
}

/** Whether a sentence ends with its stop, be it before a closing mark or a citation in brackets. */
export function isFinished(text: string, { start, end }: Span): boolean {
  return /[.?!]["”’)]?$|\.\s\([^()]{2,60}\)$/.test(text.slice(Math.max(start, end - 70), end));
}

/** Puts a trimmed span on the list, in pieces when it is too long to be one sentence. */
function add(spans: Span[], text: string, from: number, to: number): void {
  let start = skipBlanks(text, from, to);
  const end = trimEnd(text, start, to);
  while (end - start > longest) {
    const cut = cutBefore(text, start, start + longest);
    push(spans, text, start, trimEnd(text, start, cut));
    start = skipBlanks(text, cut, end);
  }
  push(spans, text, start, end);
}

function push(spans: Span[], text: string, start: number, end: number): void {
  for (let at = start; at < end; at++) {
    if (isWord(text.charCodeAt(at))) return void spans.push({ start, end });
  }
}

/** The last good place to cut in (start, limit]: after `;`, else after `,`, else at a blank, else at the limit. */
function cutBefore(text: string, start: number, limit: number): number {
  let comma = 0;
  let blank = 0;
  for (let at = limit - 1; at > start; at--) {
    if (!isBlank(text.charCodeAt(at))) continue;
    const before = text.charCodeAt(at - 1);
    if (before === 59) return at;
    if (before === 44 && comma === 0) comma = at;
    if (blank === 0) blank = at;
  }
  if (comma > 0) return comma;
  if (blank > 0) return blank;
  const code = text.charCodeAt(limit);
  return code >= 0xdc00 && code <= 0xdfff ? limit - 1 : limit;
}

/** The position after the terminators, quotes and brackets that close a sentence. */
function closing(text: string, from: number, end: number): number {
  let at = from;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    const terminates = code === 46 || code === 63 || code === 33 || code === 0x2026;
    const closes = code === 34 || code === 39 || code === 41 || code === 93 || code === 0x201d || code === 0x2019 || code === 0xbb;
    if (!terminates && !closes) break;
  }
  return at;
}

/** `at` is a terminator of a sentence that began at `from`; `close` is after all that closes it. */
function endsSentence(text: string, from: number, at: number, close: number, end: number): boolean {
  const next = skipBlanks(text, close, end);
  if (next >= end) return true;
  if (next === close) return isGlued(text, from, at, close, end);
  const head = skipOpenings(text, next, end);
  if (head >= end) return true;
  const code = text.charCodeAt(head);
  if (isLower(code)) return text.charCodeAt(next) === 40 && beginsItem(text, next, end);
  if (!isWord(code)) return !isTerminator(code);
  return text.charCodeAt(at) !== 46 || text.charCodeAt(at + 1) === 46 || stops(text, from, at, head, end);
}

function isTerminator(code: number): boolean {
  return code === 46 || code === 63 || code === 33 || code === 0x2026 || code === 44 || code === 59 || code === 58;
}

/** Whether the full stop at `at` ends a sentence, given that a word which could begin one stands at `head`. */
function stops(text: string, from: number, at: number, head: number, end: number): boolean {
  const start = wordStart(text, from, at);
  const word = withoutFiller(text.slice(start, at));
  if (word === '') return true;
  if (isDigit(word.charCodeAt(word.length - 1))) return !isNumbering(text, from, start);
  const stop = stopAfter(word);
  if (stop === 'end') return !isNumbering(text, from, start) || word.length > 4;
  if (stop === 'never') return false;
  const after = wordEnd(text, head, end);
  const starts = isStarter(withoutFiller(text.slice(head, after))) && text.charCodeAt(after) !== 46;
  if (isDigit(text.charCodeAt(head)) || isRoman(text, head, end)) return stop === 'starter' && starts;
  return starts || (stop === 'number' && isLower(word.charCodeAt(0)));
}

const heads = /^(?:section|sec\.?|article|art\.?|§§?|chapter|part|title|rule|annex|appendix|schedule)?\s*$/i;

/** Nothing but `Sec.` or `Article` stands before the word, so that it is the number of what follows. */
function isNumbering(text: string, from: number, start: number): boolean {
  return start - from < 16 && heads.test(text.slice(from, start).trim());
}

function isRoman(text: string, at: number, end: number): boolean {
  return /^[IVXLC]+$/.test(text.slice(at, wordEnd(text, at, end)));
}

/** PDF text loses blanks: `by traffickers.The police`. Only plain words on both sides count. */
function isGlued(text: string, from: number, at: number, close: number, end: number): boolean {
  if (close !== at + 1 || text.charCodeAt(at) !== 46) return false;
  if (!isUpper(text.charCodeAt(close)) || close + 1 >= end || !isLower(text.charCodeAt(close + 1))) return false;
  const start = wordStart(text, from, at);
  for (let index = start; index < at; index++) if (!isLower(text.charCodeAt(index))) return false;
  return at - start > 3 && stopAfter(text.slice(start, at)) === 'end';
}

/** `(1) The`, `(a) the`: an enumerated item that begins after a full stop. */
function beginsItem(text: string, at: number, end: number): boolean {
  return /^\((?:\d{1,3}|[a-zA-Z]{1,2}|[ivx]{1,5})\)\s*\p{L}/u.test(text.slice(at, Math.min(end, at + 16)));
}

function skipOpenings(text: string, at: number, end: number): number {
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (
      code !== 34 &&
      code !== 39 &&
      code !== 40 &&
      code !== 91 &&
      code !== 0x201c &&
      code !== 0x2018 &&
      code !== 0xab &&
      code !== 0xbf &&
      code !== 0xa1
    )
      break;
  }
  return at;
}

/** Words here hold inner full stops and apostrophes: `U.S.C`, `dep't`. */
function wordStart(text: string, from: number, at: number): number {
  const floor = Math.max(from, at - 40);
  while (at > floor) {
    const code = text.charCodeAt(at - 1);
    if (!isWord(code) && !isFiller(code) && code !== 46 && code !== 39 && code !== 0x2019) break;
    at--;
  }
  return at;
}

function wordEnd(text: string, at: number, end: number): number {
  const limit = Math.min(end, at + 40);
  while (at < limit && (isWord(text.charCodeAt(at)) || isFiller(text.charCodeAt(at)))) at++;
  return at;
}
