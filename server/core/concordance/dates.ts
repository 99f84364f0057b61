/** A date as exactly as it is known: `2019`, `2019-07`, `2019-07-24`. */
export type DocumentDate = string;

export type Period = 'year' | 'month';

/** The period of a date; undefined where it is not known so exactly. */
export function periodOf(date: DocumentDate, period: Period): string | undefined {
  const length = period === 'year' ? 4 : 7;
  return date.length >= length ? date.slice(0, length) : undefined;
}

/** The period after another. */
export function nextPeriod(period: string): string {
  const [year, month] = period.split('-').map(Number) as [number, number?];
  if (month === undefined) return String(year + 1).padStart(4, '0');
  return month === 12 ? `${year + 1}-01` : `${period.slice(0, 4)}-${String(month + 1).padStart(2, '0')}`;
}
