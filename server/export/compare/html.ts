import { patternDefinitions } from '../html/chart/fills.ts';
import { markup } from '../html/markup.ts';
import { page } from '../html/page.ts';
import { numbers, render } from '../html/render.ts';
import { comparisonPieces } from './pieces.ts';
import type { Compared } from './subject.ts';

const about =
  'What became of wording that published critiques discuss, and of how strongly provisions bind, from one version of a draft to the next.';

/** A page that stands alone: nothing is fetched. */
export function comparisonHtml(compared: Compared): string {
  const pieces = comparisonPieces(compared);
  const body = markup`${patternDefinitions}${render(pieces, { number: numbers(), linkTo: () => undefined })}`;
  const sorts = pieces.some((piece) => piece.kind === 'table' && piece.isSortable);
  return page('Counterframe comparison', about, body, compared.version, { sorts });
}
