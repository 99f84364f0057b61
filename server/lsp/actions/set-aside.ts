import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, Prose } from '../../core/index.ts';
import type { Checked } from '../analyses.ts';
import type { Client } from '../client.ts';
import { commands, type Decide, type SetAside } from '../commands.ts';
import { toPosition } from '../positions.ts';
import type { Shown } from '../shown.ts';
import { actionFor, commandAction, editOf, type Scene } from './action.ts';
import { type Insertion, setAsideHere, setAsideInDocument, setAsideInSection } from './insertion.ts';

export type Reach = 'here' | 'section' | 'document';

const PLACEHOLDER = 'reason needed';

const reaches: Record<Reach, { readonly words: string; readonly insert: (finding: Finding, prose: Prose) => Insertion | undefined }> = {
  here: { words: 'here', insert: setAsideHere },
  section: { words: 'in this section', insert: setAsideInSection },
  document: { words: 'in this document', insert: setAsideInDocument },
};

/** A comment in the draft for the passage, the section or the document; a decision for the workspace. Each needs a reason. */
export function setAside(shown: Shown, scene: Scene): CodeAction[] {
  if (shown.isBaselined) return [];
  const { code } = shown.finding;
  const everywhere: Decide = { uri: scene.document.uri, code, scope: 'workspace', status: 'set-aside' };
  return [
    ...(Object.keys(reaches) as Reach[]).flatMap((reach) => inDraft(reach, shown, scene)),
    ...commandAction(titleFor(code, 'in this workspace'), CodeActionKind.QuickFix, commands.decide, everywhere, shown, scene),
  ];
}

/** What the client needs to write the comment once it has asked for the reason. */
export function setAsideArgument(
  reach: Reach,
  finding: Finding,
  { draft }: Checked,
  document: TextDocument,
  { encoding }: Client,
): SetAside | undefined {
  const insertion = reaches[reach].insert(finding, draft.prose);
  if (!insertion) return undefined;
  const { before, after } = insertion;
  return { uri: document.uri, version: document.version, position: toPosition(document, insertion.offset, encoding), before, after };
}

function inDraft(reach: Reach, shown: Shown, scene: Scene): CodeAction[] {
  const { checked, document, client } = scene;
  const argument = setAsideArgument(reach, shown.finding, checked, document, client);
  if (!argument) return [];
  const title = titleFor(shown.finding.code, reaches[reach].words);
  if (client.commands.has(commands.setAside))
    return commandAction(title, CodeActionKind.QuickFix, commands.setAside, argument, shown, scene);
  const newText = `${argument.before}${PLACEHOLDER}${argument.after}`;
  const edit = editOf([{ range: { start: argument.position, end: argument.position }, newText }], scene);
  return [{ ...actionFor(title, CodeActionKind.QuickFix, shown, scene), edit }];
}

function titleFor(code: string, where: string): string {
  return `Set ${code} aside ${where}, with a reason`;
}
