/** A4 and its margins, in twentieths of a point. */
export const PAGE = { width: 11906, height: 16838 } as const;
export const MARGIN = 1134;

/** What text and tables have from left to right, in twentieths of a point. */
export const WIDTH = PAGE.width - 2 * MARGIN;

/** How far each level of a list stands in. */
export const INDENT = 360;
