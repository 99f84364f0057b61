import type { Interval } from '../../core/agreement/bootstrap.ts';
import { type Figure, notOfRow } from '../../core/agreement/figure.ts';
import type { Agreement, Row, UnitKind } from '../../core/agreement/types.ts';

/** What a report on agreement is about. `left` is how many codings of counter-frames were left out. */
export type Compared = {
  readonly version: string;
  readonly agreement: Agreement;
  readonly inputs: readonly string[];
  readonly left: number;
};

export type AgreementTable = 'figures' | 'confusions' | 'disagreements' | 'units';

export type WriteOptions = { readonly withDisagreements: boolean; readonly table: AgreementTable };

export type AgreementWriter = (compared: Compared, options: WriteOptions) => string;

const titles: Readonly<Record<string, string>> = {
  percent: 'Agreement',
  kappa: 'Cohen’s κ',
  fleiss: 'Fleiss’ κ',
  ac1: 'Gwet’s AC1',
  alpha: 'Krippendorff’s α',
  precision: 'Precision',
  recall: 'Recall',
  f1: 'F1',
  u: 'uα',
  bar: '|uα',
  cu: 'cuα',
  ku: '(k)uα',
  exact: 'Exact F1',
};

/** What a statistic is called. Fleiss' kappa of two coders is Scott's pi. */
export function titleOf(statistic: string, coders: number): string {
  if (coders === 2 && statistic === 'fleiss') return 'Scott’s π';
  if (coders > 2 && statistic === 'kappa') return 'Mean κ of pairs';
  return titles[statistic] ?? statistic;
}

/** The statistic whose interval stands in narrow tables. */
export function mainStatistic(unit: UnitKind): string {
  return unit === 'span' ? 'u' : 'alpha';
}

export function number({ value }: Figure): string {
  return value === undefined ? '–' : withoutMinusZero(value.toFixed(3));
}

function withoutMinusZero(digits: string): string {
  return /^-0\.?0*$/.test(digits) ? digits.slice(1) : digits;
}

export function range({ low, high }: Interval): string {
  return low === undefined || high === undefined ? '–' : `${withoutMinusZero(low.toFixed(3))} to ${withoutMinusZero(high.toFixed(3))}`;
}

/** Why figures of the rows have no value, each reason with the rows that it holds for. */
export function reasonsIn(rows: readonly Row[], statistics: readonly string[], coders: number): readonly string[] {
  const reasons = new Map<string, Map<string, string[]>>();
  for (const { name, figures } of rows) {
    for (const [index, { reason }] of figures.entries()) {
      if (reason === undefined || reason === notOfRow.reason) continue;
      const byRow = reasons.get(reason) ?? new Map<string, string[]>();
      reasons.set(reason, byRow);
      byRow.set(name, [...(byRow.get(name) ?? []), titleOf(statistics[index]!, coders)]);
    }
  }
  return [...reasons].map(
    ([reason, byRow]) => `${reason}: ${[...byRow].map(([name, figures]) => `${name} (${figures.join(', ')})`).join('; ')}`,
  );
}
