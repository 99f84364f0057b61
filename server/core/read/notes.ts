import type { Span } from '../types.ts';
import { isBlank, isDigit, isLower, isWord } from './characters.ts';

const candidates = /[⁰¹²³⁴-⁹]+|\[\d{1,3}\]|\d+/g;
const numbered = new Set([
  'p',
  'pp',
  'no',
  'nos',
  'art',
  'arts',
  's',
  'ss',
  'sec',
  'para',
  'paras',
  'cl',
  'ch',
  'vol',
  'fig',
  'reg',
  'rule',
  'ver',
  'v',
  'n',
]);
const namesWithNumbers = new Set(['covid', 'level', 'group', 'tier', 'form', 'http', 'version']);

/** The spans of footnote marks: superscript digits, `[12]`, and numbers glued to the end of a word or sentence. */
export function noteMarks(text: string): readonly Span[] {
  const spans: Span[] = [];
  candidates.lastIndex = 0;
  for (let match = candidates.exec(text); match; match = candidates.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    if (isMark(text, start, end)) spans.push({ start, end });
  }
  return spans;
}

function isMark(text: string, start: number, end: number): boolean {
  if (start === 0) return false;
  const before = text.charCodeAt(start - 1);
  const first = text.charCodeAt(start);
  if (first === 91) return isText(before) || (before === 32 && start > 1 && isText(text.charCodeAt(start - 2)));
  if (!isDigit(first))
    return isWord(before) && !isDigit(before) ? wordBefore(text, start).length > 2 : isPunctuation(before) || isQuote(before);
  if (end - start > 3 || isWord(text.charCodeAt(end)) || first === 48) return false;
  return gluedToSentence(text, start, end) || gluedToWord(text, start, end);
}

function isText(code: number): boolean {
  return isWord(code) || isPunctuation(code) || isQuote(code);
}

/** `dollars.12 The`, `estimates”3`: the word before must be a real one, so `2.5`, `No.12` and `s.45` are left. */
function gluedToSentence(text: string, start: number, end: number): boolean {
  let at = start;
  while (at > 0 && isQuote(text.charCodeAt(at - 1)) && start - at < 3) at--;
  const quoted = at < start;
  if (at > 0 && isPunctuation(text.charCodeAt(at - 1))) at--;
  else if (!quoted) return false;
  const word = wordBefore(text, at);
  if (word.length < 2 || isDigit(word.charCodeAt(word.length - 1)) || numbered.has(word.toLowerCase())) return false;
  return endsHere(text, end);
}

function gluedToWord(text: string, start: number, end: number): boolean {
  if (!isLower(text.charCodeAt(start - 1)) || end - start > 2) return false;
  const word = wordBefore(text, start);
  return word.length >= 4 && !namesWithNumbers.has(word.toLowerCase()) && isPlainWord(word) && endsHere(text, end);
}

function endsHere(text: string, end: number): boolean {
  const code = text.charCodeAt(end);
  if (end >= text.length || isBlank(code)) return true;
  return (isPunctuation(code) || isQuote(code)) && !isWord(text.charCodeAt(end + 1));
}

function isPlainWord(word: string): boolean {
  for (let at = 1; at < word.length; at++) if (!isLower(word.charCodeAt(at))) return false;
  return true;
}

function wordBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < 40 && isWord(text.charCodeAt(start - 1))) start--;
  return text.slice(start, end);
}

function isPunctuation(code: number): boolean {
  return code === 46 || code === 44 || code === 59 || code === 58 || code === 33 || code === 63 || code === 41;
}

function isQuote(code: number): boolean {
  return code === 0x201d || code === 0x2019 || code === 34 || code === 39 || code === 0xbb;
}
