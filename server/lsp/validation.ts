import {
  type Connection,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analyses } from './analyses.ts';
import type { Client } from './client.ts';
import { toDiagnostics } from './diagnostics.ts';
import { guard, guardEvent, type Log } from './guard.ts';

/** How diagnostics reach the client; the rest of the server does not know whether they are pushed or pulled. */
export type Validation = {
  readonly changed: (uri: string) => void;
  readonly closed: (uri: string) => void;
  /** All documents have to be looked at anew. */
  readonly refresh: () => void;
  readonly dispose: () => void;
};

type Parts = {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly analyses: Analyses;
  readonly client: Client;
  readonly log: Log;
};

/** Answers `textDocument/diagnostic`. A client that can be asked to pull again gets what is known at once. */
export function pullDiagnostics({ connection, documents, analyses, client, log }: Parts): Validation {
  const empty: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
  const answering = connection.languages.diagnostics.on(
    guard(
      'diagnostics',
      log,
      async ({ textDocument, previousResultId }, token) => {
        const document = documents.get(textDocument.uri);
        if (!document) return empty;
        const { version } = document;
        let checked = await analyses.get(document);
        if (!checked.isFinal && !client.refreshesDiagnostics) {
          await analyses.settled();
          checked = await analyses.get(document);
        }
        if (document.version !== version && !token.isCancellationRequested) throw outdated();
        if (checked.id === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: checked.id };
        return { kind: DocumentDiagnosticReportKind.Full, resultId: checked.id, items: toDiagnostics(checked, document, client) };
      },
      empty,
    ),
  );
  return {
    changed: () => {},
    closed: () => {},
    dispose: () => answering.dispose(),
    refresh: () => {
      if (client.refreshesDiagnostics)
        connection.languages.diagnostics.refresh().catch((error: unknown) => log.error(`refresh: ${String(error)}`));
    },
  };
}

function outdated(): ResponseError<{ retriggerRequest: boolean }> {
  return new ResponseError(LSPErrorCodes.ServerCancelled, 'the document has changed', { retriggerRequest: true });
}

const LONGEST_WAIT = 300;

/** Publishes diagnostics by itself. Changes in quick succession are answered once, after as long as the last analysis took. */
export function pushDiagnostics({ connection, documents, analyses, client, log }: Parts): Validation {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const waits = new Map<string, number>();
  const publish = guardEvent('diagnostics', log, async (uri: string) => {
    timers.delete(uri);
    const document = documents.get(uri);
    if (!document) return;
    const checked = await analyses.get(document);
    waits.set(uri, Math.min(LONGEST_WAIT, checked.milliseconds));
    if (documents.get(uri) !== document || document.version !== checked.version) return;
    await connection.sendDiagnostics({ uri, version: checked.version, diagnostics: toDiagnostics(checked, document, client) });
  });
  function changed(uri: string): void {
    clearTimeout(timers.get(uri));
    timers.set(
      uri,
      setTimeout(() => void publish(uri), waits.get(uri) ?? 0),
    );
  }
  return {
    changed,
    closed: (uri) => {
      clearTimeout(timers.get(uri));
      timers.delete(uri);
      waits.delete(uri);
      connection.sendDiagnostics({ uri, diagnostics: [] }).catch((error: unknown) => log.error(`diagnostics: ${String(error)}`));
    },
    refresh: () => documents.keys().forEach(changed),
    dispose: () => {
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
