import * as vscode from 'vscode';

/** Asks for a reason on one line; undefined when the question is left. */
export function askForReason(title: string, isNeeded: boolean): Thenable<string | undefined> {
  return vscode.window
    .showInputBox({
      title,
      prompt: vscode.l10n.t('Why? The reason is for those who read the draft next.'),
      placeHolder: vscode.l10n.t('e.g. the wording of the statute'),
      validateInput: (value) => (oneLine(value) || !isNeeded ? undefined : vscode.l10n.t('Give a reason.')),
    })
    .then((reason) => (reason === undefined ? undefined : oneLine(reason)));
}

/** A reason can stand in a comment of the draft: it must end neither it nor a cell of a table. */
function oneLine(reason: string): string {
  return reason
    .replace(/--+!?>/g, ' ')
    .replaceAll('|', '/')
    .replace(/\s+/g, ' ')
    .trim();
}
