import type { Format } from '../../core/index.ts';

/** What a draft was read as, in words. */
export const formatNames: Readonly<Record<Format, string>> = {
  plain: 'plain text',
  markdown: 'Markdown',
  html: 'HTML',
  xml: 'XML',
  latex: 'LaTeX',
  rst: 'reStructuredText',
  asciidoc: 'AsciiDoc',
  document: 'a document',
};
