import * as vscode from 'vscode';
import type { Grouping } from '../views/model.ts';
import type { State } from '../views/state.ts';

/** Asks how the findings are to be grouped. */
export async function chooseGrouping(state: State): Promise<void> {
  const choices: (vscode.QuickPickItem & { readonly grouping: Grouping })[] = [
    { grouping: 'family', label: vscode.l10n.t('By family of codes') },
    { grouping: 'section', label: vscode.l10n.t('By section of the draft') },
    { grouping: 'severity', label: vscode.l10n.t('By severity') },
    { grouping: 'decision', label: vscode.l10n.t('By decision') },
  ];
  const title = vscode.l10n.t('Group Findings');
  const picked = await vscode.window.showQuickPick(
    choices.map((choice) => ({ ...choice, picked: choice.grouping === state.grouping() })),
    { title },
  );
  if (picked) state.group(picked.grouping);
}

/** Asks for words that findings must hold. */
export async function askForFilter(state: State): Promise<void> {
  const filter = await vscode.window.showInputBox({
    title: vscode.l10n.t('Filter Findings'),
    prompt: vscode.l10n.t('Words of the finding, its code, its section, its severity or its decision'),
    value: state.filter(),
  });
  if (filter !== undefined) state.narrow(filter);
}
