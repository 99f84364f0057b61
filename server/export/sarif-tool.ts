import type { Code, Severity } from '../core/index.ts';
import { formatReference } from '../core/lexicon/cite.ts';
import { citationText } from './citation.ts';
import { escapeMarkdown } from './escape.ts';
import type { View } from './exporter.ts';

export const sarifLevels: Record<Severity, 'warning' | 'note'> = { warning: 'warning', information: 'note', hint: 'note' };

const SOURCES = 'sources';

/** The part of a SARIF run that says what can be found: codes as rules, and the works that they cite as a taxonomy. */
export function describeTool(view: View) {
  const codes = [...view.compiled.codes].filter(([, about]) => !about.counter);
  const works = [...view.compiled.works.values()];
  const taxonomies = [
    {
      name: SOURCES,
      shortDescription: { text: 'The works whose critiques the codes rest on.' },
      taxa: works.map((work) => ({
        id: work.id,
        shortDescription: { text: work.title },
        fullDescription: { text: formatReference(work) },
      })),
    },
  ];
  const driver = {
    name: 'Counterframe',
    version: view.version,
    semanticVersion: view.version,
    shortDescription: { text: 'A framing linter for policy text.' },
    supportedTaxonomies: [{ name: SOURCES, index: 0 }],
    rules: codes.map(([id, about]) => ruleOf(id, about, view)),
  };
  return { tool: { driver }, taxonomies };
}

function ruleOf(id: string, about: Code & { readonly family: string }, view: View) {
  const works = new Set(about.sources.map(({ work }) => work).filter((work) => view.compiled.works.has(work)));
  return {
    id,
    shortDescription: { text: about.title },
    fullDescription: { text: about.critique },
    help: { text: helpOf(about, view, (text) => text), markdown: helpOf(about, view, escapeMarkdown) },
    defaultConfiguration: { level: sarifLevels[about.severity] },
    properties: { tags: [about.family] },
    relationships: [...works].map((work) => ({ target: { id: work, toolComponent: { name: SOURCES, index: 0 } }, kinds: ['relevant'] })),
  };
}

function helpOf({ critique, ask, instead, sources }: Code, view: View, write: (text: string) => string): string {
  const list = (items: readonly string[]) => items.map((item) => `- ${write(item)}`).join('\n');
  return [
    write(critique),
    `Question to ask: ${write(ask)}`,
    `What else could be said:\n\n${list(instead)}`,
    `Sources:\n\n${list(sources.map((source) => citationText(source, view.compiled)))}`,
  ].join('\n\n');
}
