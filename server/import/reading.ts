import type { Changes } from './types.ts';

type Counts = { readonly insertions: number; readonly deletions: number };

const verbs: Readonly<Record<Changes, string>> = { accepted: 'accepted', original: 'undone', marked: 'marked' };

/** Which view was read, in words; undefined where there are no changes. */
export function readingOf({ insertions, deletions }: Counts, changes: Changes): string | undefined {
  const parts = [counted(insertions, 'insertion'), counted(deletions, 'deletion')].filter(Boolean);
  return parts.length === 0 ? undefined : `with ${parts.join(' and ')} ${verbs[changes]}`;
}

function counted(number: number, noun: string): string {
  return number === 0 ? '' : `${number} ${noun}${number === 1 ? '' : 's'}`;
}
