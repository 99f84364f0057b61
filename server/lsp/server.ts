import {
  CodeActionKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Compiled, compile } from '../core/index.ts';
import { keepAnalyses } from './analyses.ts';
import { type Client, readClient } from './client.ts';
import { codeActionsAt } from './code-actions.ts';
import { followConfiguration } from './configuration.ts';
import { documentsIn } from './documents.ts';
import { guard, guardEvent, type Log } from './guard.ts';
import type { Host } from './host.ts';
import { hoverAt } from './hover.ts';
import { navigation, serveNavigation } from './navigation.ts';
import { toOffset, toSpan } from './positions.ts';
import { pullDiagnostics, pushDiagnostics } from './validation.ts';

/** The language server: the same in Node and in a browser's worker. */
export function startServer(connection: Connection, host: Host): void {
  const log: Log = { error: (message) => connection.console.error(message) };
  let client: Client | undefined;
  const documents = new TextDocuments(documentsIn(() => client?.encoding ?? 'utf-16'));
  connection.onInitialize((params: InitializeParams) => {
    client = readClient(params, host);
    serve(connection, documents, client, host, log);
    return describe(client);
  });
  documents.listen(connection);
  connection.listen();
}

function serve(connection: Connection, documents: TextDocuments<TextDocument>, client: Client, host: Host, log: Log): void {
  const compiled = compiledOnce(host, log);
  const configuration = followConfiguration(connection, client, log, () => refresh());
  const analyses = keepAnalyses(compiled, configuration, log, () => validation.refresh());
  const validation = (client.pullsDiagnostics ? pullDiagnostics : pushDiagnostics)({ connection, documents, analyses, client, log });
  function refresh(): void {
    analyses.forgetAll();
    validation.refresh();
  }

  documents.onDidChangeContent(
    guardEvent('change', log, ({ document }) => {
      analyses.forget(document.uri);
      validation.changed(document.uri);
    }),
  );
  documents.onDidClose(
    guardEvent('close', log, ({ document }) => {
      analyses.close(document.uri);
      configuration.forget(document.uri);
      validation.closed(document.uri);
    }),
  );
  serveNavigation({ connection, documents, analyses, client, log });
  connection.onHover(
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
  connection.onCodeAction(
    guard(
      'code actions',
      log,
      async ({ textDocument, range, context }) => {
        const document = documents.get(textDocument.uri);
        if (!document || (context.only && !context.only.some(includesQuickFixes))) return [];
        const checked = await analyses.get(document);
        return codeActionsAt(toSpan(document, range, client.encoding), checked, document, client);
      },
      [],
    ),
  );
}

/** A client that asks for a kind wants the kinds below it too; the empty kind is all. */
function includesQuickFixes(kind: string): boolean {
  return kind === '' || kind === CodeActionKind.QuickFix;
}

function compiledOnce(host: Host, log: Log): () => Compiled {
  let compiled: Compiled | undefined;
  return () => {
    if (compiled) return compiled;
    compiled = compile(host.lexicons());
    for (const { where, path, message } of compiled.problems) log.error(`lexicon ${where} ${path ?? ''}: ${message}`);
    return compiled;
  };
}

function describe({ encoding, pullsDiagnostics }: Client): InitializeResult {
  return {
    serverInfo: { name: 'Counterframe' },
    capabilities: {
      positionEncoding: encoding,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      hoverProvider: true,
      ...navigation,
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
      ...(pullsDiagnostics
        ? { diagnosticProvider: { identifier: 'counterframe', interFileDependencies: false, workspaceDiagnostics: false } }
        : {}),
    },
  };
}
