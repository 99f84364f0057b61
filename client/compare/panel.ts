import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type CompareParams, requests } from '../../server/lsp/protocol.ts';
import { told } from '../commands/told.ts';

let panel: vscode.WebviewPanel | undefined;

/** Shows what changed between two versions beside the draft. The page needs no scripts: none may run in it. */
export async function showComparison(client: BaseLanguageClient, params: CompareParams): Promise<void> {
  const title = vscode.l10n.t('Counterframe: comparing the versions');
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  const html = await vscode.window.withProgress(options, (_, token) => told(client.sendRequest<string>(requests.compare, params, token)));
  if (!html) return;
  panel ??= createPanel();
  panel.webview.html = html;
  panel.reveal(undefined, true);
}

function createPanel(): vscode.WebviewPanel {
  const created = vscode.window.createWebviewPanel(
    'counterframe.comparison',
    vscode.l10n.t('Counterframe Comparison'),
    vscode.ViewColumn.Beside,
    { enableScripts: false, enableFindWidget: true, localResourceRoots: [] },
  );
  created.onDidDispose(() => {
    panel = undefined;
  });
  return created;
}
