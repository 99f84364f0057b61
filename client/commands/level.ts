import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { SetLevel } from '../../server/lsp/commands.ts';
import { requests, type Written } from '../../server/lsp/protocol.ts';
import { pickCode } from '../findings.ts';
import { SECTION } from '../names.ts';
import { plain } from '../plain.ts';
import { draftOf } from '../review/address.ts';
import { settingsTarget } from './switch.ts';
import { told } from './told.ts';

/** Lowers a code or switches it off in this workspace: in counterframe.yaml where there is one, else in the settings. */
export async function setLevel(client: BaseLanguageClient, given?: SetLevel): Promise<void> {
  const asked = given ?? (await ask());
  if (!asked) return;
  const written = await told(client.sendRequest<Written | null>(requests.setLevel, asked));
  if (written === undefined) return;
  if (written === null) await writeSetting(asked);
  const where = written ? vscode.workspace.asRelativePath(vscode.Uri.parse(written.file)) : vscode.l10n.t('the settings of this workspace');
  vscode.window.setStatusBarMessage(vscode.l10n.t('Counterframe: {0} is set to {1} in {2}', asked.code, asked.level, plain(where)), 5000);
}

async function ask(): Promise<SetLevel | undefined> {
  const shown = vscode.window.activeTextEditor?.document.uri;
  if (!shown) return undefined;
  const uri = draftOf(shown).toString();
  const code = await pickCode(vscode.l10n.t('Change How a Code Is Shown'));
  if (code === undefined) return undefined;
  const levels: SetLevel['level'][] = ['information', 'hint', 'off'];
  const level = await vscode.window.showQuickPick(levels, { title: code });
  return level === undefined ? undefined : { uri, code, level: level as SetLevel['level'] };
}

async function writeSetting({ code, level }: SetLevel): Promise<void> {
  const configuration = vscode.workspace.getConfiguration(SECTION);
  const inspected = configuration.inspect<Record<string, string>>('severities');
  const target = settingsTarget();
  const own = target === vscode.ConfigurationTarget.Workspace ? inspected?.workspaceValue : inspected?.globalValue;
  await configuration.update('severities', { ...own, [code]: level }, target);
}
