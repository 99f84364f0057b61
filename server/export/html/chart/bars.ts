import { scaleLinear } from 'd3-scale';
import type { Chart } from '../../report/types.ts';
import { rounded } from '../../report/wording.ts';
import { type Markup, markup } from '../markup.ts';
import type { Drawing } from './chart.ts';
import { box, seriesClass } from './fills.ts';
import { drawable, LINE, labelAt, labelLines, width } from './labels.ts';

/** The longest bar leaves room for its number. All widths are shares of the page's, so that the chart fits a phone. */
const LONGEST = 84;
const BAR = 15;
const GAP = 9;

/** Numbers side by side: under each category a bar for every series, with its number. */
export function bars({ categories, series }: Chart): Drawing {
  const most = Math.max(0, ...series.flatMap(({ values }) => values.map(drawable)));
  const long = scaleLinear()
    .domain([0, most || 1])
    .range([0, LONGEST]);
  const marks: Markup[] = [];
  let top = 0;
  categories.forEach((category, at) => {
    const lines = labelLines(category);
    marks.push(...labelAt(lines, top));
    top += lines.length * LINE;
    series.forEach(({ values }, index) => {
      const value = drawable(values[at]);
      const end = width(long(value));
      marks.push(box(seriesClass(index), markup`y="${top}" width="${end}" height="${BAR}"`));
      marks.push(markup`<text class="value" x="${end}" dx="6" y="${top + 12}">${rounded(value)}</text>`);
      top += BAR + 2;
    });
    top += GAP;
  });
  return { height: top, marks: markup`${marks}` };
}
