import { type Disposable, MessageType, ShowMessageNotification, type TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Importing } from '../../import/run.ts';
import type { Configuration } from '../configuration.ts';
import type { Files } from '../files.ts';
import { guard } from '../guard.ts';
import type { Session } from '../session.ts';
import { draftUri, isReview } from './address.ts';
import { readDraft } from './reading.ts';
import { keepReviews, type Reviews } from './reviews.ts';

/** The reviews of a server: files are read with its own means, and its client asks for texts anew. */
export function reviewsOf(
  { connection, log }: Session,
  documents: TextDocuments<TextDocument>,
  configuration: Configuration,
  files: Files,
  importing: Importing,
): Reviews {
  return keepReviews({
    changesFor: async (draft) => (await configuration.of(draft)).engine.trackedChanges,
    read: (draft, changes, signal) => readDraft(draft, { changes }, files, importing, signal),
    isOpen: (draft) => reviewsIn(documents).some(({ uri }) => draftUri(uri) === draft),
    refresh: (draft) => {
      for (const { uri } of reviewsIn(documents).filter((open) => draftUri(open.uri) === draft))
        connection.workspace.textDocumentContent.refresh(uri).catch((error: unknown) => log.error(`refresh: ${String(error)}`));
    },
    onRefused: (message) => {
      connection
        .sendNotification(ShowMessageNotification.type, { type: MessageType.Error, message })
        .catch((error: unknown) => log.error(`message: ${String(error)}`));
    },
  });
}

/** The open documents that show the text of files. */
export function reviewsIn(documents: TextDocuments<TextDocument>): readonly TextDocument[] {
  return documents.all().filter(({ uri }) => isReview(uri));
}

/** Answers `workspace/textDocumentContent`, for the address of a review and for that of its file. */
export function answerReviews({ connection, log }: Session, reviews: Reviews, documents: TextDocuments<TextDocument>): Disposable[] {
  const read = guard<{ readonly uri: string }, { text: string }>(
    'review',
    log,
    async ({ uri }, token) => {
      const draft = draftUri(uri);
      token.onCancellationRequested(() => {
        if (!reviewsIn(documents).some((open) => draftUri(open.uri) === draft)) reviews.close(draft);
      });
      return { text: await reviews.text(draft) };
    },
    { text: '' },
  );
  return [connection.workspace.textDocumentContent.on(read)];
}
