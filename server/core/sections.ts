import { languageOf } from './language.ts';
import { oncePer } from './lazily.ts';
import { piecesOf } from './pieces/pieces.ts';
import type { Piece } from './pieces/types.ts';
import { withoutFiller } from './read/filler.ts';
import type { Settings } from './settings.ts';
import type { Block, Prose } from './types.ts';

/** Indices of the blocks that the settings leave out: excluded sections and paragraphs in other languages. */
export function skippedBlocks(prose: Prose, settings: Settings): ReadonlySet<number> {
  const skipped = new Set<number>();
  const excluded = new Set(settings.excludeSections.map(plain));
  let until = 0;
  for (const { piece, block: first } of piecesOf(prose)) {
    const languages = languagesIn(piece);
    for (const [index, block] of piece.blocks.entries()) {
      if (block.kind === 'heading') {
        if (until > 0 && block.level <= until) until = 0;
        if (until === 0 && excluded.size > 0 && excluded.has(plain(textOf(block, piece)))) until = Math.max(1, block.level);
      }
      if (until > 0 || !settings.languages.includes(languages[index]!)) skipped.add(first + index);
    }
  }
  return skipped;
}

/** The language of each block of a piece; what is too short to tell counts as English. */
export const languagesIn = oncePer((piece: Piece) => piece.blocks.map((block) => languageOf(textOf(block, piece)) ?? 'en'));

function textOf({ span }: Block, { masked }: Prose): string {
  return withoutFiller(masked.slice(span.start, span.end));
}

/** A heading without its number, case and outer blanks. */
function plain(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/^[\s\d.()ivx]+(?=\s)/, '')
    .replace(/\s+/g, ' ')
    .trim();
}
