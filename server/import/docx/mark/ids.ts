import type { XmlElement } from '../../xml/tree.ts';
import { attributeOf } from '../names.ts';

/** Gives ids that none of these trees has, one after the other. */
export function idsBeside(roots: readonly XmlElement[]): () => number {
  const used = new Set(roots.flatMap(idsIn));
  let last = 0;
  return () => {
    do last++;
    while (used.has(String(last)));
    return last;
  };
}

function idsIn(root: XmlElement): readonly string[] {
  const ids: string[] = [];
  const open: XmlElement[] = [root];
  for (let element = open.pop(); element; element = open.pop()) {
    const id = attributeOf(element, 'id');
    if (id !== undefined) ids.push(id);
    for (const child of element.children) if (child.kind === 'element') open.push(child);
  }
  return ids;
}
