import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type DraftRecord, requests } from '../server/lsp/protocol.ts';
import { languages } from './names.ts';

export const selector: readonly vscode.DocumentFilter[] = languages.map((language) => ({ language }));

/** Whether a document is one that is checked. */
export function isDraft(document: vscode.TextDocument | undefined): document is vscode.TextDocument {
  return document !== undefined && document.uri.scheme !== 'output' && vscode.languages.match([...selector], document) > 0;
}

/** What the server knows of a draft, open or not. */
export function askForDraft(client: BaseLanguageClient, uri: vscode.Uri, token?: vscode.CancellationToken): Promise<DraftRecord | null> {
  const params = { uri: uri.toString() };
  // A token that is undefined would be sent as one more parameter.
  return token ? client.sendRequest(requests.draft, params, token) : client.sendRequest(requests.draft, params);
}

/** Files of a workspace, folder or list that can be drafts, by their names; what the settings of the editor exclude is left out. */
export const draftGlob = '**/*.{txt,md,markdown,policy,bill,statute}';
