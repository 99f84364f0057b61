import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type Failed, requests } from '../server/lsp/protocol.ts';
import { copy } from './commands/copy.ts';

/** Shows that a part of the server failed, and copies what can be sent to us, where the reader likes. */
export function showFailures(client: BaseLanguageClient): vscode.Disposable {
  return client.onNotification(requests.didFail, async ({ message, action, report }: Failed) => {
    if ((await vscode.window.showWarningMessage(`Counterframe: ${message}`, action)) === action) await copy({ text: report });
  });
}
