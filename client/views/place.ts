import * as vscode from 'vscode';
import type { GoTo } from '../../server/lsp/commands.ts';

/** The argument of the command that goes to a place. */
export function openArguments(uri: string, range: GoTo['range']): [GoTo] {
  return [{ uri, range }];
}

/** The name of a draft as the explorer shows it. */
export function nameOf(uri: string): string {
  return vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
}
