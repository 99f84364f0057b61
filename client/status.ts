import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type { Activity } from './activity.ts';
import { isDraft, selector } from './drafts.ts';
import { countText } from './findings.ts';
import { commands, SECTION, views as viewNames } from './names.ts';
import { draftOf } from './review/address.ts';
import { openCount } from './views/model.ts';
import type { State as Views } from './views/state.ts';

type Shown = {
  readonly bar: string;
  readonly text: string;
  readonly detail: string;
  readonly command: vscode.Command;
  readonly isError?: boolean;
  readonly isBusy?: boolean;
};

/** One status bar item and one language status item say the same: how many findings, analysing, off, or not running. */
export function showStatus(client: BaseLanguageClient, activity: Activity, state: Views): vscode.Disposable {
  const bar = vscode.window.createStatusBarItem('counterframe.status', vscode.StatusBarAlignment.Right, 90);
  bar.name = 'Counterframe';
  const item = vscode.languages.createLanguageStatusItem('counterframe.status', [...selector()]);
  item.name = 'Counterframe';
  const update = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    if (!isDraft(document)) return bar.hide();
    const shown = describe(client.state, document, activity, state);
    bar.text = shown.bar;
    bar.tooltip = `Counterframe: ${shown.detail}`;
    bar.accessibilityInformation = { label: `Counterframe: ${shown.text}` };
    bar.command = shown.command;
    bar.show();
    item.text = shown.text;
    item.detail = shown.detail;
    item.command = shown.command;
    item.severity = shown.isError ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information;
    item.busy = shown.isBusy === true;
  };
  update();
  return vscode.Disposable.from(
    bar,
    item,
    client.onDidChangeState(update),
    activity.onDidChange(update),
    state.onDidChange(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.workspace.onDidChangeConfiguration((change) => change.affectsConfiguration(SECTION) && update()),
  );
}

function describe(state: State, { uri }: vscode.TextDocument, activity: Activity, views: Views): Shown {
  if (!vscode.workspace.getConfiguration(SECTION, uri).get('enable', true)) {
    return {
      bar: '$(circle-slash) Counterframe',
      text: vscode.l10n.t('off'),
      detail: vscode.l10n.t('switched off here'),
      command: { title: vscode.l10n.t('Switch on'), command: commands.switchOn },
    };
  }
  if (state === State.Stopped || state === State.StartFailed) {
    return {
      bar: '$(error) Counterframe',
      text: vscode.l10n.t('not running'),
      detail: vscode.l10n.t('the server does not run; the output says why'),
      command: { title: vscode.l10n.t('Show output'), command: commands.showOutput },
      isError: true,
    };
  }
  const open = { title: vscode.l10n.t('Show findings'), command: `${viewNames.findings}.focus` };
  const record = views.draft();
  if (state === State.Starting || activity.isBusy(uri) || record?.uri !== draftOf(uri).toString()) {
    const text = vscode.l10n.t('analysing');
    return { bar: '$(sync~spin) Counterframe', text, detail: vscode.l10n.t('analysing this draft'), command: open, isBusy: true };
  }
  if (record.problem !== undefined) {
    const text = vscode.l10n.t('not read');
    const detail = vscode.l10n.t('this file cannot be read; its place says why');
    return { bar: `$(warning) ${text}`, text, detail, command: open, isError: true };
  }
  const count = countText(openCount([record]));
  return { bar: `$(book) ${count}`, text: count, detail: vscode.l10n.t('{0} in this draft', count), command: open };
}
