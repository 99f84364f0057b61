import { countByTitle } from '../counts.ts';
import { counted } from '../tally.ts';
import { bounded } from './bounded.ts';
import { chartOfCounts } from './chart.ts';
import type { Draft } from './draft.ts';
import { details, heading, paragraph } from './pieces.ts';
import type { Piece } from './types.ts';

/** Wording that the critiques propose, by code. */
export function counterPieces({ checked, view, id, quote, titleOf }: Draft): readonly Piece[] {
  const { counter } = checked.analysis;
  const title = heading(3, 'Counter-frames', `${id}-counter`);
  if (counter.length === 0)
    return [title, paragraph('No wording was found that the critiques propose. It may stand there in other words.')];
  const codes = [...new Set(counter.map(({ code }) => code))].sort();
  const counts = countByTitle(counter, view.compiled);
  return [
    title,
    paragraph(`Wording in this document that the critiques propose or welcome: ${counted(counter.length, 'passage')}.`),
    ...chartOfCounts({
      kind: 'bars',
      title: 'Counter-frames by code',
      unit: 'passages',
      categories: counts.map(([name]) => name),
      series: [{ name: 'Passages', values: counts.map(([, count]) => count) }],
    }),
    ...codes.map((code) => {
      const frames = counter.filter((frame) => frame.code === code);
      return details(
        `${titleOf(code)} (${frames.length})`,
        bounded(frames, ({ span }) => quote(span)),
      );
    }),
  ];
}
