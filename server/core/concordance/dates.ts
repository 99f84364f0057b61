import type { Metadata } from '../coding/types.ts';

/** A date as exactly as it is known: `2019`, `2019-07`, `2019-07-24`. */
export type DocumentDate = string;

export type Period = 'year' | 'month';

const names = ['date', 'published', 'publication_date', 'year'];

/** When a document was written: by its metadata, else by the first date in its file's name; undefined where neither tells. */
export function dateOf(name: string, metadata: Metadata = {}): DocumentDate | undefined {
  const known = new Map(Object.entries(metadata).map(([key, value]) => [key.toLowerCase(), value]));
  for (const key of names) {
    const date = dateIn(known.get(key) ?? '');
    if (date !== undefined) return date;
  }
  return dateIn(name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1));
}

/** The first date of a text that is written year first, with hyphens, dots, underscores or nothing between. */
export function dateIn(text: string): DocumentDate | undefined {
  const pattern = /(?<!\d)(1[89]\d\d|20\d\d)(?:([-_.]?)(0[1-9]|1[0-2])(?:\2(0[1-9]|[12]\d|3[01]))?)?(?!\d)/g;
  for (const [, year, , month, day] of text.slice(0, 300).matchAll(pattern)) {
    if (month === undefined) return year;
    return day === undefined ? `${year}-${month}` : `${year}-${month}-${day}`;
  }
  return undefined;
}

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
