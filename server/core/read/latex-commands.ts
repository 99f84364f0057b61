import { skipBlanks } from './characters.ts';
import { type Argument, argumentAt, argumentsAfter, argumentsBy, looksLikeText, overBlanks, sourceOf } from './latex-arguments.ts';
import { openHeading, overOverlay } from './latex-begin.ts';
import { readDefinition, readItem } from './latex-items.ts';
import { isCitation, isUnseen, levels, type MacroRole, roleOf, signatureOf } from './latex-macros.ts';
import { beginAppendix, headingName, namedNext } from './latex-numbers.ts';
import { addAtom, endBlock, hideLine, isInRow, openFrame, openNote, type Reader } from './latex-reader.ts';

/** Reads a macro and gives the index of the next token to be read: arguments that hold prose are read as what they are. */
export function readMacro(reader: Reader, at: number): number {
  const { name = '', start, end } = reader.tree.tokens[at]!;
  const own = reader.known.macros.get(name);
  const role = own ? own.role : roleOf(name);
  const next = overOverlay(reader, at + 1);
  if (own?.title) return readOwnHeading(reader, at, own.signature);
  if (role === 'item') return readItem(reader, at, next);
  if (role) return readRole(reader, at, next, role);
  const signature = own?.signature ?? signatureOf(name);
  if (isCitation(name)) reader.notes.push({ start, end });
  reader.isGlued &&= signature?.startsWith('t') || isUnseen(name) || looksGlued(reader, at);
  if (name === 'appendix') beginAppendix(reader.numbers);
  if (name === 'textsuperscript' && markNote(reader, at)) return at + 1;
  if (signature === '') return skipOption(reader, next - 1);
  if (signature !== undefined) skipKeys(reader, argumentsBy(reader.tree, next - 1, signature), signature, at);
  else if (/^[A-Za-z]/.test(name)) guess(reader, at, next);
  return next;
}

function readRole(reader: Reader, at: number, next: number, role: MacroRole): number {
  const last = next - 1;
  const { tree } = reader;
  const { name = '', start, end, isStarred } = tree.tokens[at]!;
  switch (role) {
    case 'heading':
      return readHeading(reader, last, name, isStarred === true);
    case 'note':
      reader.notes.push({ start, end });
      withText(reader, last, signatureFor(reader, name), ({ close }) => openNote(reader, close));
      return next;
    case 'mark':
      reader.notes.push({ start, end });
      skipKeys(reader, argumentsBy(tree, last, name === 'footref' ? 'k' : ''), 'k', at);
      return skipOption(reader, at);
    case 'author':
    case 'caption':
      withText(reader, last, name === 'captionof' ? 'kt' : 't', ({ close }) => openBlock(reader, close, 'paragraph'));
      return next;
    case 'blockquote':
      withText(reader, last, signatureFor(reader, name), ({ close }) => openBlock(reader, close, 'quotation'));
      return next;
    case 'quote':
      withText(reader, last, signatureFor(reader, name), (argument) => openQuote(reader, argument, isStarred === true));
      return next;
    case 'entry':
      endBlock(reader);
      skipKeys(reader, argumentsBy(tree, last, 'k'), 'k', at);
      return next;
    case 'line':
      return readLineEnd(reader, at);
    case 'paragraph':
      endBlock(reader);
      return next;
    case 'declare':
      reader.floor = Math.max(reader.floor, skipBlanks(tree.text, end, Math.min(tree.text.length, end + 200)));
      return next;
    case 'space':
      reader.isGlued = false;
      return next;
    case 'define':
      return readDefinition(reader, at);
    default:
      return next;
  }
}

function signatureFor({ known }: Reader, name: string): string {
  return known.macros.get(name)?.signature ?? signatureOf(name) ?? 't';
}

function readHeading(reader: Reader, last: number, name: string, isStarred: boolean): number {
  const { known, numbers, place } = reader;
  const base = levels.get(name)!;
  const isTitle = name === 'title';
  const level =
    isTitle || name === 'part' ? 1 : Math.min(6, base + (known.isChaptered && base > 1 && !/^(?:add)?chap(?:ter)?$/.test(name) ? 1 : 0));
  withText(reader, last, 't', ({ close }) => {
    const isNumbered = !isStarred && !place.isHidden;
    const designation = !isNumbered
      ? undefined
      : /^article$/i.test(name)
        ? namedNext(numbers, 'Article', name)
        : headingName(numbers, name);
    openHeading(reader, close, level, isTitle);
    reader.head = designation && { isItem: false, designation };
  });
  return last + 1;
}

/** Does something with the last argument in braces when it begins; those before it are keys. */
function withText(reader: Reader, at: number, signature: string, begin: (argument: Argument) => void): void {
  const args = argumentsBy(reader.tree, at, signature);
  const braces = args.filter(({ kind }) => kind !== 'bracket');
  const text = braces.length === signature.length ? braces.at(-1) : undefined;
  for (const argument of args) if (argument !== text) skip(reader, argument, at);
  if (text) reader.opening.set(text.open, () => begin(text));
}

