import type { Chart } from '../../report/types.ts';
import { rounded } from '../../report/wording.ts';
import { type Markup, markup } from '../markup.ts';
import { tableOf } from '../table.ts';
import { bars } from './bars.ts';
import { seriesClass, swatch } from './fills.ts';
import { stacked } from './stacked.ts';

/** The drawn part of a chart: its height in pixels, and its marks. */
export type Drawing = { readonly height: number; readonly marks: Markup };

/** A chart with its title, a legend where it has several series, its description for those who do not see it, and its numbers. */
export function chartOf(chart: Chart, number: number): Markup {
  const { height, marks } = chart.kind === 'stacked' ? stacked(chart) : bars(chart);
  const id = `chart-${number}`;
  return markup`
<figure class="chart" id="${id}"><figcaption>${chart.title}</figcaption>${chart.series.length > 1 ? legend(chart) : undefined}
<svg role="img" aria-labelledby="${id}-title ${id}-desc" width="100%" height="${height}"><title id="${id}-title">${chart.title}</title><desc id="${id}-desc">${chart.description}</desc>${marks}</svg>${chart.isTabled ? undefined : numbersOf(chart)}
</figure>`;
}

function legend({ series }: Chart): Markup {
  return markup`<ul class="legend">${series.map(({ name }, index) => markup`<li>${swatch(seriesClass(index))} ${name}</li>`)}</ul>`;
}

function numbersOf({ title, unit, categories, series }: Chart): Markup {
  const table = tableOf(
    {
      caption: title,
      head: [`Number of ${unit}`, ...series.map(({ name }) => name)],
      rows: categories.map((category, at) => [
        { text: [category] },
        ...series.map(({ values }) => ({ text: [rounded(values[at] ?? 0)], isNumber: true as const })),
      ]),
    },
    () => undefined,
  );
  return markup`<details><summary>The numbers as a table</summary>${table}</details>`;
}
