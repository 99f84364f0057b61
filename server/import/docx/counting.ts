import { LEVELS, type Level, type List } from './numbering.ts';
import { numeral } from './numerals.ts';

/** The number or bullet of an item, and what stands between it and the words. */
export type Marker = { readonly text: string; readonly gap: string; readonly isBullet: boolean };

/** Counts the items of lists as they come; `depth` is the level of the item, from 0. */
export type Counters = (id: string, list: List, depth: number) => Marker | undefined;

const LONGEST = 60;

export function createCounters(): Counters {
  const counts = new Map<string, (number | undefined)[]>();
  const restarted = new Set<string>();
  return (id, list, depth) => {
    const level = list.levels[depth];
    if (!level) return undefined;
    const numbers = counts.get(list.key) ?? Array.from<number | undefined>({ length: LEVELS });
    counts.set(list.key, numbers);
    const fresh = list.starts.get(depth);
    const name = `${id} ${depth}`;
    if (fresh !== undefined && !restarted.has(name)) numbers[depth] = fresh;
    else numbers[depth] = numbers[depth] === undefined ? level.start : numbers[depth]! + 1;
    restarted.add(name);
    restartBelow(list, numbers, depth);
    return markerOf(list, level, numbers);
  };
}

/** A level begins anew after an item of any level above it, or after one of the level that it names. */
function restartBelow(list: List, numbers: (number | undefined)[], depth: number): void {
  for (let below = depth + 1; below < LEVELS; below++) {
    const restart = list.levels[below]?.restart;
    if (restart === undefined || depth < restart) numbers[below] = undefined;
  }
}

function markerOf(list: List, level: Level, numbers: readonly (number | undefined)[]): Marker | undefined {
  const isBullet = level.format === 'bullet';
  const text = isBullet ? bullet(level.text) : numbered(list, level, numbers);
  if (text === '') return undefined;
  return { text, gap: level.suffix === 'nothing' ? '' : ' ', isBullet };
}

function numbered(list: List, { text, isLegal }: Level, numbers: readonly (number | undefined)[]): string {
  const written = text.slice(0, LONGEST).replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const level = list.levels[at];
    if (!level) return '';
    return numeral(numbers[at] ?? level.start, isLegal && level.format !== 'none' ? 'decimal' : level.format);
  });
  return written.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
}

/** Bullets are signs of fonts for symbols, or the letter o; what is a sign of its own stays. */
function bullet(text: string): string {
  const sign = text.trim().slice(0, 4);
  if (sign === '') return '';
  return /^[\ue000-\uf8ff]|^[a-zA-Z]$/u.test(sign) ? '•' : sign;
}
