import glyphs from './glyphs.json' with { type: 'json' };

/** Outlines of DejaVu Sans 2.37 in thousandths of the size, as scripts/glyphs.ts made them. */
const known = glyphs as unknown as Readonly<Record<string, readonly [advance: number, outline: string]>>;

const MISSING = '□';

function glyphOf(sign: string): readonly [number, string] {
  return known[sign] ?? known[sign.normalize('NFD')[0]!] ?? known[MISSING]!;
}

/** How wide a text is at a size, in pixels. */
export function widthOf(text: string, size: number): number {
  let width = 0;
  for (const sign of text.normalize('NFC')) width += glyphOf(sign)[0];
  return (width * size) / 1000;
}

/** A text cut to a width, with an ellipsis where it was cut. */
export function fitted(text: string, size: number, width: number): string {
  if (widthOf(text, size) <= width) return text;
  const signs = [...text];
  while (signs.length > 0 && widthOf(`${signs.join('')}…`, size) > width) signs.pop();
  return `${signs.join('')}…`;
}

/** The same, cut at its beginning. */
export function fittedEnd(text: string, size: number, width: number): string {
  if (widthOf(text, size) <= width) return text;
  const signs = [...text];
  while (signs.length > 0 && widthOf(`…${signs.join('')}`, size) > width) signs.shift();
  return `…${signs.join('')}`;
}

/** Whether there is an outline for every sign of a text. */
export function canLetter(text: string): boolean {
  return [...text.normalize('NFC')].every((sign) => known[sign] !== undefined || known[sign.normalize('NFD')[0]!] !== undefined);
}

export type Polygon = readonly (readonly [number, number])[];

/** Lines that a curve is drawn with. */
const STEPS = 5;

/** The outlines of a text that begins at 0, 0, in pixels, as closed polygons; a hole runs the other way round. */
export function lettersOf(text: string, size: number): readonly Polygon[] {
  const polygons: Polygon[] = [];
  let left = 0;
  for (const sign of text.normalize('NFC')) {
    const [advance, outline] = glyphOf(sign);
    for (const contour of contoursOf(outline)) polygons.push(contour.map(([x, y]) => [((x + left) * size) / 1000, (y * size) / 1000]));
    left += advance;
  }
  return polygons;
}

const drawn = new Map<string, readonly Polygon[]>();

function contoursOf(outline: string): readonly Polygon[] {
  const contours = drawn.get(outline) ?? outline.split('Z').filter(Boolean).map(contourOf);
  drawn.set(outline, contours);
  return contours;
}

function contourOf(path: string): Polygon {
  const points: [number, number][] = [];
  for (const [, kind, numbers] of path.matchAll(/([MLQ])([^MLQ]*)/g)) {
    const [x, y, toX = 0, toY = 0] = numbers!.split(' ').map(Number) as [number, number, number?, number?];
    if (kind !== 'Q') points.push([x, y]);
    else points.push(...curve(points.at(-1)!, [x, y], [toX, toY]));
  }
  return points;
}

function curve(from: readonly [number, number], by: readonly [number, number], to: readonly [number, number]): [number, number][] {
  return Array.from({ length: STEPS }, (_, index) => {
    const at = (index + 1) / STEPS;
    const [a, b, c] = [(1 - at) ** 2, 2 * at * (1 - at), at ** 2];
    return [a * from[0] + b * by[0] + c * to[0], a * from[1] + b * by[1] + c * to[1]];
  });
}
