import { rowsOf } from './fragments.ts';
import type { Flow, Fragment } from './types.ts';

const FEWEST_CELLS = 3;
const FEWEST_ROWS = 2;

/** Whether two sides are columns of a table: they are drawn in turns, and begin anew together, time after time. */
export function isTable(left: readonly Fragment[], right: readonly Fragment[]): boolean {
  const sides = [...left.map((one) => ({ one, isLeft: true })), ...right.map((one) => ({ one, isLeft: false }))];
  sides.sort((a, b) => a.one.order - b.one.order);
  const turns = sides.filter(({ isLeft }, index) => index > 0 && sides[index - 1]!.isLeft !== isLeft).length;
  if (turns < 3) return false;
  if (hasOneLineRows(left, right)) return true;
  const bands = bandsOf([...left, ...right]);
  const leftOnes = new Set(left);
  const even = bands.filter((band) => {
    const tops = [band.filter((one) => leftOnes.has(one)), band.filter((one) => !leftOnes.has(one))].map((side) => side[0]?.y);
    return tops[0] !== undefined && tops[1] !== undefined && Math.abs(tops[0] - tops[1]) < 2;
  });
  return bands.length >= FEWEST_ROWS && even.length >= 0.7 * bands.length && rowsOf(left).length <= 6 * bands.length;
}

/** Rows of one line each: nearly every row has cells on both sides, and on one side they are short. */
function hasOneLineRows(left: readonly Fragment[], right: readonly Fragment[]): boolean {
  const rows = rowsOf([...left, ...right]);
  const leftOnes = new Set(left);
  const both = rows.filter((row) => row.some((one) => leftOnes.has(one)) && row.some((one) => !leftOnes.has(one)));
  return both.length >= 0.8 * rows.length && !goOn(rows) && (fillOf(left) < 0.65 || fillOf(right) < 0.65);
}

/** Cells of several lines: many lines begin with a small letter. */
function goOn(rows: readonly (readonly Fragment[])[]): boolean {
  const small = rows.filter((row) => row.some(({ runs }) => /^\p{Ll}/u.test(runs[0]!.text)));
  return small.length > 0.2 * rows.length;
}

/** How much of the width of its column a fragment fills on average. */
function fillOf(side: readonly Fragment[]): number {
  const reach = Math.max(...side.map(({ right }) => right)) - Math.min(...side.map(({ x }) => x));
  return side.reduce((sum, { x, right }) => sum + right - x, 0) / (side.length * Math.max(1, reach));
}

/** The rows of a table: fragments between which the space is wider than between lines, from the top down. */
function bandsOf(fragments: readonly Fragment[]): readonly (readonly Fragment[])[] {
  const rows = rowsOf(fragments);
  const gaps = rows.slice(1).map((row, index) => rows[index]![0]!.y - row[0]!.y);
  const wide = Math.max(...rows.map((row) => row.length));
  const isOneLine = rows.filter((row) => row.length > 1 && row.length >= wide - 1).length >= 0.8 * rows.length && !goOn(rows);
  const narrow = isOneLine ? 0 : 1.2 * leadingOf(gaps, fragments[0]!.size);
  const bands: Fragment[][] = [];
  for (const [index, row] of rows.entries()) {
    if (index > 0 && gaps[index - 1]! <= narrow) bands.at(-1)!.push(...row);
    else bands.push([...row]);
  }
  return bands;
}

/** The distance of lines of one cell: a small one of those found, but not that of lines in two cells that are a little apart. */
function leadingOf(gaps: readonly number[], size: number): number {
  const sorted = gaps.filter((gap) => gap > 0.95 * size).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 4)] ?? 1.3 * size;
}

/** Cuts rows of at least three cells out of fragments; what stands above and below them is read as it was. */
export function cellsOf(fragments: readonly Fragment[], table: string, isKnown = false): readonly Flow[] {
  if (isKnown) return bandsOf(fragments).flatMap((band, row) => rowCells(band, `${table}.${row}`));
  const rows = rowsOf(fragments);
  const flows: Flow[] = [];
  let plain: Fragment[] = [];
  for (let at = 0; at < rows.length; ) {
    const end = tableEnd(rows, at);
    if (end === at) plain.push(...rows[at++]!);
    else {
      if (plain.length > 0) flows.push({ fragments: plain });
      plain = [];
      const bands = alignedBands(rows.slice(at, end));
      flows.push(...bands.flatMap((band, row) => rowCells(band, `${table}.${at}.${row}`)));
      at = end;
    }
  }
  if (plain.length > 0) flows.push({ fragments: plain });
  return flows;
}

/** After the last of the rows with several cells that begin at `at`; rows that only go on in a cell are among them. */
function tableEnd(rows: readonly (readonly Fragment[])[], at: number): number {
  let end = at;
  let count = 0;
  for (let row = at; row < rows.length; row++) {
    if (isCellRow(rows[row]!)) {
      count++;
      end = row + 1;
    } else if (row === at || row - end >= 2 || !fitsUnder(rows[row]!, rows[end - 1]!)) break;
  }
  return count >= FEWEST_ROWS ? end : at;
}

function isCellRow(row: readonly Fragment[]): boolean {
  if (row.length < FEWEST_CELLS) return false;
  const sorted = [...row].sort((a, b) => a.x - b.x);
  return sorted.every((one, index) => index === 0 || one.x - sorted[index - 1]!.right > 1.2 * one.size);
}

/** Whether each fragment stands under one of the row above, and reaches into no second one. */
function fitsUnder(row: readonly Fragment[], above: readonly Fragment[]): boolean {
  return row.every((one) => above.filter((cell) => cell.x < one.right && cell.right > one.x).length <= 1);
}

/** A line with fewer cells than the first of a band goes on in them. */
function alignedBands(rows: readonly (readonly Fragment[])[]): readonly (readonly Fragment[])[] {
  const bands: Fragment[][] = [];
  for (const row of rows) {
    if (bands.length > 0 && !isCellRow(row)) bands.at(-1)!.push(...row);
    else bands.push([...row]);
  }
  return bands;
}

/** The cells of a row from left to right: fragments that share a stretch of the line are one. */
function rowCells(band: readonly Fragment[], row: string): readonly Flow[] {
  const cells: { x: number; right: number; fragments: Fragment[] }[] = [];
  for (const one of [...band].sort((a, b) => a.x - b.x)) {
    const cell = cells.find(({ x, right }) => one.x < right && one.right > x);
    if (!cell) cells.push({ x: one.x, right: one.right, fragments: [one] });
    else {
      cell.fragments.push(one);
      cell.right = Math.max(cell.right, one.right);
    }
  }
  return cells.map(({ fragments }, index) => ({ fragments, row, cell: `${row}.${index}` }));
}
