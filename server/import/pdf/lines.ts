import type { Span } from '../../core/index.ts';
import { rowsOf } from './fragments.ts';
import type { Flow, Line, Part, Run } from './types.ts';

/** The lines of a flow from the top down. */
export function linesOf(flow: Flow, index: number, page: number): readonly Line[] {
  return rowsOf(flow.fragments)
    .map((row) => lineOf(withoutDoubles(row.flatMap(({ runs }) => runs).sort((a, b) => a.x - b.x)), flow, index, page))
    .filter(({ text }) => text !== '');
}

/** One line of these runs, which are in order from left to right. */
export function lineOf(runs: readonly Run[], { row, cell }: Pick<Flow, 'row' | 'cell'>, flow: number, page: number): Line {
  const main = mainOf(runs);
  const { text, parts } = write(runs);
  const plain = runs.filter((run) => !isRaised(run, main));
  return {
    page,
    flow,
    text,
    parts,
    marks: marksOf(text, parts, main),
    x: Math.min(...runs.map(({ x }) => x)),
    right: Math.max(...runs.map(({ x, width }) => x + width)),
    y: main.y,
    size: main.size,
    font: main.font,
    isPure: plain.every(({ font }) => font === main.font),
    element: main.element,
    row,
    cell,
  };
}

/** The run whose size and face have the most words of the line. */
function mainOf(runs: readonly Run[]): Run {
  const lengths = new Map<string, { length: number; run: Run }>();
  for (const run of runs) {
    const key = `${run.font} ${run.size.toFixed(1)}`;
    lengths.set(key, { length: (lengths.get(key)?.length ?? 0) + run.text.trim().length, run: lengths.get(key)?.run ?? run });
  }
  return [...lengths.values()].reduce((most, one) => (one.length > most.length ? one : most)).run;
}

/** Bold print and shadows are sometimes the same words drawn twice, a little apart. */
function withoutDoubles(runs: readonly Run[]): readonly Run[] {
  const kept: Run[] = [];
  for (const run of runs) {
    const isDouble = kept
      .slice(-4)
      .some(({ text, x, y, size }) => text === run.text && Math.abs(x - run.x) < 0.12 * size && Math.abs(y - run.y) < 0.12 * size);
    if (!isDouble) kept.push(run);
  }
  return kept;
}

function write(runs: readonly Run[]): { readonly text: string; readonly parts: readonly Part[] } {
  const widest = letterGap(runs);
  const parts: Part[] = [];
  let text = '';
  for (const [index, run] of runs.entries()) {
    const gap = index === 0 ? 0 : run.x - runs[index - 1]!.x - runs[index - 1]!.width;
    const isApart = run.spaced || gap > 0.15 * run.size;
    if (index > 0 && (widest === undefined ? isApart : gap > widest) && !text.endsWith(' ')) text += ' ';
    for (const word of run.text.matchAll(/\S+/g)) {
      if (word.index > 0 && text !== '' && !text.endsWith(' ')) text += ' ';
      parts.push({ start: text.length, end: text.length + word[0].length, run, from: word.index });
      text += word[0];
    }
    if (/\s$/.test(run.text) && text !== '' && !text.endsWith(' ')) text += ' ';
  }
  return { text: text.trimEnd(), parts };
}

/** Above which gap words begin in a line whose letters stand apart; undefined in any other line. */
function letterGap(runs: readonly Run[]): number | undefined {
  const letters = runs.filter(({ text }) => /^\s*\p{L}\s*$/u.test(text)).length;
  if (runs.length < 5 || letters < 0.8 * runs.length) return undefined;
  const gaps = runs
    .slice(1)
    .map((run, index) => run.x - runs[index]!.x - runs[index]!.width)
    .sort((a, b) => a - b);
  return 1.8 * Math.max(0.5, gaps[Math.floor(gaps.length / 2)]!);
}

const noteMark = /^(?:[\d*†‡§,–-]+|[a-z])$/;

/** Marks of notes are small and stand high: figures, a letter, or a sign such as an asterisk. */
function marksOf(text: string, parts: readonly Part[], main: Run): readonly Span[] {
  const spans: Span[] = [];
  for (const { start, end, run } of parts) {
    if (!isRaised(run, main) || !noteMark.test(text.slice(start, end)) || /\b(?:[kcm]?m|CO)$/.test(text.slice(0, start))) continue;
    if (/^[a-z]$/.test(text.slice(start, end)) && /\d$/.test(text.slice(0, start))) continue;
    const last = spans.at(-1);
    if (last && start - last.end <= 1) spans[spans.length - 1] = { start: last.start, end };
    else spans.push({ start, end });
  }
  return spans;
}

function isRaised(run: Run, main: Run): boolean {
  return run.size < 0.85 * main.size && run.y > main.y + 0.12 * main.size;
}
