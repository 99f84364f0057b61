import type { Disposable, DocumentSymbolParams, ServerCapabilities, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { foldsOf } from '../core/outline/folds.ts';
import type { Analyses } from './analyses.ts';
import type { Draft } from './draft.ts';
import { toFoldingRanges } from './folding.ts';
import { guard } from './guard.ts';
import { toOffset } from './positions.ts';
import type { Session } from './session.ts';
import { type Symbols, toSymbols } from './symbols.ts';
import { definitionsAt, referencesAt } from './terms.ts';

/** What the server offers for finding one's way in a draft. */
export const navigation: ServerCapabilities = {
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  definitionProvider: true,
  referencesProvider: true,
};

/** Answers requests about the outline of a document and the terms that it defines. */
export function answerNavigation(
  { connection, client, log }: Session,
  documents: TextDocuments<TextDocument>,
  analyses: Analyses,
): Disposable[] {
  /** A handler for a document that is open; for another there is nothing. */
  function about<Params extends { textDocument: { uri: string } }, Result extends unknown[]>(
    name: string,
    nothing: Result,
    answer: (params: Params, document: TextDocument, draft: Draft) => Result,
  ) {
    const handler = async (params: Params): Promise<Result> => {
      const document = documents.get(params.textDocument.uri);
      return document ? answer(params, document, (await analyses.get(document)).draft) : nothing;
    };
    return guard<Params, Result>(name, log, handler, nothing);
  }

  return [
    connection.onDocumentSymbol(
      about<DocumentSymbolParams, Symbols>('symbols', [], (_, document, { outline }) => toSymbols(outline(), document, client)),
    ),
    connection.onFoldingRanges(
      about('folding', [], (_, document, { outline, prose }) => toFoldingRanges(foldsOf(outline(), prose), document, client)),
    ),
    connection.onDefinition(
      about('definition', [], ({ position }, document, { terms }) =>
        definitionsAt(toOffset(document, position, client.encoding), terms(), document, client),
      ),
    ),
    connection.onReferences(
      about('references', [], ({ position, context }, document, { terms }) =>
        referencesAt(toOffset(document, position, client.encoding), terms(), context.includeDeclaration, document, client),
      ),
    ),
  ];
}
