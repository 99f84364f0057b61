import type { Provision } from '../provisions/types.ts';
import type { Alignment } from './align.ts';
import type { Comparison, ProvisionChange } from './types.ts';
import type { Side } from './version.ts';

/** Provisions of both versions by the sentences that they stand in. */
export function provisionChanges(before: Side, now: Side, { groups }: Alignment): Comparison['provisions'] {
  const [old, young] = [provisionsBySentence(before), provisionsBySentence(now)];
  const matched: ProvisionChange[] = [];
  const free = { old: new Set(before.version.overview.provisions), young: new Set(now.version.overview.provisions) };
  for (const group of groups) {
    const own = group.before.flatMap((index) => old.get(index) ?? []);
    const other = group.now.flatMap((index) => young.get(index) ?? []);
    for (const keyOf of keys) {
      for (const provision of own.filter((one) => free.old.has(one))) {
        const found = other.find((one) => free.young.has(one) && keyOf(one) === keyOf(provision));
        if (!found) continue;
        free.old.delete(provision);
        free.young.delete(found);
        matched.push({ before: provision, now: found, moved: provision.strength !== found.strength });
      }
    }
  }
  matched.sort((a, b) => a.now.span.start - b.now.span.start);
  return { matched, added: [...free.young], removed: [...free.old] };
}

/** Of several provisions in a sentence those that are most alike belong together. */
const keys: readonly ((provision: Provision) => string)[] = [
  ({ subject, strength }) => `${subject} ${strength}`,
  ({ strength }) => strength,
  ({ subject }) => subject,
  () => '',
];

function provisionsBySentence({ version, sentenceAt }: Side): ReadonlyMap<number, readonly Provision[]> {
  const found = new Map<number, Provision[]>();
  for (const provision of version.overview.provisions) {
    const index = sentenceAt(provision.span.start) ?? 0;
    const own = found.get(index);
    if (own) own.push(provision);
    else found.set(index, [provision]);
  }
  return found;
}
