import { createCanvas } from './raster/canvas.ts';
import { encodePng } from './raster/encode.ts';
import { lettersOf, type Polygon, widthOf } from './raster/lettering.ts';
import { type Ink, inks, type Scene, type Shape } from './scene.ts';

const PER_INCH = 96;
/** Pixels of the longest side; a larger picture is drawn coarser. */
const LONGEST = 8000;
const CORNERS = 32;

/** A picture as PNG, twice as fine as a screen: drawn by ourselves, so that its bytes are the same on every machine, whatever fonts it has. */
export function pngOf(scene: Scene): Uint8Array {
  const scale = Math.min(2, LONGEST / Math.max(scene.width, scene.height));
  const canvas = createCanvas(Math.ceil(scene.width * scale), Math.ceil(scene.height * scale), colorOf('page'));
  for (const shape of scene.shapes) {
    const polygons = polygonsOf(shape).map((polygon) => polygon.map(([x, y]) => [x * scale, y * scale] as const));
    canvas.fill(polygons, colorOf('fill' in shape ? shape.fill : shape.stroke));
  }
  return encodePng(canvas, PER_INCH * scale, { Title: scene.title, Description: scene.description });
}

function colorOf(ink: Ink): string {
  return ink in inks ? inks[ink as keyof typeof inks][0] : ink;
}

function polygonsOf(shape: Shape): readonly Polygon[] {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height } = shape;
      return [
        [
          [x, y],
          [x + width, y],
          [x + width, y + height],
          [x, y + height],
        ],
      ];
    }
    case 'circle':
      return [circle(shape.x, shape.y, shape.r)];
    case 'line':
      return [stroke([shape.x1, shape.y1], [shape.x2, shape.y2], shape.width)];
    case 'polyline':
      return shape.points.slice(1).map((point, at) => stroke(shape.points[at]!, point, shape.width));
    case 'text':
      return placed(shape);
  }
}

function circle(x: number, y: number, r: number): Polygon {
  return Array.from({ length: CORNERS }, (_, at) => {
    const angle = (2 * Math.PI * at) / CORNERS;
    return [x + r * Math.cos(angle), y + r * Math.sin(angle)] as const;
  });
}

function stroke(from: readonly [number, number], to: readonly [number, number], width: number): Polygon {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  const dx = ((to[1] - from[1]) / length) * (width / 2);
  const dy = ((from[0] - to[0]) / length) * (width / 2);
  return [
    [from[0] + dx, from[1] + dy],
    [to[0] + dx, to[1] + dy],
    [to[0] - dx, to[1] - dy],
    [from[0] - dx, from[1] - dy],
  ];
}

function placed({ x, y, text, size, anchor = 'start', turn = 0 }: Extract<Shape, { kind: 'text' }>): readonly Polygon[] {
  const back = anchor === 'start' ? 0 : widthOf(text, size) / (anchor === 'middle' ? 2 : 1);
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  return lettersOf(text, size).map((polygon) =>
    polygon.map(([px, py]) => [x + (px - back) * cos - py * sin, y + (px - back) * sin + py * cos] as const),
  );
}
