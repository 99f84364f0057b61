const months = 'january february march april may june july august september october november december'.split(' ');

/**
 * A date as `2019`, `2019-03` or `2019-03-12`, where it can be read in one way only: ISO 8601 with or without a time, digits
 * alone, and English dates with the month as a word. `03/04/2019` has two readings and is none.
 */
export function plainDate(value: string): string | undefined {
  const text = value.trim();
  const digits = /^(\d{4})(?:([-/.]?)(\d{2})(?:\2(\d{2})(?:[T ]\d{2}:\d{2}.{0,24})?)?)?$/.exec(text);
  if (digits && !(digits[2] === '' && digits[4] === undefined && digits[3] !== undefined)) return dateOf(digits[1]!, digits[3], digits[4]);
  const words = /^(?:(\d{1,2})(?:st|nd|rd|th)? )?([a-z]{3,9})\.?,? (\d{4})$/i.exec(text) ?? monthFirst(text);
  const month = words && monthOf(words[2]!);
  return month === undefined ? undefined : dateOf(words![3]!, month, words![1]?.padStart(2, '0'));
}

/** `March 12, 2019` with its parts in the order of `12 March 2019`. */
function monthFirst(text: string): readonly (string | undefined)[] | undefined {
  const found = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(text);
  return found ? [found[0], found[2], found[1], found[3]] : undefined;
}

function monthOf(word: string): string | undefined {
  const own = word.toLowerCase();
  const at = months.findIndex(
    (month) => month === own || (own.length === 3 && month.startsWith(own)) || (own === 'sept' && month === 'september'),
  );
  return at < 0 ? undefined : String(at + 1).padStart(2, '0');
}

function dateOf(year: string, month: string | undefined, day: string | undefined): string | undefined {
  if (Number(year) < 1000) return undefined;
  if (month === undefined) return year;
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  if (day === undefined) return `${year}-${month}`;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(day) >= 1 && Number(day) <= last ? `${year}-${month}-${day}` : undefined;
}

/** Names under which dates of documents are given, the most particular first. */
export const dateNames: readonly string[] = [
  'date',
  'publication_date',
  'date_published',
  'published',
  'published_on',
  'date_adopted',
  'adopted',
  'date_issued',
  'issued',
  'created',
  'datum',
  'fecha',
  'year',
];
