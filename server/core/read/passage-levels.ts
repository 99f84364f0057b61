import { labelAt, type Numbering, place, type Reading } from './numbering.ts';

/** The marks of the items that are open; `floors` says for each depth of lists how many are in its innermost item. */
export type Levels = { readonly numbering: Numbering; readonly floors: number[] };

/** What stands before an item: whether its words wait for more, and whether it is an item too. */
export type Before = { readonly isOpen: boolean; readonly isItem: boolean };

/**
 * Puts the mark of an item in its place and gives its level: the lists around it count, and among the marks of one list
 * `(a)` stands below `(1)`.
 */
export function openLevel({ numbering, floors }: Levels, depth: number, marker: string, before: Before): number {
  numbering.length = Math.min(numbering.length, floors[depth] ?? numbering.length);
  floors.length = Math.min(floors.length, depth);
  while (floors.length < depth) floors.push(numbering.push(unnumbered('list')));
  const floor = floors.at(-1)!;
  const label = labelAt(marker, 0)?.parts[0] ?? [{ style: '-', value: 0 }];
  const own = numbering.slice(floor);
  const goesOn = own.some(({ style }) => style === label[0]!.style) || (before.isOpen && before.isItem);
  if (label[0]!.value === 0 && !goesOn) own.length = 0;
  const level = floor + place(own, label, before.isOpen);
  numbering.splice(floor, numbering.length, ...own.map((open) => (open.value === 0 ? unnumbered(open.style) : open)));
  floors.push(level);
  return level;
}

/** A list without numbers stays open until a paragraph of its own ends it. */
function unnumbered(style: string): Reading {
  return { style, value: 1 };
}

/** Ends the lists that a paragraph with so many lists around it ends: all in it, and one without numbers beside it. */
export function closeLists({ floors, numbering }: Levels, depth: number): void {
  floors.length = Math.min(floors.length, depth + 1);
  while (numbering.length > (floors[depth] ?? 0) && !/\w/.test(numbering.at(-1)!.style)) numbering.pop();
}

/** The level of the item that a text stands in, around which there are so many lists. */
export function depthOf({ floors }: Levels, depth: number): number {
  return depth === 0 ? 0 : (floors[depth] ?? depth);
}
