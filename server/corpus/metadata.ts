import type { Metadata } from '../core/coding/types.ts';
import { dateNames, plainDate } from './dates.ts';
import { variableNames } from './names.ts';
import { type Given, metadataSources } from './types.ts';

/** `conflicts` are the variables for which two sources gave different values. */
export type Joined = { readonly metadata: Metadata; readonly conflicts: readonly string[] };

/** What several sources say of a document, by the names of variables. Of two values the later source's counts; empty ones say nothing. */
export function joinMetadata(given: readonly Given[]): Joined {
  const values = new Map<string, string>();
  const conflicts = new Set<string>();
  const inOrder = [...given].sort((a, b) => metadataSources.indexOf(a.source) - metadataSources.indexOf(b.source));
  for (const { values: own } of inOrder) {
    const names = variableNames(Object.keys(own));
    for (const [at, text] of Object.values(own).entries()) {
      const value = text.trim();
      const name = names[at]!;
      const before = values.get(name);
      if (value === '') continue;
      if (before !== undefined && before !== value) conflicts.add(name);
      values.set(name, value);
    }
  }
  return { metadata: Object.fromEntries(withDate(values)), conflicts: [...conflicts] };
}

/** `date` holds a plain date or nothing; what else was given under that name is `date_as_given`. */
function withDate(values: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const found = dateNames.flatMap((name) => plainDate(values.get(name) ?? '') ?? []);
  const given = values.get('date');
  if (found.length === 0 && given === undefined) return values;
  const rest = [...values].filter(([name]) => name !== 'date');
  const kept = given !== undefined && given !== found[0] ? [['date_as_given', given] as const] : [];
  return new Map([...(found.length > 0 ? [['date', found[0]!] as const] : []), ...kept, ...rest]);
}
