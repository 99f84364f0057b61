import {
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type TextDocumentContentChangeEvent,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analyses } from './analyses.ts';
import type { Client } from './client.ts';
import { toDiagnostics } from './diagnostics.ts';
import { guard, guardEvent, type Log } from './guard.ts';
import { moveDiagnostics } from './moved.ts';
import { requests } from './protocol.ts';

/** How diagnostics reach the client; the rest of the server does not know whether they are pushed or pulled. */
export type Validation = {
  readonly changed: (uri: string) => void;
  /** The document is about to be changed so; positions are those of the client. */
  readonly edited: (uri: string, changes: readonly TextDocumentContentChangeEvent[]) => void;
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
    edited: () => {},
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

/**
 * Publishes diagnostics by itself: at once those that are known, where a change has left them, and then those of the analysis,
 * which is made when no message waits.
 */
export function pushDiagnostics({ connection, documents, analyses, client, log }: Parts): Validation {
  const shown = new Map<string, readonly Diagnostic[]>();
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  const analyse = guardEvent('diagnostics', log, async (uri: string) => {
    waiting.delete(uri);
    const document = documents.get(uri);
    if (!document) return;
    const { version } = document;
    const checked = await analyses.get(document);
    if (documents.get(uri) !== document || document.version !== version) return;
    await publish(uri, version, toDiagnostics(checked, document, client));
    if (checked.isFinal && client.tellsSettled) await connection.sendNotification(requests.didSettle, { uri, version });
  });

  /** Resolves when all is written. */
  function publish(uri: string, version: number | undefined, diagnostics: readonly Diagnostic[]): Promise<void> {
    if (version === undefined) shown.delete(uri);
    else shown.set(uri, diagnostics);
    return connection
      .sendDiagnostics({ uri, ...(version !== undefined && { version }), diagnostics: [...diagnostics] })
      .catch((error: unknown) => log.error(`diagnostics: ${String(error)}`));
  }

  function schedule(uri: string): void {
    clearTimeout(waiting.get(uri));
    waiting.set(
      uri,
      setTimeout(() => void analyse(uri), 0),
    );
  }

  /** Slices of an analysis would hold up what is being written. */
  const publishFirst = guardEvent('diagnostics', log, async (uri: string) => {
    const known = shown.get(uri);
    const version = documents.get(uri)?.version;
    if (known && version !== undefined) await publish(uri, version, known);
    if (documents.get(uri)?.version === version) schedule(uri);
  });

  return {
    changed: (uri) => void publishFirst(uri),
    edited: (uri, changes) => {
      const known = shown.get(uri);
      const moved = known && moveDiagnostics(known, changes, client.encoding);
      if (moved) shown.set(uri, moved);
      else shown.delete(uri);
    },
    closed: (uri) => {
      clearTimeout(waiting.get(uri));
      waiting.delete(uri);
      void publish(uri, undefined, []);
    },
    refresh: () => documents.keys().forEach(schedule),
    dispose: () => {
      for (const timer of waiting.values()) clearTimeout(timer);
    },
  };
}
