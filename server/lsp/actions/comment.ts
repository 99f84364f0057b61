import type { Format } from '../../core/index.ts';

/** How a comment is written in a format. `isOfLine` says that it needs a line of its own, `isApart` that empty lines stand around it. */
export type Comment = { readonly open: string; readonly close: string; readonly isOfLine: boolean; readonly isApart: boolean };

const inMarkup: Comment = { open: '<!-- ', close: ' -->', isOfLine: false, isApart: false };
const inRst: Comment = { open: '.. ', close: '', isOfLine: true, isApart: true };
const inAsciidoc: Comment = { open: '// ', close: '', isOfLine: true, isApart: false };

export function commentIn(format: Format): Comment {
  if (format === 'rst') return inRst;
  return format === 'asciidoc' ? inAsciidoc : inMarkup;
}
