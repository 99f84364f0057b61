import type { Line, TagElement } from './types.ts';

/**
 * What is known of the lines of a document: the size and face of most of its words, the usual distance of lines by their
 * size in half points, how far lines reach in each flow, whether paragraphs stand apart, and the elements that the tags of each page name.
 */
export type Measure = {
  readonly body: { readonly size: number; readonly font: string };
  readonly leading: ReadonlyMap<number, number>;
  readonly isSpaced: boolean;
  readonly reach: ReadonlyMap<number, { readonly x: number; readonly right: number }>;
  readonly elements: readonly (readonly TagElement[])[];
};

export const sizeKey = (size: number): number => Math.round(size * 2);

export function measure(lines: readonly Line[], elements: Measure['elements']): Measure {
  const reach = new Map<number, { x: number; right: number }>();
  for (const { flow, x, right } of lines) {
    const known = reach.get(flow);
    reach.set(flow, known ? { x: Math.min(known.x, x), right: Math.max(known.right, right) } : { x, right });
  }
  const leading = leadingOf(lines);
  return { body: bodyOf(lines), leading, isSpaced: isSpaced(lines, leading), reach, elements };
}

function bodyOf(lines: readonly Line[]): Measure['body'] {
  const counts = new Map<string, { count: number; size: number; font: string }>();
  for (const { size, font, text } of lines) {
    const key = `${sizeKey(size)} ${font}`;
    counts.set(key, { count: (counts.get(key)?.count ?? 0) + text.length, size, font });
  }
  return [...counts.values()].reduce((most, one) => (one.count > most.count ? one : most), { count: 0, size: 12, font: '' });
}

function leadingOf(lines: readonly Line[]): Measure['leading'] {
  const gaps = new Map<number, Map<number, number>>();
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (!before || before.flow !== line.flow || sizeKey(before.size) !== sizeKey(line.size)) continue;
    const gap = Math.round((before.y - line.y) * 2);
    if (gap < 1.6 * line.size || gap > 6 * line.size) continue;
    const counts = gaps.get(sizeKey(line.size)) ?? new Map<number, number>();
    counts.set(gap, (counts.get(gap) ?? 0) + 1);
    gaps.set(sizeKey(line.size), counts);
  }
  return new Map([...gaps].map(([size, counts]) => [size, [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))[0] / 2]));
}

/** Where most sentences that end with their line have space below, paragraphs stand apart. */
function isSpaced(lines: readonly Line[], leading: Measure['leading']): boolean {
  let apart = 0;
  let close = 0;
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (!before || before.flow !== line.flow || sizeKey(before.size) !== sizeKey(line.size) || !/[.?!]["”’)]?$/.test(before.text)) continue;
    if (before.y - line.y > 1.3 * (leading.get(sizeKey(line.size)) ?? line.size)) apart++;
    else close++;
  }
  return apart > 3 && apart > close;
}
