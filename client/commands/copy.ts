import * as vscode from 'vscode';
import type { Copy } from '../../server/lsp/commands.ts';

/** Puts a text about a finding on the clipboard. */
export async function copy({ text }: Copy): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Counterframe: copied'), 3000);
}

/** Opens a text about a false alarm for its writer to complete. Nothing is sent. */
export async function reportFalseAlarm(content: string): Promise<void> {
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content }));
}
