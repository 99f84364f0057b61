import { type CodeAction, CodeActionKind, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, Prose, Span } from '../core/index.ts';
import { read } from '../core/read/read.ts';
import type { Checked } from './analyses.ts';
import type { Client } from './client.ts';
import { LIMIT, toDiagnostic } from './diagnostics.ts';
import { rangesIn, type ToRange } from './positions.ts';
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

/** The findings of a long selection for which actions are offered: a menu of more helps nobody, and each takes time. */
const MOST_FINDINGS = 50;

/** What can be done about the findings that a span touches. */
export function codeActionsAt(span: Span, checked: Checked, document: TextDocument, client: Client): CodeAction[] {
  const touched = checked.analysis.findings
    .slice(0, LIMIT)
    .map((finding, index) => ({ finding, index }))
    .filter(({ finding }) => finding.span.start <= span.end && span.start <= finding.span.end)
    .slice(0, MOST_FINDINGS);
  if (touched.length === 0) return [];
  const draft: Draft = { document, client, prose: read(checked.source), toRange: rangesIn(document, client.encoding) };
  const replacing = touched.flatMap((at) => replacements(at, draft));
  const rest = touched.flatMap((at) => [...setAside(at, draft), ...switchOff(at, draft)]);
  return [...replacing, ...distinct(rest)];
}

type At = { readonly finding: Finding; readonly index: number };

type Draft = { readonly document: TextDocument; readonly client: Client; readonly prose: Prose; readonly toRange: ToRange };

function replacements(at: At, draft: Draft): CodeAction[] {
  return at.finding.suggestions.flatMap(({ replacement }) => {
    if (replacement === undefined) return [];
    const edit = { range: draft.toRange(at.finding.span), newText: replacement };
    return [{ ...head(`Replace with “${replacement}”`, at, draft), edit: editOf(edit, draft) }];
  });
}

function setAside(at: At, draft: Draft): CodeAction[] {
  const insertion = setAsideHere(at.finding, draft.prose);
  if (!insertion) return [];
  const action = head(`Set ${at.finding.code} aside here, with a reason`, at, draft);
  if (!draft.client.commands.has(SET_ASIDE)) return [{ ...action, edit: editOf(withPlaceholder(insertion, draft), draft) }];
  const { uri, version } = draft.document;
  const { before, after } = insertion;
  const argument: SetAside = { uri, version, position: positionOf(insertion, draft), before, after };
  return [{ ...action, command: { title: action.title, command: SET_ASIDE, arguments: [argument] } }];
}

function switchOff(at: At, draft: Draft): CodeAction[] {
  const { code } = at.finding;
  if (draft.client.commands.has(SWITCH_CODE_OFF)) {
    const action = head(`Switch ${code} off in this workspace`, at, draft);
    return [{ ...action, command: { title: action.title, command: SWITCH_CODE_OFF, arguments: [code] } }];
  }
  const insertion = setAsideEverywhere(code, draft.prose);
  const action = head(`Set ${code} aside in this document, with a reason`, at, draft);
  return insertion ? [{ ...action, edit: editOf(withPlaceholder(insertion, draft), draft) }] : [];
}

function head(title: string, { finding, index }: At, { toRange, client }: Draft): CodeAction {
  return { title, kind: CodeActionKind.QuickFix, diagnostics: [toDiagnostic(finding, index, toRange, client)] };
}

function withPlaceholder(insertion: Insertion, draft: Draft): TextEdit {
  const position = positionOf(insertion, draft);
  return { range: { start: position, end: position }, newText: `${insertion.before}${PLACEHOLDER}${insertion.after}` };
}

function positionOf({ offset }: Insertion, { toRange }: Draft): TextEdit['range']['start'] {
  return toRange({ start: offset, end: offset }).start;
}

function editOf(edit: TextEdit, { document: { uri, version }, client }: Draft): WorkspaceEdit {
  return client.editsVersions ? { documentChanges: [{ textDocument: { uri, version }, edits: [edit] }] } : { changes: { [uri]: [edit] } };
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
