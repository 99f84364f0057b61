import { escapeXml } from '../xml/text.ts';
import type { XmlElement } from '../xml/tree.ts';
import { attributeOf, spaces } from './names.ts';

/** Writes tags that mean the same in any file: with the usual prefixes, which are declared where the file does not. */
export type Tags = {
  /** ` xmlns:office="…"` and so on for what the file declares otherwise; belongs in each outermost tag. */
  readonly declared: string;
  /** Content of a paragraph in which the prefixes are declared. */
  readonly wrap: (content: string) => string;
};

const used = ['office', 'text', 'dc'] as const;

export function tagsFor(root: XmlElement): Tags {
  const missing = used.filter((prefix) => attributeOf(root, 'xmlns', prefix) !== spaces[prefix]);
  const declared = missing.map((prefix) => ` xmlns:${prefix}="${spaces[prefix]}"`).join('');
  return { declared, wrap: (content) => (declared === '' ? content : `<text:span${declared}>${content}</text:span>`) };
}

/** Words as they stand in a paragraph, with the blanks that would be lost: the first, the last, and those that follow another. */
export function contentOf(words: string): string {
  const parts = words.split(/(\t|\n|\r\n?|^ +| +$| {2,})/);
  return parts.map((part, index) => (index % 2 === 1 ? elementOf(part) : escapeXml(part))).join('');
}

function elementOf(blanks: string): string {
  if (blanks === '\t') return '<text:tab/>';
  if (!blanks.startsWith(' ')) return '<text:line-break/>';
  return blanks.length === 1 ? '<text:s/>' : `<text:s text:c="${blanks.length}"/>`;
}
