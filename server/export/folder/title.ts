import { proseOf, type Source } from '../../core/index.ts';
import { titleIn } from '../../core/outline/title.ts';
import { wordsOf } from '../../core/read/readable.ts';
import { shortLine } from '../clean.ts';

const LONGEST = 160;

/** The title of a draft on one line, cut where it is long; else its first words where they are few; or nothing. */
export function titleOf(source: Source): string {
  const prose = proseOf(source);
  const [first] = prose.blocks;
  const title = titleIn(prose) ?? (first && first.span.end - first.span.start <= LONGEST ? first.span : undefined);
  return title ? shortLine(wordsOf(title, prose), LONGEST) : '';
}
