import * as vscode from 'vscode';
import { readText } from '../files.ts';
import { showReview } from '../review/open.ts';

const WALKTHROUGH = 'counterframe.counterframe#start';

/** Opens a draft to try things on; nothing is saved unless the reader saves it. */
export async function openSample({ extensionUri }: vscode.ExtensionContext): Promise<void> {
  const content = await readText(vscode.Uri.joinPath(extensionUri, 'walkthrough', 'sample.md'));
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content: content ?? '' }));
}

/** Opens the review of a Word file with tracked changes to try things on. */
export async function openSampleDocument({ extensionUri }: vscode.ExtensionContext): Promise<void> {
  await showReview(vscode.Uri.joinPath(extensionUri, 'walkthrough', 'sample.docx'));
}

export async function openWalkthrough(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.openWalkthrough', WALKTHROUGH, false);
}

const settingsText = (): string =>
  vscode.l10n.t(`# Settings of Counterframe for this folder and those below. The command line reads them too.
# They go before the settings of the editor. What is not said here keeps its default.

# severities:
#   enforcement/war-metaphor: off     # a code
#   evidence/*: hint                  # a family
# excludeSections: [Bibliography]
# languages: [en]
`);

/** Opens counterframe.yaml of a workspace folder; writes one with examples where there is none. */
export async function createSettings(): Promise<void> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const folder = folders.length > 1 ? await vscode.window.showWorkspaceFolderPick() : folders[0];
  if (folders.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a folder first: counterframe.yaml lies in it.'));
    return;
  }
  if (!folder) return;
  const file = vscode.Uri.joinPath(folder.uri, 'counterframe.yaml');
  if ((await readText(file)) === undefined) await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(settingsText()));
  await vscode.window.showTextDocument(file);
}
