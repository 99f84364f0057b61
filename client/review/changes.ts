import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { requests, type TrackedChangesParams, type Written } from '../../server/lsp/protocol.ts';
import { REVIEW } from '../../server/lsp/review/address.ts';
import { settingsTarget } from '../commands/switch.ts';
import { told } from '../commands/told.ts';
import { commands, SECTION } from '../names.ts';
import { plain } from '../plain.ts';
import type { State } from '../views/state.ts';
import { chosenDocument } from './open.ts';

type Changes = TrackedChangesParams['changes'];

/** Asks how tracked changes are to be read, and keeps it in counterframe.yaml where there is one, else in the settings. */
export async function chooseChanges(client: BaseLanguageClient, given?: unknown): Promise<void> {
  const draft = await chosenDocument(given);
  if (!draft) return;
  const choices: (vscode.QuickPickItem & { readonly changes: Changes })[] = [
    {
      changes: 'accepted',
      label: vscode.l10n.t('As if all were accepted'),
      detail: vscode.l10n.t('Inserted words are read, deleted ones are not.'),
    },
    { changes: 'original', label: vscode.l10n.t('As if all were rejected'), detail: vscode.l10n.t('The text before the changes.') },
    {
      changes: 'marked',
      label: vscode.l10n.t('With the deleted words shown'),
      detail: vscode.l10n.t('Inserted and deleted words stand in the text; deleted ones are not checked.'),
    },
  ];
  const picked = await vscode.window.showQuickPick(choices, { title: vscode.l10n.t('How Tracked Changes Are Read') });
  if (!picked) return;
  const params: TrackedChangesParams = { uri: draft.toString(), changes: picked.changes };
  const written = await told(client.sendRequest<Written | null>(requests.setTrackedChanges, params));
  if (written === null) await vscode.workspace.getConfiguration(SECTION, draft).update('trackedChanges', picked.changes, settingsTarget());
}

/** Says of a review which changes are read, where the file has any, and lets the reader choose. */
export function showChanges(state: State): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('counterframe.changes', { scheme: REVIEW });
  item.name = vscode.l10n.t('Tracked changes');
  item.command = { title: vscode.l10n.t('Choose'), command: commands.chooseChanges };
  const update = () => {
    const reading = state.draft()?.reading;
    item.text = reading === undefined ? vscode.l10n.t('no tracked changes') : vscode.l10n.t('read {0}', plain(reading));
  };
  update();
  return vscode.Disposable.from(item, state.onDidChange(update));
}
