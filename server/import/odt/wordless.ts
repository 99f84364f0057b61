const wordless = new RegExp(
  `^(?:${[
    'office:(?:forms|event-listeners|annotation|binary-data|dde-source)',
    'table:(?:title|desc|table-columns?|table-header-columns|covered-table-cell|table-source)',
    'svg:(?:title|desc)',
    'text:(?:tracked-changes|[a-z-]+-source|[a-z-]+-decls|note-citation|alphabetical-index-auto-mark-file|soft-page-break)',
    'form:.*',
    'math:.*',
  ].join('|')})$`,
);

/** Whether elements of this name, among paragraphs, hold no words of the document: templates, declarations, descriptions, covered cells. */
export function isWordless(name: string): boolean {
  return wordless.test(name);
}
