import * as vscode from 'vscode';
import { REVIEW } from '../../server/lsp/review/address.ts';
import { documentExtensions } from '../../server/project/formats.ts';
import { reviewLanguage } from '../names.ts';
import { plain } from '../plain.ts';
import { documentInFront, draftOf, isDocument, reviewOf } from './address.ts';

/** Shows the text of a file that is no text, with its findings: the one that is given, or the one in front. */
export async function review(given?: unknown): Promise<void> {
  const draft = await chosenDocument(given);
  if (draft) await showReview(draft);
}

/** The file that a command is about: the one that is given, the one in front, or one that is asked for. */
export async function chosenDocument(given?: unknown): Promise<vscode.Uri | undefined> {
  const draft = given instanceof vscode.Uri ? draftOf(given) : documentInFront();
  if (draft && isDocument(draft)) return draft;
  const [picked] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Choose a Word, OpenDocument or PDF file'),
      filters: { [vscode.l10n.t('Documents')]: documentExtensions.map((extension) => extension.slice(1)) },
    })) ?? [];
  return picked;
}

/** Reading a large file takes a while, and can be left. */
export async function showReview(draft: vscode.Uri, options: vscode.TextDocumentShowOptions = {}): Promise<vscode.TextEditor> {
  const title = vscode.l10n.t('Counterframe: reading {0}', plain(vscode.workspace.asRelativePath(draft)));
  const document = await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, async () =>
    inOurLanguage(await vscode.workspace.openTextDocument(reviewOf(draft))),
  );
  return vscode.window.showTextDocument(document, { preview: false, ...options });
}

/** Whatever opens a review, be it the history of the editor, it has the language of reviews. */
export function keepLanguage(): vscode.Disposable {
  return vscode.workspace.onDidOpenTextDocument((document) => void inOurLanguage(document));
}

async function inOurLanguage(document: vscode.TextDocument): Promise<vscode.TextDocument> {
  if (document.uri.scheme !== REVIEW || document.languageId === reviewLanguage) return document;
  return vscode.languages.setTextDocumentLanguage(document, reviewLanguage);
}
