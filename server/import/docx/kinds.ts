import type { BlockKind } from '../../core/index.ts';
import type { Properties } from './properties.ts';
import type { Style } from './styles.ts';
import type { Place } from './types.ts';

const LONGEST_HEADING = 250;
const LONGEST_OUTLINED = 120;
const DEEPEST = 6;

/** The kind of the block that a paragraph with this text is, with the level that blocks of its kind have. */
export function kindOf(
  { style, item, outline }: Properties,
  text: string,
  { kind }: Place,
): { readonly kind: BlockKind; readonly level: number } {
  if (kind === 'footnote') return { kind, level: 0 };
  const level = headingLevel(style, outline, text);
  if (level > 0 && kind === undefined) return { kind: 'heading', level };
  if (item) return { kind: 'item', level: item.depth + 1 };
  if (kind === 'cell') return { kind, level: 0 };
  return { kind: style.names.some((name) => /^(?:intense )?quote$/.test(name)) ? 'quotation' : 'paragraph', level: 0 };
}

/** Whole paragraphs get levels of the outline too, when a document was converted or a style misused: they are no headings. */
function headingLevel(style: Style, outline: number | undefined, text: string): number {
  const styled = styledLevel(style);
  if (text.length > LONGEST_HEADING) return 0;
  if (styled > 0) return outline === undefined || outline >= 9 ? styled : Math.min(DEEPEST, outline + 1);
  if (outline === undefined || outline < 0 || outline > 8) return 0;
  return text.length <= LONGEST_OUTLINED && !/[.,;:?!]$/.test(text) ? Math.min(DEEPEST, outline + 1) : 0;
}

function styledLevel({ names, outline }: Style): number {
  for (const name of names) {
    const level = /^heading ([1-9])$/.exec(name)?.[1];
    if (level) return Math.min(DEEPEST, outline === undefined || outline > 8 ? Number(level) : outline + 1);
    if (name === 'title' || name === 'toc heading') return 1;
    if (name === 'subtitle') return 2;
  }
  return outline === undefined || outline < 0 || outline > 8 ? 0 : Math.min(DEEPEST, outline + 1);
}

/** Whether a paragraph is an entry of a table of contents or of figures, by its style. */
export function isListing({ names }: Style): boolean {
  return names.some((name) => /^toc [1-9]$|^table of (?:figures|authorities)$|^index [1-9]$/.test(name));
}
