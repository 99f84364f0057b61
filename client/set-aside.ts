import * as vscode from 'vscode';
import type { SetAside } from '../server/lsp/code-actions.ts';
import { commands } from './names.ts';

/** Asks for a reason and writes the comment that sets a finding aside. From the palette: for the findings at the cursor. */
export async function setAside(given?: SetAside): Promise<void> {
  const chosen = given ?? (await chooseAtCursor());
  if (!chosen) return;
  const uri = vscode.Uri.parse(chosen.uri);
  const reason = await vscode.window.showInputBox({
    title: 'Set Aside Here',
    prompt: 'Why does the wording stay? The reason is written into the draft, for those who read it next.',
    placeHolder: 'e.g. the wording of the statute',
    validateInput: (value) => (oneLine(value) ? undefined : 'Give a reason.'),
  });
  if (reason === undefined) return;
  const document = await vscode.workspace.openTextDocument(uri);
  if (document.version !== chosen.version) {
    await vscode.window.showWarningMessage('The draft has changed in the meantime. Set the finding aside once more.');
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  edit.insert(
    uri,
    new vscode.Position(chosen.position.line, chosen.position.character),
    `${chosen.before}${oneLine(reason)}${chosen.after}`,
  );
  await vscode.workspace.applyEdit(edit);
}

/** A reason stands in a comment: it must not end it. */
function oneLine(reason: string): string {
  return reason
    .replace(/--+!?>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

async function chooseAtCursor(): Promise<SetAside | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    editor.document.uri,
    editor.selection,
    vscode.CodeActionKind.QuickFix.value,
  );
  const offered = actions.filter(({ command }) => command?.command === commands.setAside);
  if (offered.length === 0) void vscode.window.showInformationMessage('Counterframe has no finding at the cursor.');
  const picked =
    offered.length < 2
      ? offered[0]
      : (await vscode.window.showQuickPick(offered.map((action) => ({ label: action.title, action }))))?.action;
  return picked?.command?.arguments?.[0] as SetAside | undefined;
}
