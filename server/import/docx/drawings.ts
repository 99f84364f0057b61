import { elementsOf, type XmlElement } from '../xml/tree.ts';
import { nameOf } from './names.ts';

/** Of contents that a file gives in several forms, the one that is read: the first, unless it is empty. */
export function chosenBranch(alternate: XmlElement): XmlElement | undefined {
  const branches = elementsOf(alternate).filter(({ name }) => name === 'Choice' || name === 'Fallback');
  return branches.find((branch) => elementsOf(branch).length > 0);
}

export function isAlternate({ name, space }: XmlElement): boolean {
  return name === 'AlternateContent' && space.startsWith('http://schemas.openxmlformats.org/markup-compatibility/');
}

/** What a drawing holds: the contents of its text boxes, and diagrams and charts, whose words stand in other parts. */
export type Drawing = { readonly boxes: readonly XmlElement[]; readonly unread: readonly string[] };

/** Looks into a drawing, without recursion. */
export function readDrawing(drawing: XmlElement): Drawing {
  const boxes: XmlElement[] = [];
  const unread: string[] = [];
  const open: XmlElement[] = [drawing];
  for (let element = open.pop(); element; element = open.pop()) {
    if (nameOf(element) === 'txbxContent') {
      boxes.push(element);
      continue;
    }
    if (element.name === 'graphicData') unread.push(...unreadIn(element));
    const branch = isAlternate(element) ? chosenBranch(element) : element;
    if (branch) open.push(...elementsOf(branch).toReversed());
  }
  return { boxes, unread };
}

function unreadIn({ attributes }: XmlElement): readonly string[] {
  const uri = attributes.uri ?? '';
  if (uri.endsWith('/diagram')) return ['diagram'];
  return uri.endsWith('/chart') || uri.endsWith('/chartex') ? ['chart'] : [];
}
