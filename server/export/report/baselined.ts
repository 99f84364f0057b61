import { countByTitle } from '../counts.ts';
import { counted } from '../tally.ts';
import { bounded } from './bounded.ts';
import type { Draft } from './draft.ts';
import { details, heading, paragraph } from './pieces.ts';
import type { Piece } from './types.ts';

/** The findings that were there when the baseline was written: how many of each code, and the passages behind them. */
export function baselinedPieces({ checked, view, id, quote }: Draft): readonly Piece[] {
  const { baselined } = checked.analysis;
  if (baselined.length === 0) return [];
  const codes = countByTitle(baselined, view.compiled).map(([title, count]) => `${title} (${count})`);
  return [
    heading(3, 'In the baseline', `${id}-baseline`),
    paragraph(`${counted(baselined.length, 'finding was', 'findings were')} here when the baseline was written: ${codes.join(', ')}.`),
    details(
      'The passages',
      bounded(baselined, ({ span }) => quote(span), { most: 100 }),
    ),
  ];
}
