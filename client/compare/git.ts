import * as vscode from 'vscode';
import { toBase64 } from '../../server/lsp/base64.ts';
import type { ComparedParams } from '../../server/lsp/protocol.ts';
import { told } from '../commands/told.ts';
import { plain } from '../plain.ts';

/** What is used of the interface of the editor's own git extension. */
type GitExtension = { readonly enabled: boolean; getAPI(version: 1): GitApi };
type GitApi = { getRepository(uri: vscode.Uri): GitRepository | null };
type GitRepository = { buffer(ref: string, path: string): Promise<Uint8Array> };

const REVISION = 'HEAD';

/** A draft as the last commit has it, asked of the editor's git; says so where there is none. */
export async function versionInGit(draft: vscode.Uri): Promise<ComparedParams | undefined> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (!extension) return say(vscode.l10n.t('Git is not there in this window, as in a browser: compare with another file instead.'));
  const git = await told(Promise.resolve(extension.activate()));
  if (!git?.enabled) return say(vscode.l10n.t('Git is switched off in the settings of the editor: compare with another file instead.'));
  const repository = git.getAPI(1).getRepository(draft);
  const name = vscode.workspace.asRelativePath(draft);
  if (!repository) return say(vscode.l10n.t('{0} lies in no git repository: compare with another file instead.', name));
  try {
    const bytes = await repository.buffer(REVISION, draft.fsPath);
    return { uri: draft.toString(), name: `${REVISION}:${name}`, base64: toBase64(bytes) };
  } catch {
    return say(vscode.l10n.t('{0} is not in the last commit: compare with another file instead.', name));
  }
}

function say(message: string): undefined {
  void vscode.window.showInformationMessage(plain(message));
}
