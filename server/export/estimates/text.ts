import type { LabelEstimate, StratumEstimate } from '../../core/sampling/estimate.ts';
import type { Interval } from '../../core/sampling/intervals.ts';
import { cleanLine } from '../clean.ts';
import { counted } from '../tally.ts';
import { methodOf, notesOf } from './notes.ts';
import type { Estimated } from './subject.ts';

const head = ['', 'found', 'read', 'right', 'missed', 'precision', 'recall', 'F1', 'prevalence'];
const strataHead = ['stratum', 'sentences', 'drawn', 'answered', 'right', 'share'];

/** Estimates for a terminal: the figures of each label, the strata, what to know, and how it was done. */
export function estimatesText({ design, answersFrom, estimates, sheet }: Estimated): string {
  const { labels, strata, answered, frame, rule } = estimates;
  const shown = labels.filter(({ known, missedSeen }) => known > 0 || missedSeen > 0);
  const away = [
    sheet.blank > 0 && `${counted(sheet.blank, 'row')} left blank`,
    sheet.missing > 0 && `${counted(sheet.missing, 'sentence')} without a row`,
    sheet.unknown > 0 && `${counted(sheet.unknown, 'row')} of no sentence of the sample`,
  ].filter(Boolean);
  const parts = [
    `${cleanLine(answersFrom)}: ${counted(answered, 'answer')} to a sample of ${counted(design.sentences.length, 'sentence')} out of ${frame.toLocaleString('en')}, seed ${design.seed}${away.length > 0 ? `; ${away.join(', ')}` : ''}`,
    table([head, ...shown.map(row)]),
    `Intervals of ${rule.level} per cent; found: in the whole frame; missed: seen in the sample.`,
    table([strataHead, ...strata.map(stratumRow)]),
    ...[notesOf(estimates), methodOf(estimates)]
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.map((line) => cleanLine(line)).join('\n')),
  ];
  return `${parts.join('\n\n')}\n`;
}

function row(one: LabelEstimate): string[] {
  return [
    cleanLine(one.label),
    ...[one.known, one.answered, one.right, one.missedSeen].map((count) => count.toLocaleString('en')),
    ...[one.precision, one.recall, one.f1].map((figure) => share(figure, 2)),
    share(one.prevalence, 4),
  ];
}

function stratumRow({ name, size, drawn, answered, right, share: own }: StratumEstimate): string[] {
  return [
    cleanLine(name),
    ...[size, drawn, answered].map((count) => count.toLocaleString('en')),
    right === undefined ? '–' : String(right),
    share(own, 2),
  ];
}

function share(figure: (Interval & { readonly value: number }) | undefined, digits: number): string {
  if (!figure) return '–';
  const [value, low, high] = [figure.value, figure.low, figure.high].map((one) => one.toFixed(digits));
  return `${value} (${low}–${high})`;
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((cells) => cells[column]!.length)));
  return rows
    .map((cells) => cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join('  '))
    .map((line) => line.trimEnd())
    .join('\n');
}
