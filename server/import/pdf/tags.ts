import type { TagElement } from './types.ts';

/** A node of the tree of tags as pdf.js gives it. */
export type TagNode = { readonly role?: string; readonly type?: string; readonly id?: string; readonly children?: readonly TagNode[] };

/** The elements of a page in the order of its tags, and which of them each piece of marked content is in. */
export type Tags = { readonly elements: readonly TagElement[]; readonly byId: ReadonlyMap<string, number> };

const MOST_NODES = 100_000;
const DEEPEST = 200;
const inline = /^(?:Span|Link|Reference|Quote|Em|Strong|Sub|Code|Annot|Ruby|Warichu|BibEntry|StyleSpan|InlineShape|Hyperlink)$/i;

type Place = {
  readonly element: number;
  readonly row?: number;
  readonly cell?: number;
  readonly isContents: boolean;
  readonly item?: number;
};

/** Reads the tags of a page; a list's label and text are one element, as are a cell's paragraphs of one line. */
export function readTags(root: TagNode | null): Tags | undefined {
  const elements: TagElement[] = [];
  const byId = new Map<string, number>();
  let count = 0;
  let rows = 0;
  let cells = 0;
  const visit = (node: TagNode, place: Place, depth: number): void => {
    if (++count > MOST_NODES || depth > DEEPEST) return;
    if (node.type === 'content' && node.id !== undefined) {
      if (place.element >= 0) byId.set(node.id, place.element);
      return;
    }
    const role = node.role ?? '';
    let inner = place;
    if (role === 'TR') inner = { ...place, row: rows++ };
    else if (role === 'TD' || role === 'TH') inner = { ...place, cell: cells++, item: undefined };
    else if (role === 'TOC' || role === 'TOCI') inner = { ...place, isContents: true };
    if (!/^(?:Root|Document|Part|Sect|Art|Div|L|Table|TR|THead|TBody|TFoot|TOC|NonStruct|Private|)$/.test(role) && !inline.test(role)) {
      const own = place.item !== undefined && /^(?:Lbl|LBody)$/.test(role) ? place.item : undefined;
      const first = place.item !== undefined && role === 'P' && elements.length - 1 === place.item ? place.item : undefined;
      const element = own ?? first ?? elements.push({ role, row: inner.row, cell: inner.cell, isContents: inner.isContents }) - 1;
      inner = { ...inner, element, item: role === 'LI' ? element : own !== undefined ? place.item : undefined };
    }
    for (const child of node.children ?? []) visit(child, inner, depth + 1);
  };
  if (root) visit(root, { element: -1, isContents: false }, 0);
  return byId.size > 0 ? { elements, byId } : undefined;
}
