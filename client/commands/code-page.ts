import * as vscode from 'vscode';
import { codePageName } from '../../server/lsp/host.ts';
import { pickCode } from '../findings.ts';

/** Where the pages of the codes lie in the extension. */
export function codePages({ extensionUri }: vscode.ExtensionContext): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'docs', 'codes');
}

/** Shows what a code means in the Markdown preview; without a code, asks which. */
export async function showCodePage(context: vscode.ExtensionContext, given?: unknown): Promise<void> {
  const code = typeof given === 'string' ? given : await pickCode(vscode.l10n.t('Show a Code’s Page'));
  if (code === undefined || !/^[a-z0-9-]+\/[a-z0-9-]+$/.test(code)) return;
  const page = vscode.Uri.joinPath(codePages(context), codePageName(code));
  try {
    // Locked, or the preview would follow the draft.
    await vscode.commands.executeCommand('markdown.showPreview', page, undefined, { locked: true });
  } catch {
    await vscode.window.showTextDocument(page, { preview: true });
  }
}
