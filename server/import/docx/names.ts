import { isElement, type XmlElement } from '../xml/tree.ts';

/** The namespaces of WordprocessingML: the transitional one, and that of strict files. */
export const namespaces: readonly string[] = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
];
const [transitional, strict] = namespaces;

/** The local name of an element of WordprocessingML; empty for any other. */
export function nameOf({ name, space }: XmlElement): string {
  return space === transitional || space === strict ? name : '';
}

/** The first child that is an element of WordprocessingML of this name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child): child is XmlElement => isElement(child) && nameOf(child) === name);
}

/** An attribute of WordprocessingML, whose namespace is that of its element. */
export function attributeOf({ attributes, space }: XmlElement, name: string): string | undefined {
  return attributes[`{${space}}${name}`] ?? attributes[name];
}

/** What `w:val` of a child says. */
export function valueIn(element: XmlElement | undefined, name: string): string | undefined {
  const child = childOf(element, name);
  return child && attributeOf(child, 'val');
}

/** A property that is on or off: undefined where the element is missing, so that a style can say it. */
export function toggleOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const child = childOf(element, name);
  return child && !/^(?:0|false|off)$/.test(attributeOf(child, 'val') ?? '');
}

/** A whole number that `w:val` of a child gives, or undefined. */
export function numberOf(element: XmlElement | undefined, name: string): number | undefined {
  return wholeNumber(valueIn(element, name));
}

export function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d{1,10}$/.test(text) ? Number(text) : undefined;
}

/** All elements of a tree that a test accepts, in order; what lies inside of those is not looked at. Without recursion. */
export function findAll(root: XmlElement, accepts: (element: XmlElement) => boolean): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const open: XmlElement[] = [root];
  for (let element = open.pop(); element; element = open.pop()) {
    if (element !== root && accepts(element)) {
      found.push(element);
      continue;
    }
    for (let at = element.children.length - 1; at >= 0; at--) {
      const child = element.children[at]!;
      if (isElement(child)) open.push(child);
    }
  }
  return found;
}
