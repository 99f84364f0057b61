import { scaleLinear } from 'd3-scale';
import { type Moment, rateIn } from '../../core/concordance/series.ts';
import { counted } from '../tally.ts';
import { fitted, widthOf } from './raster/lettering.ts';
import type { Scene, Shape } from './scene.ts';

export type SeriesOptions = {
  readonly names: readonly string[];
  readonly labelOf: (name: string) => string;
  readonly period: 'year' | 'month';
  readonly undated: number;
};

const MARGIN = 24;
const TEXT = 12;
const SMALL = 10;
const AXIS = 44;
const WIDE = 620;
const PANEL = 92;
const DOCUMENTS = 60;
const HEAD = 76;

/** A panel for each name, with a scale of its own: matches per 1,000 words by period. Where no document is of a period the line is broken. */
export function seriesChart(moments: readonly Moment[], { names, labelOf, period, undated }: SeriesOptions): Scene {
  const title = `Matches per 1,000 words by ${period}`;
  const documents = moments.reduce((sum, moment) => sum + moment.documents, 0);
  const about = `${counted(documents, 'document')} with a date${undated > 0 ? `, ${undated} without` : ''}. Each panel has its own scale; lines are broken where a ${period} has no documents.`;
  const left = MARGIN + AXIS;
  const xOf = (at: number) => left + (moments.length === 1 ? WIDE / 2 : (at * WIDE) / (moments.length - 1));
  const bottom = HEAD + names.length * PANEL;
  const shapes: Shape[] = [
    { kind: 'text', x: MARGIN, y: 30, text: title, size: 18, fill: 'ink' },
    { kind: 'text', x: MARGIN, y: 50, text: about, size: TEXT, fill: 'soft' },
    ...names.flatMap((name, at) => panel(moments, name, labelOf(name), HEAD + at * PANEL, xOf)),
    ...documentBars(moments, bottom, xOf),
    ...periodLabels(moments, bottom + DOCUMENTS + 10, xOf),
  ];
  const width = Math.max(left + WIDE + MARGIN, 2 * MARGIN + widthOf(about, TEXT));
  return { width, height: bottom + DOCUMENTS + 40, title, description: `${about} ${peaks(moments, names, labelOf)}`, shapes };
}

function panel(moments: readonly Moment[], name: string, label: string, top: number, xOf: (at: number) => number): readonly Shape[] {
  const most = Math.max(0, ...moments.map((moment) => rateIn(moment, name) ?? 0)) || 1;
  const scale = scaleLinear()
    .domain([0, most])
    .nice(2)
    .range([top + PANEL - 16, top + 20]);
  const ticks = scale.ticks(2);
  const lines = runs(moments, name).map((run) => run.map(({ at, rate }) => [xOf(at), scale(rate)] as const));
  return [
    { kind: 'text', x: xOf(0), y: top + 12, text: fitted(label, TEXT, WIDE), size: TEXT, fill: 'ink' },
    ...ticks.flatMap((tick): readonly Shape[] => [
      { kind: 'line', x1: MARGIN + AXIS, x2: MARGIN + AXIS + WIDE, y1: scale(tick), y2: scale(tick), stroke: 'rule', width: 1 },
      {
        kind: 'text',
        x: MARGIN + AXIS - 6,
        y: scale(tick) + 4,
        text: String(Math.round(tick * 1000) / 1000),
        size: SMALL,
        fill: 'soft',
        anchor: 'end',
      },
    ]),
    ...lines.filter((points) => points.length > 1).map((points): Shape => ({ kind: 'polyline', points, stroke: 'mark', width: 1.75 })),
    ...runs(moments, name)
      .flat()
      .map(
        ({ at, rate }): Shape => ({
          kind: 'circle',
          x: xOf(at),
          y: scale(rate),
          r: moments.length > 120 ? 1.5 : 3,
          fill: 'mark',
          hint: `${moments[at]!.period}: ${rate.toFixed(2)} per 1,000 words; ${counted(moments[at]!.hits.get(name) ?? 0, 'match', 'matches')} in ${counted(moments[at]!.documents, 'document')}`,
        }),
      ),
  ];
}

/** Periods that follow one another and have words; a gap begins a new line. */
function runs(moments: readonly Moment[], name: string): readonly (readonly { readonly at: number; readonly rate: number }[])[] {
  const all: { at: number; rate: number }[][] = [[]];
  for (const [at, moment] of moments.entries()) {
    const rate = rateIn(moment, name);
    if (rate === undefined) all.push([]);
    else all.at(-1)!.push({ at, rate });
  }
  return all.filter((run) => run.length > 0);
}

function documentBars(moments: readonly Moment[], top: number, xOf: (at: number) => number): readonly Shape[] {
  const most = Math.max(1, ...moments.map(({ documents }) => documents));
  const tall = DOCUMENTS - 26;
  const wide = Math.max(1.5, Math.min(18, (WIDE / Math.max(1, moments.length)) * 0.6));
  return [
    { kind: 'text', x: xOf(0), y: top + 12, text: 'Documents', size: TEXT, fill: 'ink' },
    { kind: 'text', x: MARGIN + AXIS - 6, y: top + 24, text: String(most), size: SMALL, fill: 'soft', anchor: 'end' },
    { kind: 'text', x: MARGIN + AXIS - 6, y: top + DOCUMENTS - 2, text: '0', size: SMALL, fill: 'soft', anchor: 'end' },
    {
      kind: 'line',
      x1: MARGIN + AXIS,
      x2: MARGIN + AXIS + WIDE,
      y1: top + DOCUMENTS - 6,
      y2: top + DOCUMENTS - 6,
      stroke: 'rule',
      width: 1,
    },
    ...moments.flatMap(({ documents, period }, at): readonly Shape[] =>
      documents === 0
        ? []
        : [
            {
              kind: 'rect',
              x: xOf(at) - wide / 2,
              y: top + DOCUMENTS - 6 - (documents / most) * tall,
              width: wide,
              height: (documents / most) * tall,
              fill: 'soft',
              hint: `${period}: ${counted(documents, 'document')}`,
            },
          ],
    ),
  ];
}

function periodLabels(moments: readonly Moment[], y: number, xOf: (at: number) => number): readonly Shape[] {
  const room = Math.max(1, Math.ceil((moments.length * 52) / WIDE));
  return moments.flatMap(({ period }, at): readonly Shape[] =>
    at % room === 0 ? [{ kind: 'text', x: xOf(at), y: y + 4, text: period, size: SMALL, fill: 'soft', anchor: 'middle' }] : [],
  );
}

function peaks(moments: readonly Moment[], names: readonly string[], labelOf: (name: string) => string): string {
  return names
    .map((name) => {
      const rated = moments.flatMap((moment) => {
        const rate = rateIn(moment, name);
        return rate === undefined ? [] : [{ period: moment.period, rate }];
      });
      const top = rated.reduce((best, one) => (one.rate > best.rate ? one : best), rated[0] ?? { period: '', rate: 0 });
      return `${labelOf(name)}: highest in ${top.period} (${top.rate.toFixed(2)}).`;
    })
    .join(' ');
}
