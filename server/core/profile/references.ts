import type { Compiled } from '../compile.ts';
import { defaultSettings } from '../settings.ts';
import { namesIn, ratesOf } from './rates.ts';
import data from './references.json' with { type: 'json' };
import type { Reference } from './types.ts';

/** Counts of an instrument as `npm run reference` writes them down. */
export type ReferenceCounts = Omit<Reference, 'findings' | 'counter'> & {
  readonly findings: Readonly<Record<string, number>>;
  readonly counter: Readonly<Record<string, number>>;
};

/**
 * The profiles of well-known instruments, counted with the built-in lexicons. Rows that the lexicons in use have not are left
 * out, and so are those that only they have.
 */
export function referencesFor(compiled: Pick<Compiled, 'codes'>): readonly Reference[] {
  const { families, counter } = namesIn(compiled, defaultSettings);
  return (data as readonly unknown[] as readonly ReferenceCounts[]).map((counts) => ({
    ...counts,
    findings: rowsOf(families, counts.findings, counts.words),
    counter: rowsOf(counter, counts.counter, counts.words),
  }));
}

function rowsOf(names: Parameters<typeof ratesOf>[0], counts: Readonly<Record<string, number>>, words: number) {
  const counted = names.filter(({ name }) => Object.hasOwn(counts, name));
  return ratesOf(counted, new Map(Object.entries(counts)), words);
}
