import type { Finding, Prose } from '../types.ts';

/**
 * A finding of a term that the draft uses as a running name. `first` is the index of its first use in the section;
 * `inSection` and `inDraft` count the uses there, this one included.
 */
export type Repeat = { readonly first: number; readonly inSection: number; readonly inDraft: number };

const LEAST = 3;
const LONGEST = 60;

/**
 * For each finding whether it is one of several uses of a running name: the same words, found by the same entry, three
 * times or more in the draft. Findings are in order. Constructions, whose words say something each time, are not names.
 */
export function findRepeats(findings: readonly Finding[], prose: Prose): readonly (Repeat | undefined)[] {
  const inDraft = countBy(findings.map(nameOf));
  if (![...inDraft.values()].some((count) => count >= LEAST)) return findings.map(() => undefined);
  const sectionAt = sectionsOf(prose);
  const places = findings.map((finding) => {
    const name = nameOf(finding);
    return name === undefined || inDraft.get(name)! < LEAST ? undefined : { name, key: `${sectionAt(finding.span.start)}\u0000${name}` };
  });
  const inSection = countBy(places.map((place) => place?.key));
  const firsts = new Map<string, number>();
  return places.map((place, index) => {
    if (!place) return undefined;
    if (!firsts.has(place.key)) firsts.set(place.key, index);
    return { first: firsts.get(place.key)!, inSection: inSection.get(place.key)!, inDraft: inDraft.get(place.name)! };
  });
}

/** What a term is recognised by, or undefined for a finding that is no term. A finding with a decision stands for itself. */
export function nameOf({ entry, text, roles, decision }: Finding): string | undefined {
  if (roles.length > 0 || text.length > LONGEST || decision) return undefined;
  return `${entry}\u0000${text.toLowerCase().replace(/[\s-]+/g, ' ')}`;
}

/** A function from offsets, asked for in rising order, to the number of the section they stand in. */
function sectionsOf({ blocks }: Prose): (offset: number) => number {
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  const levels = countBy(headings.map(({ level }) => level));
  const divides = Math.min(...[...levels].filter(([, count]) => count > 1).map(([level]) => level));
  const starts = headings.filter(({ level }) => level <= divides).map(({ span }) => span.start);
  let section = 0;
  return (offset) => {
    while (section < starts.length && starts[section]! <= offset) section++;
    return section;
  };
}

function countBy<Key>(keys: readonly (Key | undefined)[]): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const key of keys) if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
