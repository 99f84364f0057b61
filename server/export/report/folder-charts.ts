import { FEW_WORDS } from '../../core/index.ts';
import { shortPath } from '../folder/table.ts';
import { counted } from '../tally.ts';
import { chart } from './chart.ts';
import { familiesIn, type ReadRow, rateIn } from './folder-rows.ts';
import { note } from './pieces.ts';
import { distinct, drawn } from './rates.ts';
import type { Piece } from './types.ts';
import { capitalised } from './wording.ts';

/** A chart of more bars than this is no small one. */
const MOST_DRAWN = 40;

/** Small charts, one for each family and for each group of persons, with the same documents in the same order. */
export function folderCharts(rows: readonly ReadRow[]): readonly Piece[] {
  const long = rows.filter(({ profile }) => profile.words >= FEW_WORDS);
  const shown = long.slice(0, MOST_DRAWN);
  if (shown.length < 2) return [];
  const left = rows.length - shown.length;
  return [
    ...(left > 0
      ? [note(`${counted(left, 'document is', 'documents are')} short, or beyond the first ${MOST_DRAWN}, and not drawn.`)]
      : []),
    ...familyCharts(shown),
    ...groupCharts(shown),
  ];
}

function familyCharts(rows: readonly ReadRow[]): readonly Piece[] {
  return familiesIn(rows).flatMap(({ name, title }) =>
    chart({
      kind: 'bars',
      title,
      unit: 'findings per 1,000 words',
      categories: distinct(rows.map(({ path }) => shortPath(path))),
      series: [{ name: title, values: rows.map(({ profile }) => drawn(rateIn(profile.findings, name).perThousand)) }],
    }),
  );
}

function groupCharts(rows: readonly ReadRow[]): readonly Piece[] {
  const groups = new Map(rows.flatMap((row) => row.groups.map(({ group, title }) => [group, title] as const)));
  return [...groups].flatMap(([group, title]) => {
    const countsOf = (role: 'acts' | 'acted-on') => rows.map((row) => row.groups.find((one) => one.group === group)?.counts[role] ?? 0);
    return chart({
      kind: 'stacked',
      title: `${capitalised(title)}: who acts and who is acted on`,
      unit: 'mentions',
      categories: distinct(rows.map(({ path }) => shortPath(path))),
      series: [
        { name: 'Acts', values: countsOf('acts') },
        { name: 'Acted on', values: countsOf('acted-on') },
      ],
    });
  });
}
