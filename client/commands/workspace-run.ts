import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { DraftRecord } from '../../server/lsp/protocol.ts';
import { askForDraft, findDrafts } from '../drafts.ts';
import { views } from '../names.ts';
import { plain } from '../plain.ts';
import type { State } from '../views/state.ts';

/** Checks every draft of the workspace, with progress, until it is cancelled, and shows the findings. */
export async function checkWorkspace(client: BaseLanguageClient, state: State): Promise<void> {
  if (!vscode.workspace.workspaceFolders?.length) {
    const open = vscode.l10n.t('Open Folder…');
    const answer = await vscode.window.showInformationMessage(
      vscode.l10n.t('No folder is open: Counterframe checks the drafts of a folder.'),
      open,
    );
    if (answer === open) await vscode.commands.executeCommand('vscode.openFolder');
    return;
  }
  await run(await findDrafts(), client, state);
}

/** Checks what is selected in the explorer: files, and the drafts in folders. */
export async function checkPaths(
  client: BaseLanguageClient,
  state: State,
  clicked?: vscode.Uri,
  selected?: readonly vscode.Uri[],
): Promise<void> {
  const chosen = selected?.length ? selected : clicked ? [clicked] : [];
  if (chosen.length === 0) return checkWorkspace(client, state);
  const found = await Promise.all(chosen.map(draftsIn));
  await run(found.flat(), client, state);
}

async function draftsIn(uri: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const { type } = await vscode.workspace.fs.stat(uri);
  return type & vscode.FileType.Directory ? findDrafts(uri) : [uri];
}

async function run(found: readonly vscode.Uri[], client: BaseLanguageClient, state: State): Promise<void> {
  const uris = [...new Map(found.map((uri) => [uri.toString(), uri])).values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  if (uris.length === 0) {
    await vscode.window.showInformationMessage(
      vscode.l10n.t(
        'There is no draft here. Plain text (.txt, .policy, .bill, .statute), Markdown (.md), HTML (.html), XML (.xml), Word (.docx), OpenDocument (.odt) and PDF (.pdf) are read.',
      ),
    );
    return;
  }
  const title = vscode.l10n.t('Counterframe: checking {0} drafts', uris.length);
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  const records = await vscode.window.withProgress(options, (progress, token) => readAll(uris, client, progress, token));
  state.take(records);
  await vscode.commands.executeCommand(`${views.findings}.focus`);
}

/** One draft at a time: the server has one thread. What was read before a cancellation is kept. */
async function readAll(
  uris: readonly vscode.Uri[],
  client: BaseLanguageClient,
  progress: vscode.Progress<{ message?: string; increment?: number }>,
  token: vscode.CancellationToken,
): Promise<readonly DraftRecord[]> {
  const records: DraftRecord[] = [];
  for (const uri of uris) {
    if (token.isCancellationRequested) break;
    progress.report({ message: plain(vscode.workspace.asRelativePath(uri)), increment: 100 / uris.length });
    const record = await askForDraft(client, uri, token).catch(() => null);
    if (token.isCancellationRequested) break;
    records.push(
      record ?? { uri: uri.toString(), words: 0, findings: [], counter: [], stale: 0, problem: vscode.l10n.t('cannot be read.') },
    );
  }
  return records;
}
