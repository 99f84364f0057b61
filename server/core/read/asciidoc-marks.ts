import type { AsciidocScan } from './asciidoc-inline.ts';
import { cutMarks, cutWords, findClosing, isBlankAt, isWordAt } from './inline-scan.ts';

const LONGEST_RAISED = 200;
/** More than this between backticks is prose in which one is missing. */
const LONGEST_CODE = 400;

/** Formatting from a mark at `at` on: `*bold*`, `_italic_`, `#marked#`, doubled inside words. What stands in backticks is code. */
export function formatted(scan: AsciidocScan, at: number): number {
  const { text, ends } = scan;
  const mark = text[at]!;
  if (!'*_#`'.includes(mark)) return at + 1;
  if (mark === '`' && text[at + 1] === mark && isOldQuote(text, at)) return at + 2;
  if ((ends.get(mark) ?? 0) > at) return at + 1;
  const end = text[at + 1] === mark ? doubled(scan, at, mark) : -1;
  return end !== -1 ? end : single(scan, at, mark);
}

/** ``words'' is how quotation marks were written before. */
function isOldQuote(text: string, at: number): boolean {
  const near = text.slice(at + 2, at + LONGEST_CODE);
  const close = near.indexOf("''");
  const code = near.indexOf('``');
  return close > 0 && (code === -1 || close < code);
}

function doubled(scan: AsciidocScan, at: number, mark: string): number {
  const end = findClosing(scan, mark + mark, at + 3, () => true);
  return end === -1 ? -1 : cut(scan, at, at + 2, end, end + 2, mark);
}

function single(scan: AsciidocScan, at: number, mark: string): number {
  const { text } = scan;
  if (!opens(text, at) || isBlankAt(text, at + 1)) return at + 1;
  const end = findClosing(scan, mark, at + 2, (one) => !isBlankAt(text, one - 1) && closes(text, one, mark));
  return end === -1 ? at + 1 : cut(scan, at, at + 1, end, end + 1, mark);
}

function opens(text: string, at: number): boolean {
  return !isWordAt(text, at - 1) && !(at > 0 && ';:}\\'.includes(text[at - 1]!));
}

function closes(text: string, at: number, mark: string): boolean {
  return !isWordAt(text, at + 1) && !(mark === '`' && '"\'`'.includes(text[at + 1] ?? ' '));
}

/** Marks go, and words in between are read on; code and what is struck go with their marks. */
function cut(scan: AsciidocScan, start: number, from: number, to: number, end: number, mark: string): number {
  const isCode = mark === '`' && end - start <= LONGEST_CODE;
  if (isCode || isStruck(scan, start)) {
    cutWords(scan, start, end);
    return end;
  }
  cutMarks(scan, start, from);
  cutMarks(scan, to, end);
  scan.ends.set(mark, end);
  return from;
}

/** `[.line-through]#words#`. */
function isStruck({ text }: AsciidocScan, at: number): boolean {
  return text[at - 1] === ']' && /\[[^[\]]{0,40}\.?(?:line-through|strike|del)[^[\]]{0,40}\]$/.test(text.slice(Math.max(0, at - 100), at));
}

/** `word^3^` and `H~2~O`: a number raised after a word is the mark of a note. */
export function raised(scan: AsciidocScan, at: number): number {
  const { text } = scan;
  const mark = text[at]!;
  let end = at + 1;
  while (end < at + LONGEST_RAISED && !isBlankAt(text, end) && text[end] !== mark) end++;
  if (text[end] !== mark || end === at + 1) return at + 1;
  if (mark === '^' && /^\d{1,3}$/.test(text.slice(at + 1, Math.min(end, at + 5))) && isNoted(text, at)) {
    scan.notes.push({ start: at, end: end + 1 });
    cutWords(scan, at, end + 1);
  } else {
    cutMarks(scan, at, at + 1);
    cutMarks(scan, end, end + 1);
  }
  return end + 1;
}

function isNoted(text: string, at: number): boolean {
  return /(?:\p{L}{3}|[.,;:!?)”’"'])$/u.test(text.slice(Math.max(0, at - 3), at));
}
