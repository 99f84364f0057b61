/** A colour by its part in a picture, which light and dark pages draw differently, or as `#rrggbb`, which stays. */
export type Ink = 'ink' | 'soft' | 'rule' | 'page' | 'mark' | 'area' | `#${string}`;

/** Measures are pixels of CSS, y downwards. `hint` is shown where a reader points. */
export type Shape =
  | {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill: Ink;
      readonly hint?: string;
    }
  | {
      readonly kind: 'line';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly stroke: Ink;
      readonly width: number;
    }
  | { readonly kind: 'polyline'; readonly points: readonly (readonly [number, number])[]; readonly stroke: Ink; readonly width: number }
  | { readonly kind: 'circle'; readonly x: number; readonly y: number; readonly r: number; readonly fill: Ink; readonly hint?: string }
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly fill: Ink;
      readonly anchor?: 'start' | 'middle' | 'end';
      /** Degrees, clockwise, about the place of the text. */
      readonly turn?: number;
    };

/** A picture as plain data, from which every format is drawn. `description` says what is to be seen, for those who do not see it. */
export type Scene = {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  readonly shapes: readonly Shape[];
};

/** The colours of a light page and of a dark one. */
export const inks: Readonly<Record<Exclude<Ink, `#${string}`>, readonly [light: string, dark: string]>> = {
  ink: ['#1c1b1a', '#eceae6'],
  soft: ['#5a5651', '#b5b0a8'],
  rule: ['#d9d4cc', '#45413c'],
  page: ['#ffffff', '#1a1918'],
  mark: ['#1a4f8a', '#6ba6e8'],
  area: ['#f3f1ed', '#242220'],
};
