/**
 * What is read of a directive. `words`: argument and content alike, as in a note; `content`: the argument is a name or an
 * address; `quotation`: the same as words, and quoted; `unknown`: an argument of one word is taken for a name.
 */
export type Treatment = 'words' | 'content' | 'quotation' | 'csv-table' | 'list-table' | 'unread' | 'unknown';

const words =
  'admonition attention caution danger error hint important note tip warning seealso todo topic sidebar rubric table centered glossary highlights';
const content =
  'figure container compound class rst-class cssclass only ifconfig versionadded versionchanged deprecated versionremoved hlist acks tab-set grid';
const quotation = 'epigraph pull-quote';
const unread =
  'code code-block sourcecode highlight literalinclude parsed-literal prompt doctest testcode testoutput raw math image include toctree contents sectnum section-numbering header footer meta title role default-role unicode date index tabularcolumns graphviz digraph graph mermaid uml plantuml productionlist target-notes bibliography codeauthor sectionauthor moduleauthor module currentmodule';

const treatments: ReadonlyMap<string, Treatment> = new Map([
  ...named(words, 'words'),
  ...named(content, 'content'),
  ...named(quotation, 'quotation'),
  ...named(unread, 'unread'),
  ['csv-table', 'csv-table'],
  ['list-table', 'list-table'],
]);

/** What is read of a directive by its name in lower case; those of a domain (`py:function`) describe code. */
export function treatmentOf(name: string): Treatment {
  return treatments.get(name) ?? (name.includes(':') || name.startsWith('auto') ? 'content' : 'unknown');
}

function named(names: string, treatment: Treatment): [string, Treatment][] {
  return names.split(' ').map((name) => [name, treatment]);
}
