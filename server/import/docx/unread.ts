const nouns: Readonly<Record<string, readonly [string, string]>> = {
  document: ['document that is put into it as a file', 'documents that are put into it as files'],
  diagram: ['diagram', 'diagrams'],
  chart: ['chart', 'charts'],
};

/** What a document holds whose words are not in the text, as messages; `unread` counts by kind. */
export function unreadText(unread: ReadonlyMap<string, number>): readonly string[] {
  return [...unread].map(([kind, count]) => {
    const noun = nouns[kind]?.[count === 1 ? 0 : 1] ?? kind;
    return `holds ${count} ${noun}, whose words are not read: check ${count === 1 ? 'it' : 'them'} by hand.`;
  });
}
