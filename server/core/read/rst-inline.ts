import { addressEnd, cutEscapes, cutMarks, cutWords, findClosing, isBlankAt, isWordAt, type Scan, scanOf } from './inline-scan.ts';
import type { Inline } from './passages.ts';
import { interpreted } from './rst-roles.ts';

const opensBefore = /[\s'"([{<\-/:\p{Ps}\p{Pi}\p{Pf}\p{Pd}\p{Po}]/u;
const closesBefore = /[\s'")\]}>\-/\\:.,;!?\p{Pe}\p{Pf}\p{Pi}\p{Pd}\p{Po}]/u;
const noteMark = /\[(?:\d{1,9}|#[\w-]{0,80}|\*|[A-Za-z][\w.:+-]{0,80})\]_/y;
const substitution = /\|(?!\s)[^|\r\n]{0,100}[^|\s]\|_{0,2}/y;

/** More than this between backticks is prose in which one is missing. */
const LONGEST_CODE = 400;

/** Finds what is no prose in a text of reStructuredText. Each sign is looked at once, so the time is linear. */
export function inlineOfRst(text: string): Inline {
  const scan = scanOf(text);
  for (let at = 0; at < text.length; ) at = step(scan, at);
  return scan;
}

function step(scan: Scan, at: number): number {
  switch (scan.text[at]) {
    case '\\':
      return escaped(scan, at);
    case '*':
      return emphasis(scan, at);
    case '`':
      return quoted(scan, at);
    case '|':
      return substituted(scan, at);
    case '[':
      return note(scan, at);
    case '_':
      return reference(scan, at);
    case ':':
      if (scan.text.startsWith('://', at)) return addressEnd(scan.text, at);
      return interpreted(scan, at, closes) ?? at + 1;
    default:
      return at + 1;
  }
}

/** A backslash goes, with the blank after it; what else follows it is no mark. */
function escaped(scan: Scan, at: number): number {
  cutMarks(scan, at, isBlankAt(scan.text, at + 1) ? Math.min(at + 2, scan.text.length) : at + 1);
  return at + 2;
}

function emphasis(scan: Scan, at: number): number {
  const mark = scan.text.startsWith('**', at) ? '**' : '*';
  const end = opens(scan.text, at, mark) ? findClosing(scan, mark, at + mark.length + 1, (one) => closes(scan.text, one, mark)) : -1;
  if (end === -1) return at + mark.length;
  cutMarks(scan, at, at + mark.length);
  cutEscapes(scan, at, end);
  cutMarks(scan, end, end + mark.length);
  return end + mark.length;
}

function quoted(scan: Scan, at: number): number {
  const { text } = scan;
  if (!text.startsWith('``', at)) return interpreted(scan, at, closes) ?? at + 1;
  const end = opens(text, at, '``') ? findClosing(scan, '``', at + 3, (one) => closesLiteral(text, one)) : -1;
  if (end === -1) return at + 2;
  if (end - at <= LONGEST_CODE) cutWords(scan, at, end + 2);
  return end + 2;
}

function substituted(scan: Scan, at: number): number {
  substitution.lastIndex = at;
  const match = opens(scan.text, at, '|') ? substitution.exec(scan.text) : null;
  if (!match) return at + 1;
  cutWords(scan, at, at + match[0].length);
  return at + match[0].length;
}

function note(scan: Scan, at: number): number {
  noteMark.lastIndex = at;
  const match = noteMark.exec(scan.text);
  const end = at + (match?.[0].length ?? 0);
  if (!match || isWordAt(scan.text, end)) return at + 1;
  scan.notes.push({ start: at, end });
  cutWords(scan, at, end);
  return end;
}

/** `word_` refers to a target; the mark at its end goes. `_word` and `snake_case` are words. */
function reference(scan: Scan, at: number): number {
  const { text } = scan;
  const end = text[at + 1] === '_' ? at + 2 : at + 1;
  if (isWordAt(text, at - 1) && text[at - 1] !== '_' && (end >= text.length || closesBefore.test(text[end]!))) cutMarks(scan, at, end);
  return end;
}

/** Whether a mark at `at` can open: after a blank or a sign that opens, before what is not blank, and not quoted itself. */
export function opens(text: string, at: number, mark: string): boolean {
  const before = at > 0 ? text[at - 1]! : ' ';
  const after = at + mark.length;
  if (isBlankAt(text, after)) return false;
  const isFree = opensBefore.test(before) || isAfterEscape(text, at);
  return isFree && !isQuoted(before, text[after]!);
}

/** `\ *word*`: the blank was taken by the backslash. */
function isAfterEscape(text: string, at: number): boolean {
  return at > 1 && text[at - 2] === '\\';
}

function isQuoted(before: string, after: string): boolean {
  const index = `'"([{<‘“«`.indexOf(before);
  return index !== -1 && `'")]}>’”»`[index] === after;
}

function closes(text: string, at: number, mark: string): boolean {
  const after = at + mark.length;
  return !isBlankAt(text, at - 1) && !isEscaped(text, at) && (after >= text.length || closesBefore.test(text[after]!));
}

function closesLiteral(text: string, at: number): boolean {
  return !isBlankAt(text, at - 1) && (at + 2 >= text.length || closesBefore.test(text[at + 2]!));
}

function isEscaped(text: string, at: number): boolean {
  return text[at - 1] === '\\' && text[at - 2] !== '\\';
}
