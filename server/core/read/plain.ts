import type { Block, Prose, Source } from '../types.ts';
import { addresses } from './addresses.ts';
import { directives } from './directives.ts';
import { markFootnotes } from './footnotes.ts';
import { furniture } from './furniture.ts';
import { markReferences } from './headings.ts';
import { maskSpans } from './mask.ts';
import { noteMarks } from './notes.ts';
import { outline } from './outline.ts';

/** Reads plain text: blocks by empty lines, numbers and headings; addresses, note marks and page furniture masked. */
export function readPlain(source: Source): Prose {
  const { text } = source;
  const spoken = directives(text);
  const notes = noteMarks(text);
  const masked = maskSpans(text, [...spoken.map(({ span }) => span), ...addresses(text), ...furniture(text), ...notes]);
  const blocks = outline(text, masked, 0, text.length, [], true);
  return { source, masked, blocks: classify(text, blocks), directives: spoken, notes, problems: [] };
}

function classify(text: string, blocks: readonly Block[]): readonly Block[] {
  return markReferences(text, markFootnotes(text, blocks));
}
