import * as vscode from 'vscode';
import { draftUri, REVIEW } from '../../server/lsp/review/address.ts';
import { formatOf } from '../../server/project/formats.ts';

/** Whether a file is no text and can be reviewed, such as a Word file. */
export function isDocument(uri: vscode.Uri): boolean {
  return uri.scheme !== REVIEW && formatOf(uri.path) === 'document';
}

/** The view that shows the text of a file; it has the file's name. */
export function reviewOf(draft: vscode.Uri): vscode.Uri {
  return vscode.Uri.from({ scheme: REVIEW, path: draft.path, query: draft.toString() });
}

/** The draft that a document is or shows. */
export function draftOf(uri: vscode.Uri): vscode.Uri {
  return uri.scheme === REVIEW ? vscode.Uri.parse(draftUri(uri.toString())) : uri;
}

/** The file in front that can be reviewed, in its own editor or in its review. */
export function documentInFront(): vscode.Uri | undefined {
  const shown = uriOf(vscode.window.tabGroups.activeTabGroup.activeTab);
  const draft = shown && draftOf(shown);
  return draft && isDocument(draft) ? draft : undefined;
}

/** What a tab shows: a file as text, or, as for most files that are none, in an editor of its own. */
export function uriOf(tab: vscode.Tab | undefined): vscode.Uri | undefined {
  const input = tab?.input;
  return input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom ? input.uri : undefined;
}
