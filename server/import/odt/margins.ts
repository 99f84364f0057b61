import { elementsOf, type XmlElement } from '../xml/tree.ts';
import { attributeOf, childOf, nameOf } from './names.ts';
import type { Part } from './package.ts';

/** The headers and footers of all kinds of pages, in the order of the file; those that are switched off are left out. */
export function marginsOf({ root }: Part): readonly XmlElement[] {
  const masters = childOf(root, 'office:master-styles');
  return (masters ? elementsOf(masters) : [])
    .flatMap(elementsOf)
    .filter((element) => /^(?:style|loext):(?:header|footer)(?:-left|-first)?$/.test(nameOf(element)))
    .filter((element) => attributeOf(element, 'style', 'display') !== 'false');
}
