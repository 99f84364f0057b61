import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ComparedParams, CompareParams } from '../../server/lsp/protocol.ts';
import { extensions } from '../../server/project/formats.ts';
import { isDraft } from '../drafts.ts';
import { draftOf, isDocument, uriOf } from '../review/address.ts';
import { versionInGit } from './git.ts';
import { showComparison } from './panel.ts';

/** Compares the draft that is given, or in front, with a version that its reader chooses. */
export async function compareWith(client: BaseLanguageClient, given?: unknown): Promise<void> {
  const draft = given instanceof vscode.Uri ? draftOf(given) : draftInFront();
  if (!draft) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Show a draft first: its tab must be in front.'));
    return;
  }
  const picked = await vscode.window.showQuickPick(choicesFor(draft), { title: vscode.l10n.t('Compare with…') });
  const params = await picked?.versions();
  if (params) await showComparison(client, params);
}

/** Compares two files that are selected in the explorer: the one that was changed last is the new version. */
export async function compareSelected(client: BaseLanguageClient, selected?: unknown): Promise<void> {
  const uris = Array.isArray(selected) ? selected.filter((one) => one instanceof vscode.Uri) : [];
  if (uris.length !== 2) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Select two files in the explorer first.'));
    return;
  }
  const times = await Promise.all(uris.map(changedAt));
  const [before, now] = times[0]! <= times[1]! ? uris : [...uris].reverse();
  await showComparison(client, { before: version(before!), now: version(now!) });
}

type Choice = vscode.QuickPickItem & { readonly versions: () => Promise<CompareParams | undefined> };

function choicesFor(draft: vscode.Uri): readonly Choice[] {
  const now = version(draft);
  const name = vscode.workspace.asRelativePath(draft);
  const isChanged = vscode.workspace.textDocuments.some((document) => document.isDirty && document.uri.toString() === draft.toString());
  const hasFile = draft.scheme !== 'untitled';
  const choices: (Choice | false)[] = [
    hasFile && {
      label: vscode.l10n.t('The last commit'),
      detail: vscode.l10n.t('The draft as git has it under HEAD.'),
      versions: async () => {
        const before = await versionInGit(draft);
        return before && { before, now };
      },
    },
    isChanged &&
      hasFile && {
        label: vscode.l10n.t('The saved file'),
        detail: vscode.l10n.t('What was changed since the draft was saved.'),
        versions: async () => ({ before: { ...now, name: vscode.l10n.t('{0} (saved)', name), isSaved: true }, now }),
      },
    isDocument(draft) &&
      !draft.path.toLowerCase().endsWith('.pdf') && {
        label: vscode.l10n.t('The file without its tracked changes'),
        detail: vscode.l10n.t('As if all were rejected, and as if all were accepted.'),
        versions: async () => ({
          before: { ...now, name: vscode.l10n.t('{0} (changes rejected)', name), changes: 'original' },
          now: { ...now, name: vscode.l10n.t('{0} (changes accepted)', name), changes: 'accepted' },
        }),
      },
    {
      label: vscode.l10n.t('Another file…'),
      detail: vscode.l10n.t('An earlier version, in any format that is read.'),
      versions: async () => {
        const other = await chooseFile();
        return other && { before: version(other), now };
      },
    },
  ];
  return choices.filter((choice) => choice !== false);
}

async function chooseFile(): Promise<vscode.Uri | undefined> {
  const picked = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Choose the Earlier Version'),
    filters: { [vscode.l10n.t('Drafts')]: extensions.map((extension) => extension.slice(1)) },
  });
  return picked?.[0];
}

function version(uri: vscode.Uri): ComparedParams {
  const draft = draftOf(uri);
  return { uri: draft.toString(), name: vscode.workspace.asRelativePath(draft) };
}

function draftInFront(): vscode.Uri | undefined {
  const shown = uriOf(vscode.window.tabGroups.activeTabGroup.activeTab);
  if (shown && isDocument(draftOf(shown))) return draftOf(shown);
  const document = vscode.window.activeTextEditor?.document;
  return isDraft(document) ? draftOf(document.uri) : undefined;
}

async function changedAt(uri: vscode.Uri): Promise<number> {
  try {
    return (await vscode.workspace.fs.stat(uri)).mtime;
  } catch {
    return 0;
  }
}
