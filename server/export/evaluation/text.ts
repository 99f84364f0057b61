import type { Evaluation } from '../../core/evaluate/evaluate.ts';
import { cleanLine, shortLine } from '../clean.ts';
import { counted } from '../tally.ts';
import { type Compared, errorView, type FigureRow, figureRows, foundBy, interval, share } from './subject.ts';

const head = ['', 'right', 'extra', 'missed', 'precision', 'recall', 'F1', '95%', 'overlap'];

/** An evaluation for a terminal: tables of figures, then every error with its sentence. */
export function evaluationText({ gold, findingsFrom, findings, counter }: Compared, withErrors: boolean): string {
  const parts = [
    `${cleanLine(gold)}: ${counted(findings.sentences, 'sentence')}, ${counted(findings.labels, 'label')}${findingsFrom === undefined ? '' : `, findings of ${cleanLine(findingsFrom)}`}`,
    table(findings),
    summary(findings),
    ...(counter ? ['Counter-frames', table(counter)] : []),
    ...(withErrors ? [errors(findings), ...(counter ? [errors(counter)] : [])].filter(Boolean) : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

function table(evaluation: Evaluation): string {
  const rows = [head, ...figureRows(evaluation).map(cells)];
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join('  '))
    .map((line) => line.trimEnd())
    .join('\n');
}

function cells({ name, hit, extra, missed, precision, recall, f1, f1Interval, overlap }: FigureRow): string[] {
  const figures = [share(precision), share(recall), share(f1), interval(f1Interval), share(overlap)];
  return [cleanLine(name), ...[hit, extra, missed].map(String), ...figures];
}

function summary({ macro, alarms, controlWords, intervals }: Evaluation): string {
  const lines = [`Macro-F1 ${share(macro)} (${interval(intervals.get('macro'))})`];
  if (alarms !== undefined)
    lines.push(
      `False alarms per 1,000 words of control text ${share(alarms)} (${interval(intervals.get('alarms'))}; ${counted(controlWords, 'word')})`,
    );
  return lines.join('\n');
}

function errors({ errors: all }: Evaluation): string {
  return all
    .map(errorView)
    .map((view) => {
      const { id, code, kind, sentence, words } = view;
      const by = foundBy(view);
      const found = words === '' ? '' : ` “${shortLine(words)}”`;
      return `${kind.padEnd(6)}  ${cleanLine(code)}  ${cleanLine(id)}${found}${by === '' ? '' : ` (${cleanLine(by)})`}\n        ${cleanLine(sentence)}`;
    })
    .join('\n');
}
