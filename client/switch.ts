import * as vscode from 'vscode';
import { pickCode } from './findings.ts';
import { SECTION } from './names.ts';

/** Switches checking on or off for this workspace, or for the user where no folder is open. */
export async function switchWorkspace(enable: boolean): Promise<void> {
  await vscode.workspace.getConfiguration(SECTION).update('enable', enable, target());
}

/** Switches a code off in the settings of this workspace; without one, asks which. */
export async function switchCodeOff(given?: unknown): Promise<void> {
  const code = typeof given === 'string' ? given : await pickCode('Switch a Code Off');
  if (code === undefined) return;
  const configuration = vscode.workspace.getConfiguration(SECTION);
  const inspected = configuration.inspect<Record<string, string>>('severities');
  const own = target() === vscode.ConfigurationTarget.Workspace ? inspected?.workspaceValue : inspected?.globalValue;
  await configuration.update('severities', { ...own, [code]: 'off' }, target());
}

function target(): vscode.ConfigurationTarget {
  return vscode.workspace.workspaceFolders ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
}
