import type { CodeAction, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Compiled } from '../../core/index.ts';
import { cleanLine } from '../../export/clean.ts';
import type { Checked } from '../analyses.ts';
import type { Client } from '../client.ts';
import { toDiagnostic } from '../diagnostics.ts';
import type { ToRange } from '../positions.ts';
import type { Shown } from '../shown.ts';

/** What actions are made from. */
export type Scene = {
  readonly checked: Checked;
  readonly document: TextDocument;
  readonly compiled: Compiled;
  readonly client: Client;
  readonly toRange: ToRange;
};

/** Actions of a kind of our own stand below the quick fixes, under a heading of the editor's. */
export const OWN_KIND = 'counterframe';

export function actionFor(title: string, kind: string, shown: Shown, { toRange, client }: Scene): CodeAction {
  return { title: cleanLine(title), kind, diagnostics: [toDiagnostic(shown, toRange, client)] };
}

/** An action that the client carries out; none where it does not know the command. */
export function commandAction(title: string, kind: string, command: string, argument: unknown, shown: Shown, scene: Scene): CodeAction[] {
  if (!scene.client.commands.has(command)) return [];
  return [{ ...actionFor(title, kind, shown, scene), command: { title: cleanLine(title), command, arguments: [argument] } }];
}

export function editOf(edits: TextEdit[], { document: { uri, version }, client }: Scene): WorkspaceEdit {
  return client.editsVersions ? { documentChanges: [{ textDocument: { uri, version }, edits }] } : { changes: { [uri]: edits } };
}
