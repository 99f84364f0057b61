import type { Measure } from './measure.ts';
import type { Line } from './types.ts';

/** The label of a note: a figure, perhaps with a stop or a bracket, or a sign. */
const label = /^(?:\d{1,3}[.)]?|[*†‡§]{1,3})(?=\s|\p{Lu}|[“"‘(]|https?:)/u;

/** After the label of a note that begins a line, or 0. */
export function noteLabel({ text, marks }: Pick<Line, 'text' | 'marks'>): number {
  return marks[0]?.start === 0 ? marks[0].end : (label.exec(text)?.[0].length ?? 0);
}

/** The lines of a page, in the order of reading, that belong to notes at its foot. `known` tells what the tags call a note. */
export function noteLines(lines: readonly Line[], known: Measure): ReadonlySet<Line> {
  const small = known.body.size * 0.93;
  const larger = lines.filter(({ size }) => size > small);
  const found = new Set<Line>();
  let group: Line[] = [];
  const close = (): void => {
    const first = group.findIndex((line) => noteLabel(line) > 0);
    if (first >= 0) for (const line of group) found.add(line);
    group = [];
  };
  for (const line of lines) {
    const role = known.elements[line.page]?.[line.element]?.role;
    if (role === 'Note' || role === 'FENote') found.add(line);
    else if (line.size <= small && line.cell === undefined && isAtFoot(line, larger)) group.push(line);
    else close();
  }
  close();
  return found;
}

function isAtFoot(line: Line, larger: readonly Line[]): boolean {
  return !larger.some(({ x, right, y }) => y < line.y && x < line.right && right > line.x);
}

/** Whether a line begins a note after the line of another. */
export function beginsNote(line: Line, last: number): boolean {
  if (noteLabel(line) === 0) return false;
  const value = Number.parseInt(line.text, 10);
  return Number.isNaN(value) || last < 0 || (value > last && value <= last + 3);
}
