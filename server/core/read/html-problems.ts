import type { ParserError } from 'parse5';
import type { Problem, Source } from '../types.ts';
import { declarationsIn } from './html-xml.ts';

/** Reading HTML takes much memory for each tag; a longer text (UTF-16 units) is read without them. */
const LONGEST = 32_000_000;

export function isTooLong({ length }: string): boolean {
  return length > LONGEST;
}

export function tooMuch({ name }: Source): Problem {
  return { where: name, message: 'is too long, has too many tags or nests them too deeply, and was read as plain text: split it.' };
}

/** What a browser mends in silence and a draft loses text by: what is never closed, and entities of its own. */
export function htmlProblems(source: Source, errors: readonly ParserError[]): readonly Problem[] {
  const unclosed = errors.slice(0, 1).map(({ code }) => unclosedProblem(source, code));
  return declarationsIn(source.text) === -1 ? unclosed : [entities(source), ...unclosed];
}

function entities({ name, text }: Source): Problem {
  return {
    where: name,
    line: lineOf(text, declarationsIn(text)),
    message: 'The document type declares entities or other things of its own, which are not read: write the signs themselves.',
  };
}

function unclosedProblem({ name, text }: Source, code: string): Problem {
  const [what, from] = unclosedPart(text, code);
  const line = lineOf(text, from);
  return {
    where: name,
    line,
    message: `${what} that begins in line ${line} is never closed: close it, so that the text after it is read.`,
  };
}

function unclosedPart(text: string, code: string): readonly [what: string, from: number] {
  if (code === 'eof-in-comment') return ['A comment', text.lastIndexOf('<!--')];
  if (code === 'eof-in-tag') return ['A tag', text.lastIndexOf('<')];
  return ['An element', text.lastIndexOf('<')];
}

/** The line of an offset, from 1. */
function lineOf(text: string, offset: number): number {
  return text.slice(0, Math.max(0, offset)).split(/\r\n|\r|\n/).length;
}
