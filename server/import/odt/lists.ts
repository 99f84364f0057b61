import type { XmlElement } from '../xml/tree.ts';
import { countOf, DEEPEST_LIST, type ListLevel, markOf } from './list-levels.ts';
import { attributeOf } from './names.ts';
import type { Styles } from './styles.ts';

/** The numbers that one list has reached, by level, the outermost first. */
export type ListRun = { readonly styleName: string | undefined; readonly numbers: number[] };

/** Lists of a part as far as it was read: a later one can go on with the numbers of one before. */
export type Lists = { last: ListRun | undefined; readonly byId: Map<string, ListRun> };

/** Where in its list a paragraph stands. `isNumbered` is false in the header of a list; `isBegun` once the item has its number. */
export type ListPlace = {
  readonly run: ListRun;
  readonly level: number;
  readonly styleName: string | undefined;
  readonly item: { readonly isNumbered: boolean; readonly start: number | undefined; isBegun: boolean };
};

const header = { isNumbered: false, start: undefined, isBegun: true };

/** The place of a list in the one around it, before any of its items. */
export function openList(lists: Lists, element: XmlElement, around: ListPlace | undefined): ListPlace {
  const styleName = attributeOf(element, 'text', 'style-name') ?? around?.styleName;
  if (around) return { run: around.run, level: Math.min(DEEPEST_LIST, around.level + 1), styleName, item: header };
  const run = continued(lists, element, styleName) ?? { styleName, numbers: [] };
  lists.last = run;
  const id = attributeOf(element, 'xml', 'id') ?? attributeOf(element, 'text', 'id');
  if (id !== undefined) lists.byId.set(id, run);
  return { run, level: 1, styleName, item: header };
}

function continued(lists: Lists, element: XmlElement, styleName: string | undefined): ListRun | undefined {
  const id = attributeOf(element, 'text', 'continue-list');
  if (id !== undefined && lists.byId.has(id)) return lists.byId.get(id);
  return attributeOf(element, 'text', 'continue-numbering') === 'true' && lists.last?.styleName === styleName ? lists.last : undefined;
}

/** The place of a `text:numbered-paragraph`, which is an item without a list around it. */
export function openNumbered(lists: Lists, element: XmlElement): ListPlace {
  const id = `numbered ${attributeOf(element, 'text', 'list-id') ?? ''}`;
  const styleName = attributeOf(element, 'text', 'style-name');
  const run = lists.byId.get(id) ?? { styleName, numbers: [] };
  lists.byId.set(id, run);
  const level = Math.min(DEEPEST_LIST, Math.max(1, countOf(attributeOf(element, 'text', 'level')) ?? 1));
  return openItem({ run, level, styleName, item: header }, element);
}

export function openItem(list: ListPlace, element: XmlElement): ListPlace {
  const styleName = attributeOf(element, 'text', 'style-override') ?? list.styleName;
  const start = countOf(attributeOf(element, 'text', 'start-value'));
  return { ...list, styleName, item: { isNumbered: true, start, isBegun: false } };
}

/** The levels of a list's style: that of the list, or where it names none, that of the paragraph. */
export function levelsIn(styles: Styles, place: ListPlace, ofParagraph: string | undefined): readonly ListLevel[] {
  return styles.lists.get(place.styleName ?? ofParagraph ?? '') ?? [];
}

/** Counts a paragraph in its list and says what is written before it: nothing but for the first of an item. */
export function countItem({ run, level, item }: ListPlace, levels: readonly ListLevel[]): string {
  run.numbers.length = Math.min(run.numbers.length, level);
  if (item.isBegun) return '';
  item.isBegun = true;
  return countLevel(run.numbers, level, levels, item.start);
}

/** Counts one more at `level` and says its mark; levels around it that have no number yet begin. */
export function countLevel(numbers: number[], level: number, levels: readonly ListLevel[], start: number | undefined): string {
  while (numbers.length < level - 1) numbers.push(levels[numbers.length]?.start ?? 1);
  const reached = numbers[level - 1];
  numbers.length = level - 1;
  numbers.push(start ?? (reached === undefined ? (levels[level - 1]?.start ?? 1) : reached + 1));
  return markOf(levels, numbers);
}
