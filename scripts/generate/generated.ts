/** A file that is made from others: `path` from the root of the checkout, with forward slashes. */
export type Generated = { readonly path: string; readonly text: string };
