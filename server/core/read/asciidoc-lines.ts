import { type AsciidocReader, addPieces, type Body, isComment, type State, startsWith, wordsAt } from './asciidoc-reader.ts';
import { isEmpty } from './source-lines.ts';

const entry = /^:!?\w[\w-]{0,80}!?:(?=\s|$)/;
const macro = /^[A-Za-z][\w-]{0,40}::[^\s[]*\[.*\]$/;
const conditional = /^(?:ifdef|ifndef)::[^[\]\s]+\[/;
const breaks = /^(?:'{3,}|<{3,}|-{3}|\*{3}|- - -|\* \* \*|_{3})$/;

/** A comment of one line. Between empty lines it ends the lists above it. */
export function commentLine(reader: AsciidocReader, at: number, state: State): number | undefined {
  if (!isComment(reader, at)) return undefined;
  if (state.gaps > 0) state.lists = [];
  directiveIn(reader, at, at + 1);
  return at + 1;
}

/** Adds what the comment in the lines [from, to) says to Counterframe, if it does. */
export function directiveIn({ text, lines, directives }: AsciidocReader, from: number, to: number): void {
  const span = { start: lines[from]!.first, end: lines[to - 1]!.last };
  const words = text
    .slice(span.start, span.end)
    .replace(/^\/+\s*|(?<!\s)\s+\/{4,}$|(?<![\s/])\/{4,}$/g, '')
    .replace(/\s+/g, ' ');
  if (words.startsWith('counterframe-')) directives.push({ span, text: words.trim() });
}

/** The same of the comments that stand among the lines [from, to) of a text. */
export function directivesIn(reader: AsciidocReader, from: number, to: number): void {
  for (let at = from; at < to; at++) if (isComment(reader, at)) directiveIn(reader, at, at + 1);
}

/** A setting of the document, `:name: value`; a backslash takes it on to the next line. */
export function attributeEntry(reader: AsciidocReader, at: number, { to }: Body): number | undefined {
  if (!startsWith(reader, at, ':') || !entry.test(wordsAt(reader, at).slice(0, 100))) return undefined;
  let end = at + 1;
  while (end < to && / [\\+]$/.test(wordsAt(reader, end - 1).slice(-2)) && !isEmpty(reader.lines[end]!)) end++;
  return end;
}

/** The title of a block, `.Title`. */
export function blockTitle(reader: AsciidocReader, at: number, depth: number, { place }: Body): number | undefined {
  const { first, last } = reader.lines[at]!;
  if (!startsWith(reader, at, '.') || last - first < 2 || /[\s.]/.test(reader.text[first + 1]!)) return undefined;
  addPieces(reader, [{ start: first + 1, end: last }], place.kind, depth);
  return at + 1;
}

/** A line that asks for an image, another file, a part under a condition; the words of a condition are read. */
export function blockMacro(reader: AsciidocReader, at: number, { place }: Body): number | undefined {
  const { first, last } = reader.lines[at]!;
  if (!startsWith(reader, at, '') || reader.text[last - 1] !== ']') return undefined;
  const words = wordsAt(reader, at);
  if (!macro.test(words)) return undefined;
  const head = conditional.exec(words);
  if (head) addPieces(reader, [{ start: first + head[0].length, end: last - 1 }], place.kind, place.depth);
  return at + 1;
}

/** A line that parts sections or pages. */
export function thematicBreak(reader: AsciidocReader, at: number): number | undefined {
  const { first, last } = reader.lines[at]!;
  return last - first < 80 && breaks.test(wordsAt(reader, at)) ? at + 1 : undefined;
}
