import * as vscode from 'vscode';

/** Asks for a reason, which is written into the draft or into a file, on one line; undefined when the question is left. */
export function askForReason(title: string, isNeeded: boolean, where: 'draft' | 'file'): Thenable<string | undefined> {
  return vscode.window
    .showInputBox({
      title,
      prompt:
        where === 'draft'
          ? vscode.l10n.t('Why? The reason is written into the draft, for those who read it next.')
          : vscode.l10n.t('Why? The reason is kept in a file beside the drafts, for those who work in the folder.'),
      placeHolder: vscode.l10n.t('e.g. the wording of the statute'),
      validateInput: (value) => (oneLine(value) || !isNeeded ? undefined : vscode.l10n.t('Please give a reason.')),
    })
    .then((reason) => (reason === undefined ? undefined : oneLine(reason)));
}

/** A reason can stand in a comment of the draft: it must end neither it nor a cell of a table. */
function oneLine(reason: string): string {
  return reason
    .replace(/(?<!-)--+!?>/g, ' ')
    .replaceAll('|', '/')
    .replace(/\s+/g, ' ')
    .trim();
}
