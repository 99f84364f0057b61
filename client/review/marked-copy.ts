import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { fromBase64 } from '../../server/lsp/base64.ts';
import { type MarkedCopy, type MarkedCopyParams, requests } from '../../server/lsp/protocol.ts';
import { told } from '../commands/told.ts';
import { writeWhole } from '../files.ts';
import { chosenDocument } from './open.ts';

/** Writes a copy of a document with its findings as comments on their words, where the reader likes. The document stays as it is. */
export async function writeMarkedCopy(client: BaseLanguageClient, given?: unknown): Promise<void> {
  const draft = await chosenDocument(given);
  if (!draft) return;
  const trackChanges = await askForRewordings(draft);
  if (trackChanges === undefined) return;
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Write a Marked Copy'),
    defaultUri: copyOf(draft),
    filters: { [vscode.l10n.t('Documents')]: [extensionOf(draft).slice(1)] },
  });
  if (!target) return;
  if (target.toString() === draft.toString()) {
    void vscode.window.showErrorMessage(vscode.l10n.t('That is the document itself: give the copy another name.'));
    return;
  }
  const title = vscode.l10n.t('Counterframe: writing a marked copy');
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  const params: MarkedCopyParams = { uri: draft.toString(), trackChanges };
  const copy = await vscode.window.withProgress(options, (_, token) =>
    told(client.sendRequest<MarkedCopy | null>(requests.markedCopy, params, token)),
  );
  if (copy && (await told(write(target, copy)))) await tell(target, copy);
}

/** Tracked changes can be written into text that flows; a page of a PDF has none. */
async function askForRewordings(draft: vscode.Uri): Promise<boolean | undefined> {
  if (extensionOf(draft) === '.pdf') return false;
  const choices = [
    { trackChanges: false, label: vscode.l10n.t('Comments'), detail: vscode.l10n.t('Each finding as a comment on its words.') },
    {
      trackChanges: true,
      label: vscode.l10n.t('Comments and tracked changes'),
      detail: vscode.l10n.t('Rewordings that keep the meaning are also written as tracked changes, to accept or reject.'),
    },
  ];
  return (await vscode.window.showQuickPick(choices, { title: vscode.l10n.t('Write a Marked Copy') }))?.trackChanges;
}

/** `plan.docx` → `plan-reviewed.docx`. */
function copyOf(draft: vscode.Uri): vscode.Uri {
  return draft.with({ path: `${draft.path.slice(0, -extensionOf(draft).length)}-reviewed${extensionOf(draft)}` });
}

function extensionOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('.')).toLowerCase();
}

async function write(target: vscode.Uri, { base64 }: MarkedCopy): Promise<true> {
  await writeWhole(target, fromBase64(base64));
  return true;
}

async function tell(target: vscode.Uri, { comments, left }: MarkedCopy): Promise<void> {
  const show = vscode.l10n.t('Show in Folder');
  const name = vscode.workspace.asRelativePath(target);
  const message =
    left.length === 0
      ? vscode.l10n.t('{0}: {1} comments written.', name, comments)
      : vscode.l10n.t('{0}: {1} comments written. Findings that found no place: {2}.', name, comments, left.join('; '));
  if ((await vscode.window.showInformationMessage(message, show)) !== show) return;
  const isHere = target.scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop;
  await vscode.commands.executeCommand(isHere ? 'revealFileInOS' : 'revealInExplorer', target);
}
