import { type CodeAction, CodeActionKind, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, Span } from '../core/index.ts';
import type { Checked } from './analyses.ts';
import type { Client } from './client.ts';
import { LIMIT, toDiagnostic } from './diagnostics.ts';
import { toRange } from './positions.ts';
import { type Insertion, setAsideEverywhere, setAsideHere } from './set-aside.ts';

/** Commands that a client may carry out itself: it can ask for a reason and write settings. */
export const SET_ASIDE = 'counterframe.setAside';
export const SWITCH_CODE_OFF = 'counterframe.switchCodeOff';

/** The argument of `counterframe.setAside`: the client puts the reason between the two texts. */
export type SetAside = {
  readonly uri: string;
  readonly version: number;
  readonly position: TextEdit['range']['start'];
  readonly before: string;
  readonly after: string;
};

const PLACEHOLDER = 'reason needed';

/** What can be done about the findings that a span touches. */
export function codeActionsAt(span: Span, checked: Checked, document: TextDocument, client: Client): CodeAction[] {
  const touched = checked.analysis.findings
    .slice(0, LIMIT)
    .map((finding, index) => ({ finding, index }))
    .filter(({ finding }) => finding.span.start <= span.end && span.start <= finding.span.end);
  const replacing = touched.flatMap((at) => replacements(at, document, client));
  const rest = touched.flatMap((at) => [...setAside(at, checked, document, client), ...switchOff(at, checked, document, client)]);
  return [...replacing, ...distinct(rest)];
}

type At = { readonly finding: Finding; readonly index: number };

function replacements({ finding, index }: At, document: TextDocument, client: Client): CodeAction[] {
  return finding.suggestions.flatMap(({ replacement }) => {
    if (replacement === undefined) return [];
    const edit = { range: toRange(document, finding.span, client.encoding), newText: replacement };
    return [{ ...head(`Replace with “${replacement}”`, { finding, index }, document, client), edit: editOf(document, edit, client) }];
  });
}

function setAside(at: At, { source }: Checked, document: TextDocument, client: Client): CodeAction[] {
  const insertion = setAsideHere(at.finding, source);
  if (!insertion) return [];
  const action = head(`Set ${at.finding.code} aside here, with a reason`, at, document, client);
  if (!client.commands.has(SET_ASIDE)) return [{ ...action, edit: editOf(document, withPlaceholder(insertion, document, client), client) }];
  const { position, before, after } = { ...insertion, position: positionOf(insertion, document, client) };
  const argument: SetAside = { uri: document.uri, version: document.version, position, before, after };
  return [{ ...action, command: { title: action.title, command: SET_ASIDE, arguments: [argument] } }];
}

function switchOff(at: At, { source }: Checked, document: TextDocument, client: Client): CodeAction[] {
  const { code } = at.finding;
  if (client.commands.has(SWITCH_CODE_OFF)) {
    const action = head(`Switch ${code} off in this workspace`, at, document, client);
    return [{ ...action, command: { title: action.title, command: SWITCH_CODE_OFF, arguments: [code] } }];
  }
  const insertion = setAsideEverywhere(code, source);
  const action = head(`Set ${code} aside in this document, with a reason`, at, document, client);
  return insertion ? [{ ...action, edit: editOf(document, withPlaceholder(insertion, document, client), client) }] : [];
}

function head(title: string, { finding, index }: At, document: TextDocument, client: Client): CodeAction {
  return { title, kind: CodeActionKind.QuickFix, diagnostics: [toDiagnostic(finding, index, document, client)] };
}

function withPlaceholder(insertion: Insertion, document: TextDocument, client: Client): TextEdit {
  const position = positionOf(insertion, document, client);
  return { range: { start: position, end: position }, newText: `${insertion.before}${PLACEHOLDER}${insertion.after}` };
}

function positionOf({ offset }: Insertion, document: TextDocument, { encoding }: Client): TextEdit['range']['start'] {
  return toRange(document, { start: offset, end: offset }, encoding).start;
}

function editOf({ uri, version }: TextDocument, edit: TextEdit, { editsVersions }: Client): WorkspaceEdit {
  return editsVersions ? { documentChanges: [{ textDocument: { uri, version }, edits: [edit] }] } : { changes: { [uri]: [edit] } };
}

/** Two findings of one code in one block share the comment that sets them aside. */
function distinct(actions: readonly CodeAction[]): CodeAction[] {
  const byEffect = new Map<string, CodeAction>();
  for (const action of actions) {
    const effect = JSON.stringify([action.title, action.edit, action.command]);
    const known = byEffect.get(effect);
    byEffect.set(effect, known ? { ...known, diagnostics: [...known.diagnostics!, ...action.diagnostics!] } : action);
  }
  return [...byEffect.values()];
}
