import { outlineOf } from '../outline/outline.ts';
import { whereIn } from '../outline/where.ts';
import type { Prose } from '../types.ts';
import { type RunningText, runningText } from './running-text.ts';
import { type SortKey, sortWords } from './sort.ts';
import type { Context, Hit, Row } from './types.ts';

/** The longest key word that is shown whole, in UTF-16 units; of a longer one its beginning and its end are. */
const LONGEST_KEY = 400;
/** UTF-16 units that a word of context may have on average: what has more is no prose. */
const PER_WORD = 40;

/** Hits of a document as lines of a concordance, in the order in which they are given. */
export function rowsOf(prose: Prose, hits: readonly Hit[], context: Context, keys: readonly SortKey[] = []): readonly Row[] {
  if (hits.length === 0) return [];
  const running = runningText(prose);
  const where = whereIn(prose, outlineOf(prose));
  return hits.map((hit) => rowOf(hit, running, where(hit.span.start), context, keys));
}

function rowOf(hit: Hit, { text, indexOf }: RunningText, place: string | undefined, context: Context, keys: readonly SortKey[]): Row {
  const start = indexOf(hit.span.start);
  const end = Math.max(start, indexOf(hit.span.end));
  const reach = context.unit === 'words' ? context.size * PER_WORD : context.size;
  const key = text.slice(start, end).trim();
  return {
    ...hit,
    ...(place !== undefined && { place }),
    left: lastPart(text.slice(Math.max(0, start - reach - 1), start), context),
    key: key.length <= LONGEST_KEY ? key : `${key.slice(0, LONGEST_KEY / 2)} … ${key.slice(-LONGEST_KEY / 2)}`,
    right: firstPart(text.slice(end, end + reach + 1), context),
    sortedBy: keys.length === 0 ? [] : sortWords(text, { start, end }, keys),
  };
}

function firstPart(text: string, { unit, size }: Context): string {
  if (unit === 'words') return wordsIn(text).slice(0, size).join(' ');
  if (text.length <= size) return text.trim();
  return text.slice(0, Math.max(0, text.lastIndexOf(' ', size))).trim();
}

function lastPart(text: string, { unit, size }: Context): string {
  if (unit === 'words') return size === 0 ? '' : wordsIn(text).slice(-size).join(' ');
  if (text.length <= size) return text.trim();
  const blank = text.indexOf(' ', text.length - size - 1);
  return blank < 0 ? '' : text.slice(blank).trim();
}

function wordsIn(text: string): readonly string[] {
  return text.split(' ').filter((word) => word !== '');
}
