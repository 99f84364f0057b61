import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ConcordanceAnswer, type ConcordanceParams, requests } from '../../server/lsp/protocol.ts';
import { told } from '../commands/told.ts';
import { findDrafts, isDraft } from '../drafts.ts';
import { draftOf } from '../review/address.ts';
import type { Concordance } from './view.ts';

/** Where to search: the drafts that are open, or all of the workspace. */
type Where = 'open' | 'workspace';

/** Asks for a pattern or a code and where to search, unless both are given, and lists where it stands. */
export async function searchConcordance(
  client: BaseLanguageClient,
  concordance: Concordance,
  given?: unknown,
): Promise<ConcordanceAnswer | undefined> {
  const asked = given as { readonly what?: string; readonly where?: Where } | undefined;
  const what = (asked?.what ?? (await askWhat(concordance.last())))?.trim();
  if (!what) return undefined;
  const where = asked?.where ?? (await askWhere());
  if (!where) return undefined;
  const uris = await urisIn(where);
  if (uris.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no draft to search: open one, or a folder with drafts.'));
    return undefined;
  }
  const answer = await ask(client, { what, uris });
  if (answer) await concordance.show(answer);
  return answer;
}

async function ask(client: BaseLanguageClient, params: ConcordanceParams): Promise<ConcordanceAnswer | undefined> {
  const title = vscode.l10n.t('Counterframe: searching {0} drafts', params.uris.length);
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  const answer = await vscode.window.withProgress(options, (_, token) =>
    told(client.sendRequest<ConcordanceAnswer | null>(requests.concordance, params, token)),
  );
  return answer ?? undefined;
}

function askWhat(value: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Concordance'),
    prompt: vscode.l10n.t('Words, a pattern such as {0}, or a code such as {1}', 'rescue <0-3> $person', 'agency/rescue'),
    value,
  });
}

async function askWhere(): Promise<Where | undefined> {
  if (!vscode.workspace.workspaceFolders?.length) return 'open';
  const choices: (vscode.QuickPickItem & { readonly where: Where })[] = [
    { where: 'open', label: vscode.l10n.t('Drafts that are open') },
    { where: 'workspace', label: vscode.l10n.t('All drafts of the workspace') },
  ];
  return (await vscode.window.showQuickPick(choices, { title: vscode.l10n.t('Concordance') }))?.where;
}

async function urisIn(where: Where): Promise<readonly string[]> {
  const open = vscode.workspace.textDocuments.filter(isDraft).map(({ uri }) => draftOf(uri));
  const found = where === 'open' ? open : await findDrafts();
  return [...new Set(found.map((uri) => uri.toString()))].sort();
}
