import type { Location } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../core/index.ts';
import type { Definition } from '../core/terms/types.ts';
import type { Client } from './client.ts';
import type { Terms } from './draft.ts';
import { rangesIn } from './positions.ts';

/** The definitions of the term at an offset. */
export function definitionsAt(offset: number, terms: Terms, document: TextDocument, client: Client): Location[] {
  return locations(
    termAt(offset, terms).map(({ span }) => span),
    document,
    client,
  );
}

/** Where the term at an offset stands, in order; with its definitions if they are asked for. */
export function referencesAt(offset: number, terms: Terms, withDefinitions: boolean, document: TextDocument, client: Client): Location[] {
  const term = new Set(termAt(offset, terms));
  const uses = terms.uses.filter(({ definitions }) => definitions.some((definition) => term.has(definition)));
  const spans = [...(withDefinitions ? term : []), ...uses].map(({ span }) => span);
  return locations(
    spans.sort((one, other) => one.start - other.start),
    document,
    client,
  );
}

/** All definitions of the term that is used or defined at an offset. */
function termAt(offset: number, { definitions, uses }: Terms): readonly Definition[] {
  const here = ({ span }: { span: Span }): boolean => span.start <= offset && offset <= span.end;
  const use = uses.find(here);
  if (use) return use.definitions;
  const defined = definitions.find(here);
  return defined ? definitions.filter(({ words }) => words.join(' ') === defined.words.join(' ')) : [];
}

function locations(spans: readonly Span[], document: TextDocument, { encoding }: Client): Location[] {
  const toRange = rangesIn(document, encoding);
  return spans.map((span) => ({ uri: document.uri, range: toRange(span) }));
}
