import { scaleLinear } from 'd3-scale';
import { stack, stackOffsetExpand } from 'd3-shape';
import type { Chart } from '../../report/types.ts';
import { rounded } from '../../report/wording.ts';
import { type Markup, markup } from '../markup.ts';
import type { Drawing } from './chart.ts';
import { box, seriesClass } from './fills.ts';
import { drawable, LINE, labelAt, labelLines, width } from './labels.ts';

const BAR = 24;
const GAP = 12;
/** A narrower share (in per cent of the width) has no room for its number, which the table has. */
const ROOM = 7;

/** Shares of a whole: for each category a bar of full width, divided among the series, with the numbers in it. */
export function stacked({ categories, series }: Chart): Drawing {
  const indices = series.map((_, index) => index);
  const countOf = (at: number, index: number) => drawable(series[index]!.values[at]);
  const layers = stack<number, number>().keys(indices).value(countOf).offset(stackOffsetExpand)(categories.map((_, at) => at));
  const across = scaleLinear().domain([0, 1]).range([0, 100]);
  const marks: Markup[] = [];
  let top = 0;
  categories.forEach((category, at) => {
    const total = indices.reduce((sum, index) => sum + countOf(at, index), 0);
    const lines = labelLines(`${category} (${rounded(total)})`);
    marks.push(...labelAt(lines, top));
    top += lines.length * LINE;
    for (const index of indices) {
      const [from, to] = layers[index]![at]!;
      const value = countOf(at, index);
      if (value > 0) marks.push(share(index, across(from), across(to), top, value));
    }
    top += BAR + GAP;
  });
  return { height: top, marks: markup`${marks}` };
}

function share(index: number, from: number, to: number, top: number, value: number): Markup {
  const place = markup`x="${width(from)}" y="${top}" width="${width(to - from)}" height="${BAR}"`;
  const number = markup`<text class="inside" x="${width((from + to) / 2)}" y="${top + 17}">${rounded(value)}</text>`;
  return markup`${box(seriesClass(index), place)}${to - from >= ROOM ? number : undefined}`;
}
