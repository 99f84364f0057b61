import * as vscode from 'vscode';

/** The name of a draft as the explorer shows it. */
export function nameOf(uri: string): string {
  return vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
}
