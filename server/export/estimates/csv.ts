import type { Estimate } from '../../core/sampling/figures.ts';
import type { Interval } from '../../core/sampling/intervals.ts';
import { line } from '../csv.ts';
import type { Estimated } from './subject.ts';

const shares = ['precision', 'recall', 'f1', 'prevalence'] as const;
const parts = ['', '_low', '_high', '_se', '_boot_low', '_boot_high'] as const;

/** A row for each label, for R and spreadsheets: shares from 0 to 1, empty where nothing is known. */
export function estimatesCsv({ estimates, design }: Estimated): string {
  const figures = shares.flatMap((share) => (share === 'prevalence' ? parts.slice(0, 4) : parts).map((part) => `${share}${part}`));
  const head = [
    'label',
    'known',
    'answered',
    'right',
    'missed_seen',
    'missed',
    'missed_low',
    'missed_high',
    ...figures,
    'level',
    'interval',
    'seed',
  ];
  const rows = estimates.labels.map((one) => [
    ...[one.label, one.known, one.answered, one.right, one.missedSeen],
    ...cells(one.missed).slice(0, 3),
    ...shares.flatMap((share) => [...cells(one[share]), ...(share === 'prevalence' ? [] : bounds(one.bootstrap[share]))]),
    ...[estimates.rule.level, estimates.rule.method, design.seed],
  ]);
  return [head, ...rows].map(line).join('');
}

function cells(figure: Estimate | undefined): (string | number)[] {
  return figure ? [figure.value, figure.low, figure.high, figure.se].map(number) : ['', '', '', ''];
}

function bounds(interval: Interval | undefined): (string | number)[] {
  return interval ? [number(interval.low), number(interval.high)] : ['', ''];
}

function number(value: number): number {
  return Number(value.toPrecision(10));
}
