import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type DraftRecord, requests } from '../server/lsp/protocol.ts';
import { REVIEW } from '../server/lsp/review/address.ts';
import { extensions } from '../server/project/formats.ts';
import { readIgnoreFiles } from './ignored.ts';
import { languages, reviewLanguage } from './names.ts';
import { draftOf } from './review/address.ts';

/** The documents that are checked: in files, without a file, in notebooks, in the folders that are open, wherever those lie, and reviews. */
export function selector(): readonly { readonly scheme: string; readonly language: string }[] {
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
  const schemes = new Set(['file', 'untitled', 'vscode-notebook-cell', ...folders]);
  const ownText = [...schemes].flatMap((scheme) => languages.map((language) => ({ scheme, language })));
  return [...ownText, { scheme: REVIEW, language: reviewLanguage }];
}

/** Whether a document is one that is checked. */
export function isDraft(document: vscode.TextDocument | undefined): document is vscode.TextDocument {
  return document !== undefined && vscode.languages.match([...selector()], document) > 0;
}

/** The editor with the draft in front, or one that can be seen beside what is; says so where there is none. */
export function draftEditor(): vscode.TextEditor | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const editor = [activeTextEditor, ...visibleTextEditors].find((one) => isDraft(one?.document));
  if (!editor) void vscode.window.showInformationMessage(vscode.l10n.t('Show a draft first: its tab must be in front.'));
  return editor;
}

/** What the server knows of a draft, open or not. */
export function askForDraft(client: BaseLanguageClient, uri: vscode.Uri, token?: vscode.CancellationToken): Promise<DraftRecord | null> {
  const params = { uri: draftOf(uri).toString() };
  // A token that is undefined would be sent as one more parameter.
  return token ? client.sendRequest(requests.draft, params, token) : client.sendRequest(requests.draft, params);
}

/** The drafts in a folder, or in all that are open, without those that the editor's settings or ignore files leave out. */
export async function findDrafts(folder?: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const found = await vscode.workspace.findFiles(folder ? new vscode.RelativePattern(folder, draftGlob) : draftGlob, never);
  const isIgnored = await readIgnoreFiles();
  return found.filter((uri) => !isIgnored(uri) && !isLock(uri));
}

/** Word keeps a small file beside a document while it is open there. */
function isLock({ path }: vscode.Uri): boolean {
  return path.slice(path.lastIndexOf('/') + 1).startsWith('~$');
}

const never = '**/{node_modules,.git}/**';

/** The names that drafts have, in capitals or not. */
const draftGlob = `**/*{${extensions.map(eitherCase).join(',')}}`;

function eitherCase(extension: string): string {
  return extension.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}
