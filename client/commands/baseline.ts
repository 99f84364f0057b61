import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type BaselineParams, requests, type Written } from '../../server/lsp/protocol.ts';
import { findDrafts } from '../drafts.ts';
import { plain } from '../plain.ts';
import { told } from './told.ts';

/** Adopts what is found in each workspace folder now as its baseline, or prunes what fits nothing any more. */
export async function writeBaseline(client: BaseLanguageClient, action: BaselineParams['action']): Promise<void> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a folder first: the baseline is a file in it.'));
    return;
  }
  if (action === 'adopt' && !(await isMeant())) return;
  const title =
    action === 'adopt' ? vscode.l10n.t('Counterframe: writing the baseline') : vscode.l10n.t('Counterframe: cleaning up the baseline');
  await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true }, async (_, token) => {
    for (const folder of folders) {
      const found = await findDrafts(folder.uri);
      if (found.length === 0 || token.isCancellationRequested) continue;
      const params: BaselineParams = { uris: found.map(String), action };
      const written = await told(client.sendRequest<Written | null>(requests.baseline, params, token));
      if (written) tell(written);
    }
  });
}

async function isMeant(): Promise<boolean> {
  const adopt = vscode.l10n.t('Adopt');
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('Adopt all findings of this workspace as its baseline?'),
    {
      modal: true,
      detail: vscode.l10n.t(
        'They will be shown as faint hints, and only new findings will be raised. The baseline is a file in the folder.',
      ),
    },
    adopt,
  );
  return answer === adopt;
}

function tell({ file, count }: Written): void {
  void vscode.window.showInformationMessage(
    vscode.l10n.t('{0} now names {1} findings.', plain(vscode.workspace.asRelativePath(vscode.Uri.parse(file))), count),
  );
}
