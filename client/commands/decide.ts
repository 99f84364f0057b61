import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Decide } from '../../server/lsp/commands.ts';
import { type DecideParams, type DraftFinding, requests, type Written } from '../../server/lsp/protocol.ts';
import type { Placed } from '../views/model.ts';
import { askForReason } from './reason.ts';
import { told } from './told.ts';

type Status = DecideParams['status'];

/** Writes a decision down, asking for what is missing. From the findings view the argument is the finding itself. */
export async function decide(client: BaseLanguageClient, given?: Decide | { readonly placed: Placed<DraftFinding> }): Promise<void> {
  if (!given) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Choose a finding in the Counterframe view, or open the quick fixes at one in the draft.'),
    );
    return;
  }
  const about = 'placed' in given ? aboutFinding(given.placed) : given;
  const status = about.status ?? (await askForStatus());
  if (!status) return;
  const reason = status === 'none' || status === 'accepted' ? '' : await askForReason(titleOf(status), status === 'set-aside', 'file');
  if (reason === undefined) return;
  const params: DecideParams = { ...about, status, ...(reason && { reason }) };
  await told(client.sendRequest<Written | null>(requests.decide, params));
}

function aboutFinding({ uri, item: { code, anchor } }: Placed<DraftFinding>): Decide {
  return { uri, code, anchor, scope: 'finding' };
}

async function askForStatus(): Promise<Status | undefined> {
  const choices: (vscode.QuickPickItem & { readonly status: Status })[] = [
    { status: 'accepted', label: titleOf('accepted'), detail: vscode.l10n.t('We agree: the wording will be changed.') },
    { status: 'to-discuss', label: titleOf('to-discuss'), detail: vscode.l10n.t('Others should look at it.') },
    { status: 'set-aside', label: titleOf('set-aside'), detail: vscode.l10n.t('The wording stays, for a reason.') },
    { status: 'none', label: titleOf('none'), detail: vscode.l10n.t('As if nothing had been decided.') },
  ];
  const picked = await vscode.window.showQuickPick(choices, { title: vscode.l10n.t('Decide about a Finding') });
  return picked?.status;
}

function titleOf(status: Status): string {
  const titles: Record<Status, string> = {
    accepted: vscode.l10n.t('To reword'),
    'to-discuss': vscode.l10n.t('To discuss'),
    'set-aside': vscode.l10n.t('Set aside'),
    none: vscode.l10n.t('Take the decision back'),
  };
  return titles[status];
}
