import { skipBlanks } from './characters.ts';
import { argumentAt, argumentsAfter, argumentsBy, looksLikeText, overBlanks, sourceOf } from './latex-arguments.ts';
import { overOverlay } from './latex-begin.ts';
import { openBlock, openNote, openQuote } from './latex-frames.ts';
import { readHeading, readOwnHeading } from './latex-headings.ts';
import { readDefinition, readItem } from './latex-items.ts';
import { isCitation, isUnseen, type MacroRole, roleOf, signatureOf } from './latex-macros.ts';
import { beginAppendix } from './latex-numbers.ts';
import { endBlock, isInRow, type Reader } from './latex-reader.ts';
import { skip, skipKeys, skipOption, withText } from './latex-skips.ts';

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
  if (signature !== undefined) skipKeys(reader, argumentsBy(reader.tree, next - 1, signature), signature);
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
      skipKeys(reader, argumentsBy(tree, last, name === 'footref' ? 'k' : ''), 'k');
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
      skipKeys(reader, argumentsBy(tree, last, 'k'), 'k');
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

function readLineEnd(reader: Reader, at: number): number {
  if (isInRow(reader)) endBlock(reader);
  else {
    reader.breaks.push(reader.tree.tokens[at]!.start);
    reader.isGlued = false;
  }
  return skipOption(reader, at);
}

/** Of a macro that nothing is known of, arguments that read as prose are prose, and so is what stands inside a word. */
function guess(reader: Reader, at: number, next: number): void {
  for (const argument of argumentsAfter(reader.tree, next - 1)) {
    const source = argument.kind === 'brace' ? sourceOf(reader.tree, argument) : '';
    const isText = looksLikeText(source) || (/^\p{L}/u.test(source) && looksGlued(reader, at));
    if (!isText && argument.isClosed) skip(reader, argument);
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
