import * as vscode from 'vscode';
import { plain } from '../plain.ts';

/** The name of a draft as the explorer shows it. */
export function nameOf(uri: string): string {
  return plain(vscode.workspace.asRelativePath(vscode.Uri.parse(uri)));
}
