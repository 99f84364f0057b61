import { labelAt } from '../../core/read/numbering.ts';
import type { Measure } from './measure.ts';
import type { Passage } from './types.ts';

const MOST_BETWEEN = 3;
const finished = /[.?!:;]["”’)\]]*$/;
const runsOn = /(?:[,–—-]|\b(?:an?|and|as|at|by|for|from|in|into|is|are|of|on|or|our|that|the|their|this|to|which|who|with))$/i;

/** Puts together what the end of a column or of a page has cut; a box or a table between the two is read after them. */
export function joinPassages(passages: readonly Passage[], known: Measure): readonly Passage[] {
  const joined: Passage[] = [];
  for (const passage of passages) {
    const open = openFor(joined, passage, known);
    if (open < 0) joined.push(passage);
    else joined[open] = { ...joined[open]!, lines: [...joined[open]!.lines, ...passage.lines] };
  }
  return joined;
}

/** Where the passage stands that this one goes on with, or -1. */
function openFor(joined: readonly Passage[], passage: Passage, known: Measure): number {
  for (let at = joined.length - 1; at >= Math.max(0, joined.length - 1 - MOST_BETWEEN); at--) {
    const open = joined[at]!;
    if (goesOn(open, passage, known)) return at;
    if (looksAlike(open, passage) && open.kind !== 'cell') return -1;
  }
  return -1;
}

function looksAlike(a: Passage, b: Passage): boolean {
  const last = a.lines.at(-1)!;
  return Math.abs(last.size - b.lines[0]!.size) < 0.05 * last.size;
}

function goesOn(open: Passage, passage: Passage, { reach }: Measure): boolean {
  if (!/^(?:paragraph|item)$/.test(open.kind) || !/^(?:paragraph|item)$/.test(passage.kind) || passage.tag === 'Caption') return false;
  const last = open.lines.at(-1)!;
  const first = passage.lines[0]!;
  if (last.flow === first.flow || first.page - last.page > 1 || !looksAlike(open, passage)) return false;
  if (finished.test(last.text) || labelAt(first.text, 0)) return false;
  if (runsOn.test(last.text) || /^\p{Ll}/u.test(first.text)) return true;
  const column = reach.get(last.flow)!;
  const next = reach.get(first.flow)!;
  const alike = Math.abs(column.right - column.x - next.right + next.x) < 6 * last.size && last.font === first.font;
  return alike && open.lines.length > 1 && column.right - last.right < 4 * last.size && passage.lines.length > 1;
}
