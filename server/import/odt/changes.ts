import { elementsOf, type XmlElement } from '../xml/tree.ts';
import { attributeOf, childOf, everyElement, nameOf } from './names.ts';

/** A tracked change: words put in, or words taken out, which stand in `deletion`. One can be both: put in by one person, taken out by another. */
export type Region = { readonly isInsertion: boolean; readonly deletion: XmlElement | undefined };

/** The tracked changes of a part by their ids. Insertions without an end in the text are left out. */
export function regionsOf(root: XmlElement): ReadonlyMap<string, Region> {
  const regions = new Map<string, Region>();
  const ended = new Set<string | undefined>();
  for (const element of everyElement(root)) {
    const name = nameOf(element);
    if (name === 'text:change-end' || name === 'text:change') ended.add(attributeOf(element, 'text', 'change-id'));
    if (name !== 'text:changed-region') continue;
    const id = attributeOf(element, 'text', 'id') ?? attributeOf(element, 'xml', 'id') ?? '';
    regions.set(id, { isInsertion: childOf(element, 'text:insertion') !== undefined, deletion: childOf(element, 'text:deletion') });
  }
  return new Map([...regions].filter(([id]) => ended.has(id)));
}

/** What stands in a deletion, without who made it and when. */
export function deletedIn(deletion: XmlElement): readonly XmlElement[] {
  return elementsOf(deletion).filter((element) => nameOf(element) !== 'office:change-info');
}

/** How many changes there are of each kind; one that is both counts as a deletion. */
export function countChanges(regions: Iterable<Region>): { readonly insertions: number; readonly deletions: number } {
  let [insertions, deletions] = [0, 0];
  for (const { isInsertion, deletion } of regions) {
    if (deletion) deletions++;
    else if (isInsertion) insertions++;
  }
  return { insertions, deletions };
}
