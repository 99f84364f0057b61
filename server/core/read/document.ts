import type { Layout, Prose, Source, Span } from '../types.ts';
import { addresses } from './addresses.ts';
import { markReferences } from './headings.ts';
import { keepSpans, maskSpans } from './mask.ts';
import { readPlain } from './plain.ts';

/** Reads what an importer made of a document: the blocks are those of its layout. */
export function readDocument(source: Source): Prose {
  const { text, layout } = source;
  if (!layout) return readPlain(source);
  const words = maskSpans(keepSpans(text, prosaic(layout)), [...layout.hidden, ...layout.notes]);
  const masked = maskSpans(words, addresses(words));
  const { directives, notes } = layout;
  return { source, masked, blocks: markReferences(masked, layout.blocks), directives, notes, problems: [] };
}

function prosaic({ blocks }: Layout): readonly Span[] {
  return blocks.map(({ span }) => span);
}
