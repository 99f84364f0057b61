import { DidChangeWatchedFilesNotification, type Disposable, type TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { guardEvent } from '../guard.ts';
import type { Session } from '../session.ts';
import { draftUri, isReview } from './address.ts';

/** Has the client watch the files whose text is shown, wherever they lie, as long as it is shown. */
export function watchReviews({ connection, client, log }: Session, documents: TextDocuments<TextDocument>): void {
  if (!client.registersWatchers) return;
  const watchers = new Map<string, Promise<Disposable>>();
  documents.onDidOpen(
    guardEvent('watching', log, async ({ document: { uri } }) => {
      if (!isReview(uri) || watchers.has(uri)) return;
      const registration = connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: patternFor(draftUri(uri), client.watchesFolders) }],
      });
      watchers.set(uri, registration);
      await registration;
    }),
  );
  documents.onDidClose(
    guardEvent('watching', log, async ({ document: { uri } }) => {
      const watcher = watchers.get(uri);
      watchers.delete(uri);
      (await watcher)?.dispose();
    }),
  );
}

function patternFor(draft: string, inFolders: boolean): string | { baseUri: string; pattern: string } {
  const end = draft.lastIndexOf('/');
  const pattern = decodeURIComponent(draft.slice(end + 1)).replace(/[[\]{}*?!]/g, '?');
  const folder = draft.slice(0, end);
  const isRoot = !/^[^:]+:\/\/[^/]*\//.test(folder);
  return inFolders ? { baseUri: isRoot ? `${folder}/` : folder, pattern } : `**/${pattern}`;
}
