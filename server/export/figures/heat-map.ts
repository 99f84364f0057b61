import type { Cooccurrence, Pair } from '../../core/concordance/cooccurrence.ts';
import { counted } from '../tally.ts';
import { fittedEnd, widthOf } from './raster/lettering.ts';
import type { Ink, Scene, Shape } from './scene.ts';

export type HeatMapOptions = { readonly unit: string; readonly labelOf: (code: string) => string; readonly measure: 'npmi' | 'jaccard' };

const MARGIN = 24;
const TEXT = 12;
const LABEL = 260;
const CELL = 34;
const HEAD = 64;
const FOOT = 74;
/** What the legend takes, with its words. */
const LEGEND = 680;

/** Two codes a cell, below the diagonal: coloured by how far they attract or avoid one another, with the number of units that have both. */
export function heatMap({ units, codes, pairs }: Cooccurrence, { unit, labelOf, measure }: HeatMapOptions): Scene {
  const names = [...codes.keys()];
  const labels = names.map((name) => fittedEnd(`${labelOf(name)} (${codes.get(name)!.toLocaleString('en')})`, TEXT, LABEL));
  const left = MARGIN + Math.max(0, ...labels.map((label) => widthOf(label, TEXT))) + 10;
  const title = `Codes in the same ${unit}`;
  const about = `${counted(units, unit)}. Numbers are ${unit}s with both codes; behind a name, ${unit}s with the code.`;
  const slant = Math.max(0, ...labels.map((label) => widthOf(label, TEXT))) * Math.SQRT1_2;
  const bottom = HEAD + names.length * CELL;
  const wide = left + names.length * CELL;
  const shapes: Shape[] = [
    { kind: 'text', x: MARGIN, y: 30, text: title, size: 18, fill: 'ink' },
    { kind: 'text', x: MARGIN, y: 50, text: about, size: TEXT, fill: 'soft' },
    ...labels.map(
      (label, at): Shape => ({
        kind: 'text',
        x: left - 8,
        y: HEAD + at * CELL + CELL / 2 + 4,
        text: label,
        size: TEXT,
        fill: 'ink',
        anchor: 'end',
      }),
    ),
    ...labels.slice(0, -1).map(
      (label, at): Shape => ({
        kind: 'text',
        x: left + at * CELL + CELL / 2 + 4,
        y: bottom + 12,
        text: label,
        size: TEXT,
        fill: 'ink',
        anchor: 'end',
        turn: -45,
      }),
    ),
    ...pairs.flatMap((pair) => cellOf(pair, names.indexOf(pair.first), names.indexOf(pair.second), left, measure, unit, labelOf)),
    ...legend(MARGIN, bottom + slant + 34, measure),
  ];
  const width = Math.max(wide + MARGIN, 2 * MARGIN + widthOf(about, TEXT), 2 * MARGIN + LEGEND);
  return { width, height: bottom + slant + FOOT, title, description: `${about} ${strongest(pairs, measure, labelOf)}`, shapes };
}

function cellOf(
  pair: Pair,
  column: number,
  row: number,
  left: number,
  measure: HeatMapOptions['measure'],
  unit: string,
  labelOf: (code: string) => string,
): readonly Shape[] {
  const place = { x: left + column * CELL + 1, y: HEAD + row * CELL + 1 };
  const value = pair[measure];
  const hint = `${labelOf(pair.first)} with ${labelOf(pair.second)}: ${counted(pair.both, unit)}, expected ${pair.expected.toFixed(1)}; NPMI ${pair.npmi?.toFixed(2) ?? 'undefined'}, Jaccard ${pair.jaccard.toFixed(2)}`;
  if (pair.both === 0) return [{ kind: 'rect', ...place, width: CELL - 2, height: CELL - 2, fill: 'area', hint }];
  const fill = colorOf(value ?? 0, measure);
  const text = pair.both > 9999 ? `${Math.round(pair.both / 1000)}k` : String(pair.both);
  return [
    { kind: 'rect', ...place, width: CELL - 2, height: CELL - 2, fill, hint },
    {
      kind: 'text',
      x: place.x + CELL / 2 - 1,
      y: place.y + CELL / 2 + 3,
      text,
      size: 11,
      fill: isDark(fill) ? '#ffffff' : '#1c1b1a',
      anchor: 'middle',
    },
  ];
}

/** Blue, white and orange (PuOr and RdBu of ColorBrewer joined), which readers with any colour vision tell apart. */
const below = [247, 247, 247, 33, 102, 172];
const above = [247, 247, 247, 179, 88, 6];

function colorOf(value: number, measure: HeatMapOptions['measure']): `#${string}` {
  const ends = measure === 'npmi' && value < 0 ? below : above;
  const share = Math.min(1, Math.abs(value));
  return `#${[0, 1, 2]
    .map((at) =>
      Math.round(ends[at]! + (ends[at + 3]! - ends[at]!) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

function isDark(color: string): boolean {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16)) as [number, number, number];
  return 0.299 * red + 0.587 * green + 0.114 * blue < 140;
}

function legend(x: number, y: number, measure: HeatMapOptions['measure']): readonly Shape[] {
  const values = measure === 'npmi' ? [-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1] : [0, 0.25, 0.5, 0.75, 1];
  const name =
    measure === 'npmi' ? 'NPMI, −1 to 1: 0 together as often as by chance, 1 only together' : 'Jaccard: 0 never together, 1 only together';
  const fillOf = (value: number): Ink => colorOf(value, measure);
  return [
    ...values.map((value, at): Shape => ({ kind: 'rect', x: x + at * 26, y, width: 26, height: 12, fill: fillOf(value) })),
    { kind: 'text', x: x + values.length * 26 + 10, y: y + 10, text: name, size: TEXT, fill: 'ink' },
    { kind: 'rect', x, y: y + 18, width: 26, height: 12, fill: 'area' },
    { kind: 'text', x: x + 34, y: y + 28, text: 'never together', size: TEXT, fill: 'ink' },
  ];
}

function strongest(pairs: readonly Pair[], measure: HeatMapOptions['measure'], labelOf: (code: string) => string): string {
  const most = pairs
    .filter(({ both }) => both > 1)
    .sort((a, b) => (b[measure] ?? 0) - (a[measure] ?? 0))
    .slice(0, 3)
    .map((pair) => `${labelOf(pair.first)} with ${labelOf(pair.second)} (${pair.both})`);
  return most.length === 0 ? 'No two codes stand together more than once.' : `Most strongly together: ${most.join('; ')}.`;
}
