import * as vscode from 'vscode';
import { type BaseLanguageClient, DocumentDiagnosticRequest } from 'vscode-languageclient';
import { SECTION, views } from '../names.ts';
import { switchWorkspace } from './switch.ts';

/** Checks the draft that is shown anew; where checking is off, offers to switch it on. */
export async function checkNow(client: BaseLanguageClient): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) return;
  if (!vscode.workspace.getConfiguration(SECTION, document.uri).get('enable', true)) return offerToSwitchOn();
  client.getFeature(DocumentDiagnosticRequest.method)?.getProvider(document)?.onDidChangeDiagnosticsEmitter.fire();
  await vscode.commands.executeCommand(`${views.findings}.focus`);
}

async function offerToSwitchOn(): Promise<void> {
  const on = vscode.l10n.t('Switch On');
  const answer = await vscode.window.showInformationMessage(vscode.l10n.t('Counterframe is switched off here.'), on);
  if (answer) await switchWorkspace(true);
}
