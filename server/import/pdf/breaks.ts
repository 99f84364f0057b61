import { labelAt } from '../../core/read/numbering.ts';
import { type Measure, sizeKey } from './measure.ts';
import type { Line } from './types.ts';

const finished = /[.?!:;]["”’)\]]*$/;
const leadsIn = /(?:[.?!:;,—]|[;,]\s*(?:and|or))["”’)\]]*$/;

/** Dots that lead the eye from an entry of a list of contents to its page. */
export const leaders = /(?:\.\s?){5,}|…{2,}|_{5,}/;

/** Whether `next` begins a passage of its own after `line`, both of one page; `first` is the first line of the passage so far. */
export function breaksAt(first: Line, line: Line, next: Line, known: Measure): boolean {
  if (line.cell !== next.cell) return true;
  if (leaders.test(line.text) || leaders.test(next.text)) return true;
  const isTagged = line.element >= 0 && next.element >= 0;
  if (isTagged && line.element !== next.element) return true;
  if (line.flow !== next.flow) return !isTagged;
  const gap = line.y - next.y;
  const leading = known.leading.get(sizeKey(next.size)) ?? 1.25 * next.size;
  if (isTagged) return gap > 2.2 * leading || startsItem(next, line, false);
  if (Math.abs(line.size - next.size) > 0.08 * line.size) return true;
  if (gap > Math.max(1.3 * leading, leading + 0.25 * next.size)) return true;
  if (next.cell !== undefined) return false;
  const isShort = endsShort(line, next, known);
  if (startsItem(next, line, isShort)) return true;
  const changes = line.isPure && next.isPure && line.font !== next.font;
  if (changes && (isShort || finished.test(line.text))) return true;
  const isLarge = !changes && line.size >= 1.15 * known.body.size;
  if (isShort && !isLarge) return !/^\p{Ll}/u.test(next.text);
  return isIndented(first, line, next, known);
}

/** The first word of the next line would have fitted into this one. */
function endsShort(line: Line, next: Line, known: Measure): boolean {
  const word = next.parts[0];
  if (!word) return false;
  const share = (word.end - word.start) / Math.max(1, word.run.text.length);
  const width = Math.min(word.run.width * share, next.right - next.x);
  const { x, right } = known.reach.get(next.flow) ?? line;
  if (known.isSpaced && line.right > x + 0.75 * (right - x)) return false;
  return line.right + width + 0.7 * line.size < right;
}

/** A paragraph may begin with an indent, or after an item with the end of one. */
function isIndented(first: Line, line: Line, next: Line, known: Measure): boolean {
  if (!finished.test(line.text)) return false;
  const step = next.x - line.x;
  const isItem = labelAt(first.text, 0) !== undefined;
  if (isItem) return step < -0.8 * next.size && line !== first;
  const margin = known.reach.get(next.flow)?.x ?? next.x;
  return step > 0.8 * next.size && step < 5 * next.size && line.x - margin < 0.5 * next.size;
}

/** A bullet begins an item; a number or a dash does so where the line before does not run into it. */
export function startsItem(next: Line, line: Line, isShort: boolean): boolean {
  const label = labelAt(next.text, 0);
  if (!label) return false;
  const { style, value } = label.parts[0]![0]!;
  if (value === 0 && style.length === 1 && !/[–—*+o-]/.test(style)) return true;
  return isShort || leadsIn.test(line.text);
}
