import type { AsciidocScan } from './asciidoc-inline.ts';
import { cutMarks, cutTags, cutWords } from './inline-scan.ts';

const LONGEST_HEAD = 2000;
const LONGEST_ID = 300;
const head =
  /(?:^|[^\p{L}\p{N}\\])((?:(?:link|xref|mailto|image|icon|video|audio|footnote|anchor|kbd|btn|menu|cite|citenp|bibitem|indexterm2?|stem|latexmath|asciimath|pass):|(?:https?|ftp|irc):\/\/|footnoteref:|toc:)\S*)$/u;
/** A footnote stands right after its word. */
const glued = /(?<!\\)(footnote(?:ref)?:[\w-]*)$/;
const link = /^(?:link|xref|mailto|https?|ftp|irc|indexterm2|btn):/;
const note = /^footnote(?:ref)?:/;
const roles = /\[[^[\]\r\n]{0,100}\](?=[*_`#])/y;
const anchor = /\[\[\[?[^[\]\r\n]{1,200}\]\]\]?/y;
const named = /,\s*[\w-]+=/;

/** What begins with a bracket: the text of a macro, an anchor, the role of words, a term for the index. */
export function bracketed(scan: AsciidocScan, at: number): number {
  const { text } = scan;
  if (text[at] === '(') return indexTerm(scan, at);
  if (text[at] === ']') return at + 1;
  const start = headBefore(scan, at);
  const from = scan.floor;
  scan.floor = at + 1;
  if (start !== undefined && start >= from) return macro(scan, start, at);
  return whole(scan, anchor, at, cutWords) ?? whole(scan, roles, at, cutMarks) ?? at + 1;
}

function whole({ text, ...scan }: AsciidocScan, pattern: RegExp, at: number, cut: typeof cutWords): number | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (!match) return undefined;
  cut({ text, ...scan }, at, at + match[0].length);
  return at + match[0].length;
}

/** Where the name of a macro begins whose bracket opens at `at`; looks back no further than the bracket before. */
function headBefore({ text, floor }: AsciidocScan, at: number): number | undefined {
  let start = at;
  while (start > floor && at - start < LONGEST_HEAD && text.charCodeAt(start - 1) > 32) start--;
  const before = text.slice(start, at);
  const match = glued.exec(before) ?? head.exec(before);
  return match ? at - match[1]!.length : undefined;
}

function macro(scan: AsciidocScan, start: number, at: number): number {
  const { text, brackets } = scan;
  const end = brackets.get(at) ?? near(text, ']', at + 1, LONGEST_HEAD);
  if (end === -1) return at + 1;
  const words = text.slice(start, Math.min(at, start + 20));
  if (note.test(words)) return footnote(scan, start, at, end);
  if (words.startsWith('pass:')) return passedThrough(scan, start, at, end);
  if (!link.test(words)) {
    cutWords(scan, start, end + 1);
    return end + 1;
  }
  return linked(scan, start, at, end);
}

/** Where `mark` stands within `most` units from `from` on, or -1. */
function near(text: string, mark: string, from: number, most: number): number {
  const index = text.slice(from, from + most).indexOf(mark);
  return index === -1 ? -1 : from + index;
}

/** Markup that passes through unchanged: its words are read. */
function passedThrough(scan: AsciidocScan, start: number, at: number, end: number): number {
  cutMarks(scan, start, at + 1);
  cutTags(scan, at + 1, end);
  cutMarks(scan, end, end + 1);
  return end + 1;
}

/** The text of a link is read without its attributes and without the sign for a new window. */
function linked(scan: AsciidocScan, start: number, at: number, end: number): number {
  const words = scan.text.slice(at + 1, end);
  const attributes = named.exec(words)?.index ?? words.length;
  const stop = at + 1 + (words[attributes - 1] === '^' ? attributes - 1 : attributes);
  if (stop === at + 1) {
    cutWords(scan, start, end + 1);
    return end + 1;
  }
  cutMarks(scan, start, at + 1);
  if (stop < end) cutWords(scan, stop, end + 1);
  else cutMarks(scan, end, end + 1);
  return at + 1;
}

/** The words of a footnote stand in the text; a mark without words repeats one. */
function footnote(scan: AsciidocScan, start: number, at: number, end: number): number {
  const { text } = scan;
  const isReference = text.startsWith('footnoteref:', start);
  const comma = isReference ? text.slice(at + 1, Math.min(end, at + 1 + LONGEST_ID)).indexOf(',') : -1;
  const from = isReference ? (comma === -1 ? end : at + 2 + comma) : at + 1;
  scan.notes.push({ start, end: from });
  cutWords(scan, start, from);
  cutWords(scan, end, end + 1);
  if (from < end) scan.asides.push({ start: from, end });
  return from;
}

/** `<<place,words>>` refers to a place; only its words are read. */
export function crossReference(scan: AsciidocScan, at: number): number {
  const { text } = scan;
  if (!text.startsWith('<<', at)) return at + 1;
  const end = near(text, '>>', at + 2, LONGEST_ID);
  if (end === -1) return at + 2;
  const comma = text.slice(at, end).indexOf(',');
  if (comma === -1) {
    cutWords(scan, at, end + 2);
    return end + 2;
  }
  cutMarks(scan, at, at + comma + 1);
  cutMarks(scan, end, end + 2);
  return at + comma + 1;
}

/** `((term))` is read and listed in an index, `(((term)))` is listed only. */
function indexTerm(scan: AsciidocScan, at: number): number {
  const { text } = scan;
  if (!text.startsWith('((', at)) return at + 1;
  const isHidden = text.startsWith('(((', at);
  const close = isHidden ? ')))' : '))';
  const end = near(text, close, at + close.length, LONGEST_ID);
  if (end === -1) return at + close.length;
  if (isHidden) {
    cutWords(scan, at, end + 3);
    return end + 3;
  }
  cutMarks(scan, at, at + 2);
  cutMarks(scan, end, end + 2);
  return at + 2;
}
