import { Paragraph, ShadingType, TabStopType, TextRun } from 'docx';

/** A part of a bar: how far it reaches from where the bar begins, in twentieths of a point, and its colour. */
export type Stretch = { readonly end: number; readonly color: string };

/** A bar is a line of tabs on a ground of colour: Word draws it exactly, and a screen reader has nothing to say about it. */
export function barOf(stretches: readonly Stretch[]): Paragraph {
  const drawn = stretches.filter(({ end }, at) => end > (stretches[at - 1]?.end ?? 0));
  return new Paragraph({
    style: 'Bar',
    tabStops: drawn.map(({ end }) => ({ type: TabStopType.LEFT, position: end })),
    children: drawn.map(
      ({ color }) => new TextRun({ text: '\t', noProof: true, shading: { type: ShadingType.CLEAR, color: 'auto', fill: color } }),
    ),
  });
}
