import {
  type Connection,
  type Disposable,
  type InitializeResult,
  NotebookDocuments,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { type Compiled, compile } from '../core/index.ts';
import { version } from '../version.ts';
import { actionKinds } from './actions/actions.ts';
import { keepAnalyses } from './analyses.ts';
import { answerAssistants } from './assistants.ts';
import { type Client, readClient } from './client.ts';
import { followConfiguration } from './configuration.ts';
import { documentsIn } from './documents.ts';
import { draftsOf } from './drafts.ts';
import { answerEditor } from './editor-requests.ts';
import { tellFailures } from './failures.ts';
import { filesOf } from './files.ts';
import { guardEvent, type Log } from './guard.ts';
import type { Host } from './host.ts';
import { followLifecycle } from './lifecycle.ts';
import { answerNavigation, navigation } from './navigation.ts';
import { answerOwnRequests } from './own-requests.ts';
import { showProjectProblems } from './project-problems.ts';
import { keepProjects } from './projects.ts';
import { requests } from './protocol.ts';
import { keepRecords } from './records.ts';
import { draftUri, isReview, REVIEW } from './review/address.ts';
import { answerReviews, reviewsIn, reviewsOf } from './review/serve.ts';
import { watchReviews } from './review/watch.ts';
import { openSession, type Session } from './session.ts';
import { pullDiagnostics, pushDiagnostics } from './validation.ts';
import { watchProjects } from './watching.ts';
import { examineAt } from './whole/examining.ts';
import { desksHere } from './whole/here.ts';
import { keepDesks } from './whole/kept.ts';

/** The language server: the same in Node and in a browser's worker. */
export function startServer(connection: Connection, host: Host): void {
  followLifecycle(connection, (params) => {
    const client = readClient(params, host);
    const log: Log = { error: (message) => connection.console.error(message), failed: tellFailures(connection, client) };
    return { result: describe(client), ends: serve(openSession(connection, client, log), host) };
  });
  connection.listen();
}

/** Answers the client; what comes back ends it. */
function serve(session: Session, host: Host): Disposable[] {
  const { connection, client, log } = session;
  const documents = new TextDocuments(documentsIn(client.encoding, (uri, changes) => validation.edited(uri, changes)));
  const isOpen = (uri: string) => documents.all().some((document) => document.uri === uri || draftUri(document.uri) === uri);
  const compiled = compiledOnce(host, log);
  const desks = keepDesks(host.desks ?? desksHere(compiled));
  const files = filesOf(connection, client, host);
  const projects = keepProjects(session, files, showProjectProblems(connection), () => reread());
  const configuration = followConfiguration(session, projects, () => refresh());
  const reviews = reviewsOf(session, documents, configuration, files, host.importing);
  const analyses = keepAnalyses(compiled, configuration, isOpen, reviews, log, () => validation.refresh());
  const validation = (client.pullsDiagnostics ? pullDiagnostics : pushDiagnostics)({ connection, documents, analyses, client, log });
  const drafts = draftsOf(documents, analyses, configuration, projects, files, host.importing, examineAt(desks.open));
  const records = keepRecords(drafts, projects, files, client.words, reread);
  watchProjects(session, records.isOurs, () => reread(), reviews.changed);
  watchReviews(session, documents);
  followDocuments();
  return [
    documents.listen(connection),
    new NotebookDocuments(documents).listen(connection),
    validation,
    ...answerEditor(session, documents, analyses, compiled),
    ...answerNavigation(session, documents, analyses),
    ...answerReviews(session, reviews, documents),
    ...answerOwnRequests(session, drafts, records, files, host.importing, compiled, () => host.lexicons().vocabulary, desks.open),
    desks,
    ...answerAssistants(session, compiled, configuration, reviews),
  ];

  function refresh(): void {
    analyses.forgetAll();
    validation.refresh();
    const shown = reviewsIn(documents).map(({ uri }) => draftUri(uri));
    reviews.settingsChanged(shown).catch((error: unknown) => log.error(`reviews: ${String(error)}`));
  }

  /** What is known of all drafts is out of date, or of one. */
  function reread(draft?: string): void {
    projects.forget();
    configuration.forgetAll();
    refresh();
    if (client.offersFiles)
      connection.sendNotification(requests.didReread, { uri: draft }).catch((error: unknown) => log.error(String(error)));
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
        configuration.forget(draftUri(document.uri));
        if (isReview(document.uri)) reviews.close(draftUri(document.uri));
        validation.closed(document.uri);
      }),
    );
  }
}

function compiledOnce(host: Host, log: Log): () => Compiled {
  let compiled: Compiled | undefined;
  return () => {
    if (compiled) return compiled;
    compiled = compile(host.lexicons(), host.plan?.());
    for (const { where, path, message } of compiled.problems) log.error(`lexicon ${where} ${path ?? ''}: ${message}`);
    return compiled;
  };
}

function describe({ encoding, pullsDiagnostics }: Client): InitializeResult {
  return {
    serverInfo: { name: 'Counterframe', version },
    capabilities: {
      positionEncoding: encoding,
      notebookDocumentSync: { notebookSelector: [{ cells: [{ language: 'markdown' }, { language: 'plaintext' }] }] },
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      hoverProvider: true,
      ...navigation,
      codeActionProvider: { codeActionKinds: actionKinds },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true }, textDocumentContent: { schemes: [REVIEW] } },
      ...(pullsDiagnostics
        ? { diagnosticProvider: { identifier: 'counterframe', interFileDependencies: false, workspaceDiagnostics: false } }
        : {}),
    },
  };
}
