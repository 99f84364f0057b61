import { counted } from '../tally.ts';
import { fitted, widthOf } from './raster/lettering.ts';
import type { Scene, Shape } from './scene.ts';

/** A document with where names stand in it, each from 0 to 1. */
export type Lane = { readonly document: string; readonly words: number; readonly marks: ReadonlyMap<string, readonly number[]> };

/** A column of the plot, with the figures beneath its name. */
export type Column = { readonly name: string; readonly label: string; readonly figures: string };

const MARGIN = 24;
const TEXT = 12;
const ROW = 20;
const SMALL = 9.5;
const HEAD = 124;
const NAME = 330;
/** Marks of a cell beyond this many would only be drawn over one another. */
const MOST_MARKS = 400;

/** A line for each document and a column for each name; marks stand where it is spoken of, the beginning of the document at the left. */
export function dispersionPlot(
  lanes: readonly Lane[],
  columns: readonly Column[],
  left: { readonly documents: number; readonly names: number },
): Scene {
  const wide = Math.max(124, Math.min(220, Math.floor(900 / Math.max(1, columns.length))));
  const names = namesOf(lanes).map((name) => fitted(name, TEXT, NAME));
  const start = MARGIN + Math.max(60, ...names.map((name) => widthOf(name, TEXT))) + 12;
  const title = 'Where codes stand in the documents';
  const more = [
    left.documents > 0 && `${left.documents} documents with fewer matches`,
    left.names > 0 && `${left.names} rarer codes`,
  ].filter(Boolean);
  const about = `Each line is a document from its beginning (left) to its end.${more.length > 0 ? ` Not shown: ${more.join(' and ')}; the tables have them.` : ''}`;
  const height = HEAD + lanes.length * ROW + MARGIN;
  const shapes: Shape[] = [
    { kind: 'text', x: MARGIN, y: 30, text: title, size: 18, fill: 'ink' },
    { kind: 'text', x: MARGIN, y: 50, text: about, size: TEXT, fill: 'soft' },
    ...columns.flatMap(({ label, figures }, at) => headOf(label, figures, start + at * wide, wide - 10)),
    ...lanes.flatMap((lane, row) => laneOf(lane, names[row]!, HEAD + row * ROW, columns, start, wide)),
  ];
  const width = Math.max(start + columns.length * wide + MARGIN, 2 * MARGIN + widthOf(about, TEXT));
  return { width, height, title, description: `${about} ${summary(lanes, columns)}`, shapes };
}

/** A name in two lines at most, and its figures beneath. */
function headOf(label: string, figures: string, x: number, wide: number): readonly Shape[] {
  const words = label.split(' ');
  let first = words.shift()!;
  while (words.length > 0 && widthOf(`${first} ${words[0]}`, TEXT) <= wide) first += ` ${words.shift()}`;
  return [
    { kind: 'text', x, y: 80, text: fitted(first, TEXT, wide), size: TEXT, fill: 'ink' },
    { kind: 'text', x, y: 95, text: fitted(words.join(' '), TEXT, wide), size: TEXT, fill: 'ink' },
    { kind: 'text', x, y: 112, text: fitted(figures, SMALL, wide), size: SMALL, fill: 'soft' },
  ];
}

/** Documents without the folders that all of them lie in. */
function namesOf(lanes: readonly Lane[]): readonly string[] {
  const [first = '', ...others] = lanes.map(({ document }) => document.slice(0, document.lastIndexOf('/') + 1));
  let common = first;
  while (common !== '' && !others.every((folder) => folder.startsWith(common)))
    common = common.slice(0, common.lastIndexOf('/', common.length - 2) + 1);
  return lanes.map(({ document }) => document.slice(common.length));
}

function laneOf(
  { document, words, marks }: Lane,
  name: string,
  y: number,
  columns: readonly Column[],
  start: number,
  wide: number,
): readonly Shape[] {
  return [
    { kind: 'text', x: start - 12, y: y + 13, text: name, size: TEXT, fill: 'ink', anchor: 'end' },
    ...columns.flatMap((column, at): readonly Shape[] => {
      const places = marks.get(column.name) ?? [];
      const x = start + at * wide;
      const hint = `${document}, ${counted(words, 'word')}: ${column.label}, ${counted(places.length, 'match', 'matches')}`;
      return [
        { kind: 'rect', x, y: y + 2, width: wide - 10, height: ROW - 5, fill: 'area', hint },
        ...thinned(places).map(
          (place): Shape => ({ kind: 'rect', x: x + place * (wide - 11.5), y: y + 2, width: 1.5, height: ROW - 5, fill: 'mark' }),
        ),
      ];
    }),
  ];
}

function thinned(places: readonly number[]): readonly number[] {
  return places.length <= MOST_MARKS
    ? places
    : Array.from({ length: MOST_MARKS }, (_, at) => places[Math.floor((at * places.length) / MOST_MARKS)]!);
}

function summary(lanes: readonly Lane[], columns: readonly Column[]): string {
  return columns
    .map(({ name, label, figures }) => {
      const having = lanes.filter(({ marks }) => (marks.get(name)?.length ?? 0) > 0).length;
      return `${label}: in ${having} of the ${lanes.length} documents shown (${figures}).`;
    })
    .join(' ');
}
