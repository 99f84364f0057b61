import type { Stale } from '../core/index.ts';
import { counted } from '../export/tally.ts';
import { tell } from './output.ts';

const subjects: readonly (readonly [Stale['from'], string, string])[] = [
  ['baseline', 'line of the baseline', 'lines of the baseline'],
  ['decisions', 'decision', 'decisions'],
];

/** Tells how many records about the drafts of a run fit nothing any more, and what removes them. */
export function tellStale(stale: readonly Stale[]): void {
  for (const [from, one, several] of subjects) {
    const count = stale.filter((record) => record.from === from).length;
    if (count === 0) continue;
    tell(
      `${counted(count, one, several)} about these drafts ${count === 1 ? 'fits' : 'fit'} nothing any more: "counterframe ${from} --prune" removes ${count === 1 ? 'it' : 'them'}.`,
    );
  }
}
