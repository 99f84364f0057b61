import * as vscode from 'vscode';
import { type Decide, commands as offered, type SetAside } from '../../server/lsp/commands.ts';
import { REVIEW } from '../../server/lsp/review/address.ts';
import { draftEditor } from '../drafts.ts';
import { plain } from '../plain.ts';
import { askForReason } from './reason.ts';

/** Asks for a reason and writes the comment that sets a finding aside. From the palette: for the findings at the cursor. */
export async function setAside(given?: SetAside): Promise<void> {
  if (given) return writeComment(given);
  const chosen = await chooseAtCursor();
  if (chosen) await vscode.commands.executeCommand(chosen.command, ...(chosen.arguments ?? []));
}

async function writeComment(chosen: SetAside): Promise<void> {
  const uri = vscode.Uri.parse(chosen.uri);
  const reason = await askForReason(vscode.l10n.t('Set Aside, with a Reason'), true, 'draft');
  if (reason === undefined) return;
  const document = await vscode.workspace.openTextDocument(uri);
  if (document.version !== chosen.version) {
    await vscode.window.showWarningMessage(vscode.l10n.t('The draft has changed in the meantime. Set the finding aside once more.'));
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  const position = new vscode.Position(chosen.position.line, chosen.position.character);
  edit.insert(uri, position, `${chosen.before}${reason}${chosen.after}`);
  await vscode.workspace.applyEdit(edit);
}

/** A comment or, where none can be written, a decision. */
async function chooseAtCursor(): Promise<vscode.Command | undefined> {
  const editor = draftEditor();
  if (!editor) return undefined;
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    editor.document.uri,
    editor.selection,
    vscode.CodeActionKind.QuickFix.value,
  );
  const asides = actions.filter(({ command }) => command?.command === offered.setAside || setsAside(command));
  if (asides.length === 0) void vscode.window.showInformationMessage(vscode.l10n.t('Counterframe has no finding at the cursor.'));
  const picked =
    asides.length < 2
      ? asides[0]
      : (await vscode.window.showQuickPick(asides.map((action) => ({ label: plain(action.title), action }))))?.action;
  return picked?.command;
}

/** In a draft that can be written, decisions are an offer of their own. */
function setsAside(command: vscode.Command | undefined): boolean {
  const isReview = vscode.window.activeTextEditor?.document.uri.scheme === REVIEW;
  return isReview && command?.command === offered.decide && (command.arguments as [Decide])[0].status === 'set-aside';
}
