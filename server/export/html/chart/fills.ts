import { type Markup, markup } from '../markup.ts';

/** Series are told apart by a colour and a pattern; there are as many as the style sheet has colours. */
const patterns: readonly (string | undefined)[] = [
  undefined,
  '<path d="M-2 2l4-4M0 8l8-8M6 10l4-4"/>',
  '<circle cx="2" cy="2" r="1.2"/><circle cx="6" cy="6" r="1.2"/>',
  '<path d="M0 0l8 8M0 8l8-8"/>',
  '<path d="M0 4h8"/>',
  '<path d="M4 0v8"/>',
];

export function seriesClass(index: number): number {
  return index % patterns.length;
}

/** A box of a series: its colour and over it its pattern. Places and sizes are attributes of SVG. */
export function box(series: number, place: Markup): Markup {
  const fill = markup`<rect class="s${series}" ${place}/>`;
  return patterns[series] === undefined ? fill : markup`${fill}<rect fill="url(#pattern-${series})" ${place}/>`;
}

/** What a legend shows of a series. */
export function swatch(series: number): Markup {
  return markup`<svg class="swatch" aria-hidden="true" width="18" height="14">${box(series, markup`width="18" height="14"`)}</svg>`;
}

/** The patterns of all charts; stands once in the page, before them. */
export const patternDefinitions: Markup = {
  html: `\n<svg class="patterns" aria-hidden="true" focusable="false" width="0" height="0"><defs>${patterns
    .map((marks, index) =>
      marks === undefined ? '' : `<pattern id="pattern-${index}" width="8" height="8" patternUnits="userSpaceOnUse">${marks}</pattern>`,
    )
    .join('')}</defs></svg>`,
};
