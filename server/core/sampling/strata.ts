import { groupedBy } from '../evaluate/group.ts';
import { smallest } from './frame.ts';
import { familyLabel, labelsOf } from './labels.ts';
import { type Cell, NOTHING, type OpenStratum } from './types.ts';

export type StrataBy = 'code' | 'family';

/**
 * Strata of cells. A sentence belongs to exactly one: that of the rarest code (or family) found in it, counted over the whole
 * frame, so that every sentence has one known probability and rare codes have the most of the sentences with them to themselves.
 */
export function strataOf(cells: readonly Cell[], by: StrataBy, most: number): readonly OpenStratum[] {
  const labels = (codes: readonly string[]) => (by === 'code' ? codes : [...new Set(codes.map(familyLabel))]);
  const counts = countsOf(cells, labels);
  const rarest = (codes: readonly string[]) =>
    [...labels(codes)].sort((a, b) => counts.get(a)! - counts.get(b)! || (a < b ? -1 : 1))[0] ?? NOTHING;
  const named = cells.map((cell) => ({ cell, label: rarest(cell.codes) }));
  const groups = groupedBy(named, ({ cell, label }) => JSON.stringify([label, cell.group]));
  return [...groups.values()]
    .map((own) =>
      stratum(
        own[0]!.label,
        own[0]!.cell.group,
        own.map(({ cell }) => cell),
        most,
      ),
    )
    .sort((a, b) => Number(a.label === NOTHING) - Number(b.label === NOTHING) || (a.name < b.name ? -1 : 1));
}

function stratum(label: string, group: string, cells: readonly Cell[], most: number): OpenStratum {
  return {
    name: group === '' ? label : `${label} | ${group}`,
    label,
    group,
    size: cells.reduce((sum, { size }) => sum + size, 0),
    found: Object.fromEntries([...countsOf(cells, labelsOf)].sort(([a], [b]) => (a < b ? -1 : 1))),
    candidates: smallest(
      cells.flatMap(({ candidates }) => candidates),
      most,
    ),
  };
}

function countsOf(cells: readonly Cell[], labels: (codes: readonly string[]) => readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { codes, size } of cells) for (const label of labels(codes)) counts.set(label, (counts.get(label) ?? 0) + size);
  return counts;
}
