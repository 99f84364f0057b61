import type { SourceRecord } from './records.ts';

/** One source on a line, e.g. "Brysk (2011), p. 3: Brysk, Alison (2011). …". */
export function sourceLine({ citation, reference }: SourceRecord): string {
  return reference === undefined ? citation : `${citation}: ${reference}`;
}
