import type { Prose, Source } from '../types.ts';
import { addresses } from './addresses.ts';
import { maskAtoms } from './atoms.ts';
import { markReferences } from './headings.ts';
import { treeOf } from './latex-arguments.ts';
import { latexBlocks } from './latex-blocks.ts';
import { problemsOf } from './latex-flaws.ts';
import { knownIn } from './latex-known.ts';
import { readerOf } from './latex-reader.ts';
import { scanLatex } from './latex-tokens.ts';
import { walkLatex } from './latex-walk.ts';
import { maskSpans } from './mask.ts';
import { noteMarks } from './notes.ts';

/**
 * Reads LaTeX: macros, settings, keys, formulas, code and comments are masked; accents and signs read as what they stand for.
 * Nothing is expanded. Linear in the text, whatever is wrong with it.
 */
export function readLatex(source: Source): Prose {
  const { tokens, flaws } = scanLatex(source.text);
  const tree = treeOf(source.text, tokens);
  const reader = readerOf(tree, knownIn(tree));
  walkLatex(reader);
  const words = maskAtoms(source.text, reader.atoms);
  const marks = noteMarks(words);
  const masked = maskSpans(words, [...addresses(words), ...marks]);
  const blocks = markReferences(masked, latexBlocks(masked, reader.atoms, reader.runs, reader.breaks));
  const { directives } = reader;
  const notes = [...reader.notes, ...marks].sort((a, b) => a.start - b.start);
  return { source, masked, blocks, directives, notes, problems: problemsOf(source, [...flaws, ...reader.flaws]) };
}
