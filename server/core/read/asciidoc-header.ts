import { attributeEntry, commentLine } from './asciidoc-lines.ts';
import { type AsciidocReader, isUnread, type Place, wordsAt } from './asciidoc-reader.ts';
import { sectionTitle } from './asciidoc-titles.ts';
import { isEmpty } from './source-lines.ts';

const author = /^[\p{L}\p{M}\p{N}_'’.-]{1,40}(?: +[\p{L}\p{M}\p{N}_'’.-]{1,40}){0,3}(?: +<[^<>]{1,200}>)?$/u;
const revision = /^(?:v\d|\d|[^,:]{0,40},\s*(?:\w+ ){0,2}\d)/i;

/**
 * Reads the title of a document and gives the index of the line after its header: below the title stand authors, a
 * version and settings. Text that was begun there without an empty line is left to be read.
 */
export function headerEnd(reader: AsciidocReader): number {
  const { lines } = reader;
  const place: Place = { kind: 'paragraph', depth: 0, nesting: 0 };
  const body = { from: 0, to: lines.length, place };
  let at = skipLines(reader, 0, true);
  const isTitled = at < lines.length && (/^[=#][ \t]/.test(wordsAt(reader, at).slice(0, 2)) || /^={3,}$/.test(wordsBelow(reader, at)));
  const after = isTitled ? sectionTitle(reader, at, body) : undefined;
  if (after === undefined) {
    reader.directives.length = 0;
    return 0;
  }
  at = skipLines(reader, after, false);
  if (at < lines.length && isAuthors(wordsAt(reader, at))) {
    at = skipLines(reader, at + 1, false);
    if (at < lines.length && revision.test(wordsAt(reader, at).slice(0, 100))) at = skipLines(reader, at + 1, false);
  }
  return at;
}

function isAuthors(words: string): boolean {
  return words.length < 400 && !/[.:]$/.test(words) && words.split(/;\s+/).every((one) => author.test(one));
}

function wordsBelow(reader: AsciidocReader, at: number): string {
  return at + 1 < reader.lines.length ? wordsAt(reader, at + 1) : '';
}

/** The next line that is neither a comment nor a setting, nor, above the title, empty. */
function skipLines(reader: AsciidocReader, from: number, skipsEmpty: boolean): number {
  const { lines } = reader;
  const place: Place = { kind: 'paragraph', depth: 0, nesting: 0 };
  let at = from;
  while (at < lines.length) {
    if (isEmpty(lines[at]!)) {
      if (!skipsEmpty) return at;
      at++;
      continue;
    }
    const next =
      commentLine(reader, at, { lists: [], attributes: '', gaps: 0, isAttached: false }) ??
      attributeEntry(reader, at, { from, to: lines.length, place }) ??
      (isUnread(reader, at) ? at + 1 : undefined);
    if (next === undefined) return at;
    at = next;
  }
  return at;
}
