import { cutEscapes, cutMarks, cutWords, findClosing, isBlankAt, type Scan } from './inline-scan.ts';

const role = /:[A-Za-z](?:[\w.+-]|:(?=\w)){0,60}:/y;
const code = /^(?:(?:\w+:)?(?:code|literal|raw|math|file|kbd|samp|command|option|program|envvar|mod|func|class|meth|attr|data|obj|exc))$/;
const names = /^(?:(?:\w+:)?(?:ref|doc|numref|eq|download|any|cite|cite:\w+|footcite|footcite:\w+|bibcite|keyword))$/;

type Closes = (text: string, at: number, mark: string) => boolean;

/**
 * Interpreted text with a role before or after it, a link, or a target, from a role or a mark at `at` on: its words stay,
 * code and addresses go. Returns where it ends, or undefined where there is none.
 */
export function interpreted(scan: Scan, at: number, closes: Closes): number | undefined {
  const { text } = scan;
  const before = text[at] === ':' ? roleAt(text, at) : '';
  if (before === undefined) return undefined;
  const open = at + before.length;
  if (text[open] !== '`' || text[open + 1] === '`' || isBlankAt(text, open + 1)) return undefined;
  if (!isFree(text, at)) return undefined;
  const end = findClosing(scan, '`', open + 2, (one) => isEnd(text, one, closes));
  if (end === -1) return undefined;
  const after = text[end + 1] === ':' ? (roleAt(text, end + 1) ?? '') : (/_{0,2}/.exec(text.slice(end + 1, end + 3))?.[0] ?? '');
  const start = text[at - 1] === '_' ? at - 1 : at;
  readWords(scan, start, open + 1, end, end + 1 + after.length, nameOf(before) || nameOf(after));
  return end + 1 + after.length;
}

function nameOf(role: string): string {
  return role.startsWith(':') ? role.slice(1, -1) : '';
}

/** A role that begins at a colon. */
function roleAt(text: string, at: number): string | undefined {
  role.lastIndex = at;
  return role.exec(text)?.[0];
}

function isFree(text: string, at: number): boolean {
  const before = at > 0 ? text[at - 1]! : ' ';
  return /[\s'"([{<\-/:_\\\p{Ps}\p{Pi}\p{Pf}\p{Pd}\p{Po}]/u.test(before) || text[at - 2] === '\\';
}

/** The mark at the end can have a role or underscores after it. */
function isEnd(text: string, at: number, closes: Closes): boolean {
  if (closes(text, at, '`')) return true;
  if (isBlankAt(text, at - 1) || text[at - 1] === '\\') return false;
  return text[at + 1] === '_' && (closes(text, at, '`_') || closes(text, at, '`__'));
}

function readWords(scan: Scan, start: number, from: number, end: number, after: number, name: string): void {
  const { text, notes } = scan;
  if (code.test(name)) return cutWords(scan, start, after);
  const words = wordsEnd(text, from, end);
  if (words === from || (names.test(name) && words === end)) {
    if (name.includes('cite')) notes.push({ start, end: after });
    return cutWords(scan, start, after);
  }
  if (/^sup/.test(name) && /^\d{1,3}$/.test(text.slice(from, Math.min(end, from + 4)))) {
    notes.push({ start: from, end });
    return cutWords(scan, start, after);
  }
  cutMarks(scan, start, from);
  cutEscapes(scan, from, words);
  if (words === end) cutMarks(scan, end, after);
  else cutWords(scan, words, after);
}

/** Where the words of a link end, before its target in angles. */
function wordsEnd(text: string, from: number, end: number): number {
  if (text[end - 1] !== '>') return end;
  const open = from + text.slice(from, end).lastIndexOf('<');
  if (open < from || (open > from && !isBlankAt(text, open - 1))) return end;
  let words = open;
  while (words > from && isBlankAt(text, words - 1)) words--;
  return words;
}
