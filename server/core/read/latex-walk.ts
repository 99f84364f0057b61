import { beginEnvironment, endEnvironment } from './latex-begin.ts';
import { readMacro } from './latex-commands.ts';
import { closeFrame } from './latex-frames.ts';
import { addAtom, endBlock, isInRow, type Reader } from './latex-reader.ts';
import type { Token } from './latex-tokens.ts';

/** Reads all tokens of a document. */
export function walkLatex(reader: Reader): void {
  const { tokens } = reader.tree;
  const { begin } = reader.known;
  for (let at = 0; at < tokens.length; ) {
    closeTo(reader, at);
    if (at === begin) beginDocument(reader);
    const skip = reader.skips.get(at);
    const next = skip === undefined ? readToken(reader, tokens[at]!, at) : Math.max(at, skip) + 1;
    at = at < begin ? Math.min(next, begin) : next;
  }
  while (reader.frames.length > 0) tellOpen(reader, closeFrame(reader, tokens.length));
}

/** Whatever a preamble has left open ends where the document begins. */
function beginDocument(reader: Reader): void {
  while (reader.frames.length > 0) closeFrame(reader, -1);
  reader.floor = 0;
  reader.braces = 0;
}

/** Ends everything that ends with a token; an environment that is still open in it was never ended. */
function closeTo(reader: Reader, at: number): void {
  while ((reader.ends.get(at) ?? 0) > 0) tellOpen(reader, closeFrame(reader, at));
}

function tellOpen({ flaws }: Reader, { kind, name, offset }: Reader['frames'][number]): void {
  if (kind === 'environment') flaws.push({ kind: 'environment-open', offset: offset!, name: name! });
}

/** Reads one token and gives the index of the next. */
function readToken(reader: Reader, token: Token, at: number): number {
  const { start, end } = token;
  switch (token.kind) {
    case 'text':
      addText(reader, Math.max(start, reader.floor), end);
      break;
    case 'left':
    case 'right':
      addAtom(reader, start, end, token.kind === 'left' ? '[' : ']');
      break;
    case 'sign':
      addAtom(reader, start, end, token.text!);
      break;
    case 'open':
      readBrace(reader, at);
      break;
    case 'close':
      if (reader.tree.partners[at] === -1) reader.flaws.push({ kind: 'brace-close', offset: start });
      else reader.braces--;
      break;
    case 'mark':
      reader.notes.push({ start, end });
      break;
    case 'cell':
      if (isInRow(reader)) endBlock(reader);
      break;
    case 'par':
      endBlock(reader);
      break;
    case 'comment':
      addComment(reader, token);
      break;
    case 'begin':
      return beginEnvironment(reader, at);
    case 'end':
      endEnvironment(reader, at);
      break;
    case 'macro':
      return readMacro(reader, at);
  }
  if (token.kind === 'hidden' || token.kind === 'cell') reader.isGlued = false;
  return at + 1;
}

function readBrace(reader: Reader, at: number): void {
  if (reader.tree.partners[at] === -1) reader.flaws.push({ kind: 'brace-open', offset: reader.tree.tokens[at]!.start });
  else reader.braces++;
  reader.opening.get(at)?.();
}

const directive = /^%+[ \t]*(counterframe-[^\r\n]*)/;

function addComment(reader: Reader, { start, end }: Token): void {
  const match = directive.exec(reader.tree.text.slice(start, end));
  if (match) reader.directives.push({ span: { start, end: start + match[0].length }, text: match[1]!.trim() });
}

const ligatures = /---?|``|''|`|~|,,(?=\p{L})|[?!]`|"[=~`'a-zA-Z|"-]/gu;
const readings: Readonly<Record<string, string>> = {
  '--': '–',
  '---': '—',
  '``': '“',
  "''": '”',
  '`': '‘',
  '~': ' ',
  ',,': '„',
  '?`': '¿',
  '!`': '¡',
  '"=': '-',
};
const german: Readonly<Record<string, string>> = {
  '"~': '-',
  '"`': '„',
  '"\'': '“',
  '"a': 'ä',
  '"o': 'ö',
  '"u': 'ü',
  '"A': 'Ä',
  '"O': 'Ö',
  '"U': 'Ü',
  '"s': 'ß',
  '"-': '',
  '"|': '',
  '""': '',
};

/** Adds text in pieces: what LaTeX reads as one sign (`--`, `''`) is one. */
function addText(reader: Reader, start: number, end: number): void {
  if (start >= end) return;
  const source = reader.tree.text.slice(start, end);
  let from = 0;
  for (const { 0: signs, index } of source.matchAll(ligatures)) {
    const reading = readings[signs] ?? (reader.known.isGerman ? german[signs] : undefined);
    if (reading === undefined || (signs === '"=' && !/\p{L}"=\p{L}/u.test(source.slice(Math.max(0, index - 1), index + 3)))) continue;
    addWords(reader, source.slice(from, index), start + from);
    if (reading !== '') addAtom(reader, start + index, start + index + signs.length, reading);
    from = index + signs.length;
  }
  addWords(reader, source.slice(from), start + from);
}

/** Blanks alone begin no block. */
function addWords(reader: Reader, words: string, start: number): void {
  if (words === '') return;
  const first = /\S/.exec(words)?.index;
  if (first === undefined) reader.isGlued = false;
  else if (reader.isNewBlock) addAtom(reader, start + first, start + words.length, words.slice(first));
  else addAtom(reader, start, start + words.length, words);
}
