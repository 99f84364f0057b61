import * as vscode from 'vscode';
import { SECTION } from './names.ts';

/** The findings that are shown in a document, without remarks on comments, settings and terms. */
export function findingsIn(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter((diagnostic) => diagnostic.source === SECTION && !codeOf(diagnostic).startsWith(`${SECTION}/`));
}

export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : (code ?? ''));
}

/** Asks for one of the codes found in the draft that is shown; the only one needs no question. */
export async function pickCode(title: string): Promise<string | undefined> {
  const uri = vscode.window.activeTextEditor?.document.uri;
  const codes = uri ? [...new Set(findingsIn(uri).map(codeOf))].sort() : [];
  if (codes.length === 0) {
    await vscode.window.showInformationMessage(vscode.l10n.t('Counterframe found nothing in this draft.'));
    return undefined;
  }
  return vscode.window.showQuickPick(codes, { title, placeHolder: vscode.l10n.t('A code found in this draft') });
}

export function countText(count: number): string {
  return count === 1 ? vscode.l10n.t('1 finding') : vscode.l10n.t('{0} findings', count);
}
