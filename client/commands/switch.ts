import * as vscode from 'vscode';
import { SECTION } from '../names.ts';

/** Switches checking on or off for this workspace, or for the user where no folder is open. */
export async function switchWorkspace(enable: boolean): Promise<void> {
  await vscode.workspace.getConfiguration(SECTION).update('enable', enable, settingsTarget());
}

/** Where a setting goes that is meant for what is open here. */
export function settingsTarget(): vscode.ConfigurationTarget {
  return vscode.workspace.workspaceFolders ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
}
