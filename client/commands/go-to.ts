import * as vscode from 'vscode';
import type { GoTo } from '../../server/lsp/commands.ts';
import { draftEditor } from '../drafts.ts';
import { isDocument, reviewOf } from '../review/address.ts';
import { showReview } from '../review/open.ts';
import type { State } from '../views/state.ts';
import { nowAt } from './moved.ts';

/** Shows a place of a draft, in the editor where the draft is open already; of a file that is no text in its review. */
export async function goTo({ uri, range: { start, end }, words }: GoTo): Promise<void> {
  const target = vscode.Uri.parse(uri);
  if (target.scheme === 'vscode-notebook-cell') return goToCell(target);
  const shown = isDocument(target) ? reviewOf(target) : target;
  const open = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === shown.toString());
  const options = { viewColumn: open?.viewColumn ?? columnBesideReport() };
  const editor = isDocument(target) ? await showReview(target, options) : await vscode.window.showTextDocument(shown, options);
  const place = nowAt(editor.document, new vscode.Range(start.line, start.character, end.line, end.character), words);
  editor.selection = new vscode.Selection(place.start, place.end);
  editor.revealRange(place, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** The report stays in sight while its passages are looked up. */
function columnBesideReport(): vscode.ViewColumn | undefined {
  const { activeTabGroup, all } = vscode.window.tabGroups;
  if (!(activeTabGroup.activeTab?.input instanceof vscode.TabInputWebview)) return undefined;
  return all.find((group) => group !== activeTabGroup)?.viewColumn ?? vscode.ViewColumn.Beside;
}

async function goToCell(target: vscode.Uri): Promise<void> {
  for (const notebook of vscode.workspace.notebookDocuments) {
    const cell = notebook.getCells().find(({ document }) => document.uri.toString() === target.toString());
    if (cell) await vscode.window.showNotebookDocument(notebook, { selections: [new vscode.NotebookRange(cell.index, cell.index + 1)] });
  }
}

/** Moves the cursor to the next or the previous finding of the draft, around its ends. */
export async function goToFinding(step: 1 | -1, state: State): Promise<void> {
  const editor = draftEditor();
  if (!editor) return;
  const starts = (state.draft()?.findings ?? [])
    .filter((finding) => finding.state === 'open')
    .map(({ range: { start, end } }) => new vscode.Range(start.line, start.character, end.line, end.character))
    .sort((a, b) => a.start.compareTo(b.start));
  if (starts.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No open finding is left in this draft.'));
    return;
  }
  const here = editor.selection.active;
  const next =
    step === 1
      ? (starts.find(({ start }) => start.isAfter(here)) ?? starts[0]!)
      : (starts.findLast(({ start }) => start.isBefore(here)) ?? starts.at(-1)!);
  editor.selection = new vscode.Selection(next.start, next.start);
  editor.revealRange(next, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  await vscode.commands.executeCommand('editor.action.showHover');
}
