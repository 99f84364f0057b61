import * as vscode from 'vscode';
import { draftEditor } from '../drafts.ts';
import { plain } from '../plain.ts';

const kinds = [vscode.CodeActionKind.QuickFix.value, 'counterframe'];

/** What can be done about the findings at the cursor: the editor itself offers no quick fixes by keyboard where nothing can be edited. */
export async function actHere(): Promise<void> {
  const editor = draftEditor();
  if (!editor) return;
  const asked = kinds.map((kind) =>
    vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', editor.document.uri, editor.selection, kind),
  );
  const actions = (await Promise.all(asked)).flat().filter(({ command }) => command);
  if (actions.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Counterframe has no finding at the cursor.'));
    return;
  }
  const picked = await vscode.window.showQuickPick(
    actions.map((action) => ({ label: plain(action.title), action })),
    { title: vscode.l10n.t('What Can Be Done Here') },
  );
  const command = picked?.action.command;
  if (command) await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
}
