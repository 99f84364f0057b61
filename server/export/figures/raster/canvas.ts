import type { Polygon } from './lettering.ts';

/** Pixels of red, green and blue, row by row. */
export type Canvas = {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
  readonly fill: (polygons: readonly Polygon[], color: string) => void;
};

/** A canvas of one colour. Polygons are filled with smooth edges: each pixel by the share of it that they cover. */
export function createCanvas(width: number, height: number, page: string): Canvas {
  const pixels = new Uint8Array(3 * width * height);
  const paper = channels(page);
  for (let at = 0; at < pixels.length; at++) pixels[at] = paper[at % 3]!;
  return { width, height, pixels, fill };

  function fill(polygons: readonly Polygon[], color: string): void {
    const box = boxOf(polygons, width, height);
    if (box === undefined) return;
    const area = new Float32Array((box.right - box.left + 2) * (box.bottom - box.top));
    for (const polygon of polygons)
      for (const [at, point] of polygon.entries()) addEdge(area, box, point, polygon[(at + 1) % polygon.length]!);
    blend(area, box, channels(color));
  }

  function blend(area: Float32Array, { left, right, top, bottom }: Box, color: readonly number[]): void {
    const stride = right - left + 2;
    for (let y = top; y < bottom; y++) {
      let sum = 0;
      for (let x = left; x < right; x++) {
        sum += area[(y - top) * stride + x - left]!;
        const share = Math.min(1, Math.abs(sum));
        if (share < 1 / 512) continue;
        const at = 3 * (y * width + x);
        for (let channel = 0; channel < 3; channel++) {
          const old = pixels[at + channel]!;
          pixels[at + channel] = Math.round(old + (color[channel]! - old) * share);
        }
      }
    }
  }
}

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

function boxOf(polygons: readonly Polygon[], width: number, height: number): Box | undefined {
  let [left, right, top, bottom] = [width, 0, height, 0];
  for (const polygon of polygons) {
    for (const [x, y] of polygon) {
      left = Math.min(left, Math.floor(x));
      right = Math.max(right, Math.ceil(x));
      top = Math.min(top, Math.floor(y));
      bottom = Math.max(bottom, Math.ceil(y));
    }
  }
  const box = { left: Math.max(0, left), right: Math.min(width, right), top: Math.max(0, top), bottom: Math.min(height, bottom) };
  return box.left < box.right && box.top < box.bottom ? box : undefined;
}

/**
 * Adds what an edge contributes to each pixel of the rows that it crosses: running sums along a row are then the covered
 * shares (signed areas, as font renderers count them).
 */
function addEdge(area: Float32Array, box: Box, from: readonly [number, number], to: readonly [number, number]): void {
  if (from[1] === to[1]) return;
  const [sign, upper, lower] = from[1] < to[1] ? [1, from, to] : [-1, to, from];
  const slope = (lower[0] - upper[0]) / (lower[1] - upper[1]);
  const stride = box.right - box.left + 2;
  const first = Math.max(upper[1], box.top);
  const last = Math.min(lower[1], box.bottom);
  for (let y = Math.floor(first); y < last; y++) {
    const begin = Math.max(first, y);
    const end = Math.min(last, y + 1);
    const height = sign * (end - begin);
    const x1 = upper[0] + (begin - upper[1]) * slope;
    const x2 = upper[0] + (end - upper[1]) * slope;
    addSpan(area, (y - box.top) * stride, Math.min(x1, x2) - box.left, Math.max(x1, x2) - box.left, height, stride - 2);
  }
}

/** An edge within one row, from x to x: what lies right of it is covered by `height`. */
function addSpan(area: Float32Array, row: number, from: number, to: number, height: number, width: number): void {
  const left = Math.min(Math.max(from, 0), width);
  const right = Math.min(Math.max(to, 0), width);
  const first = Math.floor(left);
  const last = Math.min(Math.max(first, Math.ceil(right) - 1), width);
  if (last === first) {
    const share = 1 - ((left + right) / 2 - first);
    area[row + first]! += height * share;
    area[row + first + 1]! += height * (1 - share);
    return;
  }
  const rate = height / (right - left);
  let known = 0;
  for (let x = first; x <= last; x++) {
    const until = Math.min(right, x + 1);
    const start = Math.max(left, x);
    const covered = rate * ((until - start) * (x + 1 - (start + until) / 2) + (start - left) * 1);
    area[row + x]! += covered - known;
    known = covered;
  }
  area[row + last + 1]! += height - known;
}

function channels(color: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}
