import { outlineOf, read, type Source } from '../../core/index.ts';
import { wordsOf } from '../../core/read/readable.ts';
import { shortLine } from '../clean.ts';

/** A heading that comes later (in UTF-16 units from where the text begins) is no title. */
const WITHIN = 3000;
const LONGEST = 160;

/** What a document calls itself: its first heading that is no numbered part, else its first words where they are few; or nothing. */
export function titleOf(source: Source): string {
  const prose = read(source);
  const [first] = prose.blocks;
  if (!first) return '';
  const heading = outlineOf(prose).nodes.find(({ kind, span }) => kind === 'heading' && span.start - first.span.start <= WITHIN);
  const span = heading?.name ?? first.span;
  return heading || span.end - span.start <= LONGEST ? shortLine(wordsOf(span, prose), LONGEST) : '';
}
