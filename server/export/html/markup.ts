import { cleanText } from '../clean.ts';
import { escapeHtml } from '../escape.ts';

/** HTML that may stand in the page as it is. Only `markup` makes it, so that every other text is escaped. */
export type Markup = { readonly html: string };

type Piece = string | number | Markup | readonly (Markup | undefined)[] | undefined;

/** A template whose values are escaped, unless they are markup themselves; lists are joined, and nothing is left out. */
export function markup(parts: TemplateStringsArray, ...values: readonly Piece[]): Markup {
  return { html: parts.map((part, index) => part + textOf(values[index])).join('') };
}

function textOf(value: Piece): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return escapeHtml(cleanText(value));
  if (typeof value === 'number') return String(value);
  return 'html' in value ? value.html : value.map((item) => item?.html ?? '').join('');
}
