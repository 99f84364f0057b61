import { languageOf } from './language.ts';
import { withoutFiller } from './read/filler.ts';
import type { Settings } from './settings.ts';
import type { Prose } from './types.ts';

/** Indices of the blocks that the settings leave out: excluded sections and paragraphs in other languages. */
export function skippedBlocks(prose: Prose, settings: Settings): ReadonlySet<number> {
  const skipped = new Set<number>();
  const excluded = new Set(settings.excludeSections.map(plain));
  let until = 0;
  prose.blocks.forEach((block, index) => {
    const text = withoutFiller(prose.masked.slice(block.span.start, block.span.end));
    if (block.kind === 'heading') {
      if (until > 0 && block.level <= until) until = 0;
      if (until === 0 && excluded.has(plain(text))) until = Math.max(1, block.level);
    }
    if (until > 0 || !settings.languages.includes(languageOf(text) ?? 'en')) skipped.add(index);
  });
  return skipped;
}

/** A heading without its number, case and outer blanks. */
function plain(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/^[\s\d.()ivx]+(?=\s)/, '')
    .replace(/\s+/g, ' ')
    .trim();
}
