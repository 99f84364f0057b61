import type { Disposable, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Compiled } from '../core/index.ts';
import { codeActionsAt } from './actions/actions.ts';
import type { Analyses } from './analyses.ts';
import { guard } from './guard.ts';
import { hoverAt } from './hover.ts';
import { toOffset, toSpan } from './positions.ts';
import type { Session } from './session.ts';

/** Answers what any editor asks of a language server, diagnostics apart. */
export function answerEditor(
  { connection, client, log }: Session,
  documents: TextDocuments<TextDocument>,
  analyses: Analyses,
  compiled: () => Compiled,
): Disposable[] {
  const hover = connection.onHover(
    guard(
      'hover',
      log,
      async ({ textDocument, position }) => {
        const document = documents.get(textDocument.uri);
        if (!document) return null;
        const checked = await analyses.get(document);
        return hoverAt(toOffset(document, position, client.encoding), checked, document, compiled(), client);
      },
      null,
    ),
  );
  const codeActions = connection.onCodeAction(
    guard(
      'code actions',
      log,
      async ({ textDocument, range, context }) => {
        const document = documents.get(textDocument.uri);
        if (!document) return [];
        const checked = await analyses.get(document);
        const scene = { checked, document, compiled: compiled(), client };
        return codeActionsAt(toSpan(document, range, client.encoding), scene, context?.only);
      },
      [],
    ),
  );
  return [hover, codeActions];
}
