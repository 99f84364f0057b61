import { type Goal, goals, type Judged, judge } from './goals.ts';
import { about, method } from './page-words.ts';
import { tableOf } from './table.ts';
import type { Performance, Row, Spread } from './types.ts';

/** `docs/performance.md`: every goal with its figure, then what was measured, part by part. */
export function performancePage(performance: Performance): string {
  const { system, cores, node } = performance.machine;
  return [
    '<!-- Generated from docs/performance.json by `npm run generate`. Do not edit. -->',
    '# Performance',
    '',
    ...about,
    '',
    '## Goals',
    '',
    ...goalTable(performance),
    '',
    `Measured on ${system} with ${cores} cores and Node ${node}.`,
    '',
    '## How it was measured',
    '',
    ...method,
    '',
    '## What was measured',
    '',
    ...Object.entries(performance.parts).flatMap(([name, { rows }]) => [`### ${partTitles[name] ?? name}`, '', ...partTable(rows), '']),
  ].join('\n');
}

const partTitles: Readonly<Record<string, string>> = {
  cold: 'The command line, from the start of the process to its end',
  size: 'Five times the text',
  warm: 'Within one process',
  keystroke: 'A change in an open draft',
  memory: 'Memory of the server',
  start: 'Start of the server',
  folder: 'A folder',
  sizes: 'Sizes',
  soak: 'An hour of edits',
};

function goalTable(performance: Performance): string[] {
  const judged = judge(goals, performance);
  const missed = judged.filter(({ isMet }) => isMet === false).length;
  const unknown = judged.filter(({ isMet }) => isMet === undefined).length;
  return [
    ...tableOf(['goal', 'at', 'figure', 'spread', 'in CPU time', 'pairs', ''], judged.map(goalCells)),
    '',
    `${judged.length - missed - unknown} met, ${missed} missed, ${unknown} without a figure.`,
  ];
}

function goalCells({ goal, row, isMet }: Judged): string[] {
  const verdict = isMet === undefined ? 'no figure' : isMet ? 'met' : '**missed**';
  const origin = row && goal.rows.length > 1 ? ` (${row.id.includes('real') ? 'real' : 'generated'} text)` : '';
  return [
    `${goal.says}${origin}`,
    limitOf(goal),
    row?.ratio ? digits(row.ratio.median) : '–',
    row?.ratio ? between(row.ratio) : '–',
    row?.cpu === undefined ? '–' : digits(row.cpu),
    String(row?.pairs ?? '–'),
    row?.note === undefined ? verdict : `${verdict}, see its note`,
  ];
}

function limitOf({ most, least }: Goal): string {
  return most === undefined ? `least ${least}` : `most ${most}`;
}

/** One table for each set of columns; the notes stand below. */
function partTable(rows: readonly Row[]): string[] {
  const columns = (row: Row) => Object.keys(row.ours ?? row.theirs ?? {}).join();
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(columns(row), [...(groups.get(columns(row)) ?? []), row]);
  const tables = [...groups].filter(([key]) => key !== '').map(([, group]) => figuresTable(group));
  const notes = rows
    .filter(({ note }) => note)
    .map(({ what, against, note }) => `- ${[what, against].filter(Boolean).join(', beside ')}: ${note}.`);
  return [...tables, notes].filter((lines) => lines.length > 0).flatMap((lines, index) => (index > 0 ? ['', ...lines] : lines));
}

function figuresTable(rows: readonly Row[]): string[] {
  const keys = Object.keys(rows[0]!.ours ?? rows[0]!.theirs ?? {});
  const isCompared = rows.some(({ theirs }) => theirs);
  const head = isCompared ? ['what', 'beside', ...keys.flatMap((key) => [key, 'theirs']), 'ratio', 'spread'] : ['what', ...keys];
  const cells = ({ what, against, ours, theirs, ratio }: Row): string[] => {
    const figure = (side: Row['ours'], key: string) => (side?.[key] === undefined ? '–' : digits(side[key]));
    if (!isCompared) return [what, ...keys.map((key) => figure(ours, key))];
    const pairs = keys.flatMap((key) => [figure(ours, key), figure(theirs, key)]);
    return [what, against ?? '', ...pairs, ratio ? digits(ratio.median) : '–', ratio ? between(ratio) : '–'];
  };
  return tableOf(head, rows.map(cells));
}

function between({ low, high }: Spread): string {
  return `${digits(low)} to ${digits(high)}`;
}

/** Three digits, and all of a greater number. */
function digits(value: number): string {
  return Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)));
}
