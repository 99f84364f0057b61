import * as vscode from 'vscode';
import { SECTION } from '../names.ts';
import { plain } from '../plain.ts';
import { isDocument, uriOf } from './address.ts';
import { showReview } from './open.ts';

/** Offers a review of a file that is no text when its tab is in front, once for each file. */
export function offerReviews(): vscode.Disposable {
  const offered = new Set<string>();
  const look = () => {
    const uri = uriOf(vscode.window.tabGroups.activeTabGroup.activeTab);
    if (!uri || !isDocument(uri) || offered.has(uri.toString()) || !isWanted(uri)) return;
    offered.add(uri.toString());
    void offer(uri);
  };
  look();
  return vscode.Disposable.from(vscode.window.tabGroups.onDidChangeTabs(look), vscode.window.tabGroups.onDidChangeTabGroups(look));
}

function isWanted(uri: vscode.Uri): boolean {
  const settings = vscode.workspace.getConfiguration(SECTION, uri);
  return settings.get('enable', true) && settings.get('offerReview', true);
}

async function offer(uri: vscode.Uri): Promise<void> {
  const yes = vscode.l10n.t('Review');
  const later = vscode.l10n.t('Not Now');
  const never = vscode.l10n.t('Don’t Offer Again');
  const question = vscode.l10n.t('Counterframe can show the text of {0} with its findings.', plain(vscode.workspace.asRelativePath(uri)));
  const answer = await vscode.window.showInformationMessage(question, yes, later, never);
  if (answer === yes) await showReview(uri);
  if (answer === never) await stopOffering();
}

async function stopOffering(): Promise<void> {
  await vscode.workspace.getConfiguration(SECTION).update('offerReview', false, vscode.ConfigurationTarget.Global);
  const settings = vscode.l10n.t('Open the Setting');
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('Counterframe will not offer it again. The menus of a file still do, and a setting takes this back.'),
    settings,
  );
  if (answer) await vscode.commands.executeCommand('workbench.action.openSettings', `${SECTION}.offerReview`);
}