function openBlock(reader: Reader, until: number, kind: 'paragraph' | 'quotation'): void {
  const { place } = reader;
  endBlock(reader);
  const isFixed = place.kind === 'footnote' || place.kind === 'quotation';
  openFrame(reader, { kind: 'block', until }, { ...place, kind: isFixed ? place.kind : kind, isHidden: false });
}

function openQuote(reader: Reader, { open, close }: Argument, isInner: boolean): void {
  const { start, end } = reader.tree.tokens[open]!;
  const { quotes = 0 } = reader.place;
  const isSingle = isInner || quotes % 2 === 1;
  addAtom(reader, start, end, isSingle ? '‘' : '“');
  openFrame(reader, { kind: 'argument', until: close, mark: isSingle ? '’' : '”' }, { ...reader.place, quotes: quotes + 1 });
}

function readLineEnd(reader: Reader, at: number): number {
  if (isInRow(reader)) endBlock(reader);
  else {
    reader.breaks.push(reader.tree.tokens[at]!.start);
    reader.isGlued = false;
  }
  return skipOption(reader, at);
}

/** `\\[2pt]`, `\footnotemark[3]`. */
function skipOption(reader: Reader, at: number): number {
  const option = argumentAt(reader.tree, at + 1);
  return option?.kind === 'bracket' ? option.close + 1 : at + 1;
}

/** A macro of the document's own that makes a heading of its last text argument. */
function readOwnHeading(reader: Reader, at: number, signature: string): number {
  const { tree, known, numbers } = reader;
  const { name = '' } = tree.tokens[at]!;
  const { level, word } = known.macros.get(name)!.title!;
  const args = argumentsBy(tree, at, signature);
  const braces = args.filter(({ kind }) => kind === 'brace');
  for (const argument of args) if (argument.kind === 'bracket') skip(reader, argument, at);
  const designation = word && known.scheme ? namedNext(numbers, word, name) : undefined;
  for (const [index, argument] of braces.entries()) {
    if (signature[index] === 'k') skip(reader, argument, at);
    else
      reader.opening.set(argument.open, () => {
        openHeading(reader, argument.close, Math.min(6, level + (known.isChaptered ? 1 : 0)));
        if (index === braces.length - 1) reader.head = designation && { isItem: false, designation };
      });
  }
  return at + 1;
}

function skipKeys(reader: Reader, args: readonly Argument[], signature: string, at: number): void {
  let letter = 0;
  for (const argument of args) {
    const isKey = argument.kind === 'bracket' || signature[letter++] === 'k';
    if (isKey) skip(reader, argument, at);
  }
}

/** A key that is never closed, or in which paragraphs stand, ends with its line. */
function skip(reader: Reader, { open, close, isClosed }: Argument, at: number): void {
  const { tokens, pars } = reader.tree;
  if (isClosed && (pars[open]! > close || reader.place.isHidden)) return void reader.skips.set(open, close);
  if (!isClosed) reader.flaws.push({ kind: 'brace-open', offset: tokens[open]!.start });
  hideLine(reader, tokens[at]!.start);
  reader.skips.set(open, open);
}

/** Of a macro that nothing is known of, arguments that read as prose are prose, and so is what stands inside a word. */
function guess(reader: Reader, at: number, next: number): void {
  for (const argument of argumentsAfter(reader.tree, next - 1)) {
    const source = argument.kind === 'brace' ? sourceOf(reader.tree, argument) : '';
    const isText = looksLikeText(source) || (/^\p{L}/u.test(source) && looksGlued(reader, at));
    if (!isText && argument.isClosed) skip(reader, argument, at);
  }
}

/** Whether a macro with its argument stands right after a letter. */
function looksGlued({ tree }: Reader, at: number): boolean {
  const { start } = tree.tokens[at]!;
  return start > 0 && tree.tokens[at + 1]?.kind === 'open' && /\p{L}/u.test(tree.text[start - 1]!);
}

/** A raised number after a word marks a note; letters (`21st`) are read. */
function markNote(reader: Reader, at: number): boolean {
  const argument = argumentAt(reader.tree, overBlanks(reader.tree, at + 1));
  if (argument?.kind !== 'brace' || !argument.isClosed) return false;
  if (!/^\s*\[?\d{1,3}(?:,\s*\d{1,3})*\]?\s*$/.test(sourceOf(reader.tree, argument))) return false;
  const { tokens } = reader.tree;
  reader.notes.push({ start: tokens[argument.open]!.start, end: tokens[argument.close]!.end });
  reader.skips.set(argument.open, argument.close);
  return true;
}
