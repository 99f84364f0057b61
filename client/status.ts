import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { countText, findingsIn } from './findings.ts';
import { commands, languages, SECTION } from './names.ts';

type Shown = {
  readonly bar: string;
  readonly text: string;
  readonly detail: string;
  readonly command: vscode.Command;
  readonly isError?: boolean;
};

/** One status bar item and one language status item say the same: how many findings, off, or not running. */
export function showStatus(client: BaseLanguageClient): vscode.Disposable {
  const bar = vscode.window.createStatusBarItem('counterframe.status', vscode.StatusBarAlignment.Right, 90);
  bar.name = 'Counterframe';
  const item = vscode.languages.createLanguageStatusItem(
    'counterframe.status',
    languages.map((language) => ({ language })),
  );
  item.name = 'Counterframe';
  const update = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    if (
      !document ||
      vscode.languages.match(
        languages.map((language) => ({ language })),
        document,
      ) === 0
    )
      return bar.hide();
    const shown = describe(client.state, document);
    bar.text = shown.bar;
    bar.tooltip = `Counterframe: ${shown.detail}`;
    bar.accessibilityInformation = { label: `Counterframe: ${shown.text}` };
    bar.command = shown.command;
    bar.show();
    item.text = shown.text;
    item.detail = shown.detail;
    item.command = shown.command;
    item.severity = shown.isError ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information;
    item.busy = client.state === State.Starting;
  };
  update();
  return vscode.Disposable.from(
    bar,
    item,
    client.onDidChangeState(update),
    vscode.languages.onDidChangeDiagnostics(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.workspace.onDidChangeConfiguration((change) => change.affectsConfiguration(SECTION) && update()),
  );
}

function describe(state: State, { uri }: vscode.TextDocument): Shown {
  if (!vscode.workspace.getConfiguration(SECTION, uri).get('enable', true)) {
    return {
      bar: '$(circle-slash) Counterframe',
      text: 'off',
      detail: 'switched off here',
      command: { title: 'Switch on', command: commands.switchOn },
    };
  }
  if (state === State.Stopped) {
    return {
      bar: '$(error) Counterframe',
      text: 'not running',
      detail: 'the server does not run',
      command: { title: 'Show output', command: commands.showOutput },
      isError: true,
    };
  }
  const count = countText(findingsIn(uri).length);
  return {
    bar: `$(book) ${count}`,
    text: count,
    detail: `${count} in this draft`,
    command: { title: 'Show problems', command: 'workbench.actions.view.problems' },
  };
}
