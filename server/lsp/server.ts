import { type Connection, type InitializeParams, type InitializeResult, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Compiled, compile } from '../core/index.ts';
import { version } from '../version.ts';
import { actionKinds } from './actions/actions.ts';
import { keepAnalyses } from './analyses.ts';
import { type Client, readClient } from './client.ts';
import { followConfiguration } from './configuration.ts';
import { documentsIn } from './documents.ts';
import { draftsOf } from './drafts.ts';
import { answerEditor } from './editor-requests.ts';
import { filesOf } from './files.ts';
import { guardEvent, type Log } from './guard.ts';
import type { Host } from './host.ts';
import { answerOwnRequests } from './own-requests.ts';
import { showProjectProblems } from './project-problems.ts';
import { keepProjects } from './projects.ts';
import { requests } from './protocol.ts';
import { keepRecords } from './records.ts';
import { openSession, type Session } from './session.ts';
import { pullDiagnostics, pushDiagnostics } from './validation.ts';
import { watchProjects } from './watching.ts';

/** The language server: the same in Node and in a browser's worker. */
export function startServer(connection: Connection, host: Host): void {
  const log: Log = { error: (message) => connection.console.error(message) };
  let client: Client | undefined;
  const documents = new TextDocuments(documentsIn(() => client?.encoding ?? 'utf-16'));
  connection.onInitialize((params: InitializeParams) => {
    client = readClient(params, host);
    serve(openSession(connection, client, log), documents, host);
    return describe(client);
  });
  documents.listen(connection);
  connection.listen();
}

function serve(session: Session, documents: TextDocuments<TextDocument>, host: Host): void {
  const { connection, client, log } = session;
  const compiled = compiledOnce(host, log);
  const files = filesOf(connection, client, host);
  const projects = keepProjects(session, files, showProjectProblems(connection), () => refresh());
  const configuration = followConfiguration(session, projects, () => refresh());
  const analyses = keepAnalyses(compiled, configuration, log, () => validation.refresh());
  const validation = (client.pullsDiagnostics ? pullDiagnostics : pushDiagnostics)({ connection, documents, analyses, client, log });
  const drafts = draftsOf(documents, analyses, configuration, projects, files);
  const records = keepRecords(drafts, projects, files, reread);
  watchProjects(session, reread);
  followDocuments();
  answerEditor(session, documents, analyses, compiled);
  answerOwnRequests(session, drafts, records, compiled);

  function refresh(): void {
    configuration.forgetAll();
    analyses.forgetAll();
    validation.refresh();
  }

  function reread(): void {
    projects.forget();
    refresh();
    if (client.offersFiles) void connection.sendNotification(requests.didReread);
  }

  function followDocuments(): void {
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
  }
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
    serverInfo: { name: 'Counterframe', version },
    capabilities: {
      positionEncoding: encoding,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      hoverProvider: true,
      codeActionProvider: { codeActionKinds: actionKinds },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      ...(pullsDiagnostics
        ? { diagnosticProvider: { identifier: 'counterframe', interFileDependencies: false, workspaceDiagnostics: false } }
        : {}),
    },
  };
}
