import { elementsOf, type XmlElement } from '../xml/tree.ts';
import { deletedIn } from './changes.ts';
import { type ListPlace, openItem, openList } from './lists.ts';
import { nameOf } from './names.ts';
import type { Reader } from './reader.ts';
import type { Context } from './shape.ts';
import { isWordless } from './wordless.ts';

/** A paragraph that was taken out, with what stood around it. */
export type Deleted = { readonly element: XmlElement; readonly context: Context };

/** The paragraphs of a deletion that was made in the middle of a paragraph. */
export function paragraphsIn(reader: Reader, deletion: XmlElement, context: Context): readonly Deleted[] {
  const outside = { ...context, list: undefined, wholeList: undefined };
  return deletedIn(deletion).flatMap((element) => paragraphsOf(reader, element, outside, context));
}

function paragraphsOf(reader: Reader, element: XmlElement, around: Context, outside: Context): readonly Deleted[] {
  const name = nameOf(element);
  if (isWordless(name)) return [];
  if (name === 'text:p' || name === 'text:h') return [{ element, context: around }];
  const inside =
    name === 'text:list' ? inList(reader, element, around, outside) : name === 'text:list-item' ? inItem(element, around) : around;
  return elementsOf(element).flatMap((child) => paragraphsOf(reader, child, inside, outside));
}

function inItem(element: XmlElement, around: Context): Context {
  return around.list ? { ...around, list: openItem(around.list, element) } : around;
}

/** A list in a deletion counts on in the list that the deletion was made in. */
function inList(reader: Reader, element: XmlElement, around: Context, outside: Context): Context {
  const { last } = reader.lists;
  const list = openList(reader.lists, element, around.list);
  reader.lists.last = last;
  if (!goesOn(list, around, outside)) return { ...around, list, wholeList: around.wholeList ?? element };
  return { ...around, list: { ...list, run: outside.list!.run }, wholeList: outside.wholeList };
}

function goesOn({ styleName }: ListPlace, around: Context, outside: Context): boolean {
  return !around.list && outside.list !== undefined && outside.list.styleName === styleName;
}
