/** New XML at an offset (UTF-16) of the old, in place of `[at, to)` where `to` is given. */
export type Edit = { readonly at: number; readonly to?: number; readonly xml: string };

/** The XML with all edits made; those at one offset follow each other in their order. Edits do not overlap. */
export function applyEdits(xml: string, edits: readonly Edit[]): string {
  const sorted = edits.map((edit, order) => ({ ...edit, order })).sort((a, b) => a.at - b.at || a.order - b.order);
  const parts: string[] = [];
  let last = 0;
  for (const { at, to = at, xml: added } of sorted) {
    parts.push(xml.slice(last, at), added);
    last = Math.max(last, to);
  }
  parts.push(xml.slice(last));
  return parts.join('');
}
