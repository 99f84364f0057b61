import type { Period } from '../../core/concordance/dates.ts';
import { type Figures, unitNames } from '../../core/concordance/figures.ts';
import { dispersionPlot } from './dispersion-plot.ts';
import { heatMap } from './heat-map.ts';
import { pngOf } from './png.ts';
import type { Scene } from './scene.ts';
import { seriesChart } from './series-chart.ts';
import { svgOf } from './svg.ts';
import { dispersionTable, marksTable, matrixTable, pairsTable, seriesTable } from './tables.ts';

/** A file of the figures; `about` says what is in it. */
export type FigureFile = { readonly name: string; readonly about: string; readonly content: () => string | Uint8Array };

export type FileOptions = { readonly labelOf: (name: string) => string; readonly measure: 'npmi' | 'jaccard'; readonly period: Period };

/** What fits a picture; tables hold all. */
const MOST_NAMES = 30;
const MOST_COLUMNS = 12;
const MOST_LANES = 60;

/** All tables and pictures of figures; a picture as SVG and as PNG. */
export function figureFiles(figures: Figures, options: FileOptions): readonly FigureFile[] {
  return [
    ...unitNames.flatMap((unit) => cooccurrenceFiles(figures, unit, options)),
    ...dispersionFiles(figures, options),
    ...seriesFiles(figures, options),
  ];
}

function cooccurrenceFiles(
  { cooccurrence }: Figures,
  unit: (typeof unitNames)[number],
  { labelOf, measure }: FileOptions,
): readonly FigureFile[] {
  const own = cooccurrence[unit];
  const name = `cooccurrence-${unit}`;
  const matrix = (kind: Parameters<typeof matrixTable>[1], about: string): FigureFile => ({
    name: `${name}-${kind === 'both' ? 'counts' : kind}.csv`,
    about,
    content: () => matrixTable(own, kind),
  });
  return [
    {
      name: `${name}.csv`,
      about: `Pairs of codes in the same ${unit}: counts, expected counts, Jaccard, NPMI.`,
      content: () => pairsTable(own),
    },
    matrix('both', `Matrix of ${unit}s with both codes; the diagonal has the ${unit}s with the code.`),
    matrix('expected', `Matrix of the counts that chance would give.`),
    matrix('jaccard', 'Matrix of Jaccard coefficients.'),
    matrix('npmi', 'Matrix of normalised pointwise mutual information.'),
    ...(own.codes.size > 1
      ? pictures(name, `Heat map of codes in the same ${unit}, coloured by ${measure === 'npmi' ? 'NPMI' : 'Jaccard'}.`, () =>
          heatMap(mostFrequent(own), { unit, labelOf, measure }),
        )
      : []),
  ];
}

/** Of a large codebook the codes that most units have. */
function mostFrequent(all: Figures['cooccurrence']['sentence']): typeof all {
  if (all.codes.size <= MOST_NAMES) return all;
  const kept = new Set(
    [...all.codes]
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST_NAMES)
      .map(([name]) => name),
  );
  return {
    units: all.units,
    codes: new Map([...all.codes].filter(([name]) => kept.has(name))),
    pairs: all.pairs.filter(({ first, second }) => kept.has(first) && kept.has(second)),
  };
}

function dispersionFiles(figures: Figures, { labelOf }: FileOptions): readonly FigureFile[] {
  const tables: readonly FigureFile[] = [
    {
      name: 'dispersion.csv',
      about: "Frequency and spread over documents: Gries' DP, its normalised form, Juilland's D.",
      content: () => dispersionTable(figures),
    },
    { name: 'dispersion-marks.csv', about: 'Where codes stand in the documents.', content: () => marksTable(figures) },
  ];
  if (figures.dispersion.size === 0) return tables;
  const names = [...figures.dispersion].sort((a, b) => b[1].hits - a[1].hits).slice(0, MOST_COLUMNS);
  const columns = names.map(([name, { hits, dp, d }]) => ({
    name,
    label: labelOf(name),
    figures: [`n ${hits.toLocaleString('en')}`, dp !== undefined && `DP ${dp.toFixed(2)}`, d !== undefined && `D ${d.toFixed(2)}`]
      .filter(Boolean)
      .join('  '),
  }));
  const total = (lane: Figures['lanes'][number]) => names.reduce((sum, [name]) => sum + (lane.hits.get(name) ?? 0), 0);
  const kept = new Set([...figures.lanes].sort((a, b) => total(b) - total(a)).slice(0, MOST_LANES));
  const lanes = figures.lanes
    .filter((lane) => kept.has(lane))
    .map(({ document, words, marks }) => ({ document, words, marks: byName(marks) }));
  const left = { documents: figures.lanes.length - lanes.length, names: figures.dispersion.size - names.length };
  return [
    ...tables,
    ...pictures('dispersion', 'Dispersion plot: a line for each document, marks where codes stand.', () =>
      dispersionPlot(lanes, columns, left),
    ),
  ];
}

function byName(marks: Figures['lanes'][number]['marks']): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const { code, position } of marks) {
    const known = places.get(code);
    if (known) known.push(position);
    else places.set(code, [position]);
  }
  return places;
}

function seriesFiles(figures: Figures, { labelOf, period }: FileOptions): readonly FigureFile[] {
  const { moments, dispersion, undated } = figures;
  if (moments.length === 0 || dispersion.size === 0) return [];
  const names = [...dispersion]
    .sort((a, b) => b[1].hits - a[1].hits)
    .slice(0, MOST_COLUMNS)
    .map(([name]) => name);
  return [
    { name: 'series.csv', about: `Matches and matches per 1,000 words by ${period}.`, content: () => seriesTable(figures) },
    ...pictures('series', `Matches per 1,000 words by ${period}.`, () => seriesChart(moments, { names, labelOf, period, undated })),
  ];
}

function pictures(name: string, about: string, scene: () => Scene): readonly FigureFile[] {
  return [
    { name: `${name}.svg`, about, content: () => svgOf(scene()) },
    { name: `${name}.png`, about: `${about} The same as pixels, 192 to the inch.`, content: () => pngOf(scene()) },
  ];
}
