import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, Prose } from '../../core/index.ts';
import type { Checked } from '../analyses.ts';
import type { Client } from '../client.ts';
import { commands, type Decide, type SetAside } from '../commands.ts';
import { toPosition } from '../positions.ts';
import { isReview } from '../review/address.ts';
import type { Shown } from '../shown.ts';
import type { Reach } from '../words/types.ts';
import { actionFor, commandAction, editOf, type Scene } from './action.ts';
import { type Insertion, setAsideHere, setAsideInDocument, setAsideInSection } from './insertion.ts';

type InDraft = Exclude<Reach, 'workspace'>;

const insertions: Record<InDraft, (finding: Finding, prose: Prose) => Insertion | undefined> = {
  here: setAsideHere,
  section: setAsideInSection,
  document: setAsideInDocument,
};

/**
 * A comment in the draft for the passage, the section or the document; a decision for the workspace, and in place of comments
 * where none can be written. Each needs a reason.
 */
export function setAside(shown: Shown, scene: Scene): CodeAction[] {
  if (shown.isBaselined) return [];
  const { code } = shown.finding;
  const everywhere: Decide = { uri: scene.checked.source.name, code, scope: 'workspace', status: 'set-aside' };
  return [
    ...(isReview(scene.document.uri)
      ? byDecision(shown, scene)
      : (Object.keys(insertions) as InDraft[]).flatMap((reach) => inDraft(reach, shown, scene))),
    ...commandAction(
      scene.client.words.actions.setAside(code, 'workspace'),
      CodeActionKind.QuickFix,
      commands.decide,
      everywhere,
      shown,
      scene,
    ),
  ];
}

/** The decision that sets a finding of a draft aside. */
export function asideDecision(finding: Finding, { anchors, source }: Checked): Decide {
  return { uri: source.name, code: finding.code, anchor: anchors().get(finding), scope: 'finding', status: 'set-aside' };
}

/** What the client needs to write the comment once it has asked for the reason. */
export function setAsideArgument(
  reach: InDraft,
  finding: Finding,
  { draft }: Checked,
  document: TextDocument,
  { encoding }: Client,
): SetAside | undefined {
  const insertion = insertions[reach](finding, draft.prose);
  if (!insertion) return undefined;
  const { before, after } = insertion;
  return { uri: document.uri, version: document.version, position: toPosition(document, insertion.offset, encoding), before, after };
}

function byDecision(shown: Shown, scene: Scene): CodeAction[] {
  const { code } = shown.finding;
  const words = scene.client.words.actions;
  const decide = (reach: 'here' | 'document', decision: Decide) =>
    commandAction(words.decideAside(code, reach), CodeActionKind.QuickFix, commands.decide, decision, shown, scene);
  return [
    ...decide('here', asideDecision(shown.finding, scene.checked)),
    ...decide('document', { uri: scene.checked.source.name, code, scope: 'draft', status: 'set-aside' }),
  ];
}

function inDraft(reach: InDraft, shown: Shown, scene: Scene): CodeAction[] {
  const { checked, document, client } = scene;
  const words = client.words.actions;
  const argument = setAsideArgument(reach, shown.finding, checked, document, client);
  if (!argument) return [];
  const title = words.setAside(shown.finding.code, reach);
  if (client.commands.has(commands.setAside))
    return commandAction(title, CodeActionKind.QuickFix, commands.setAside, argument, shown, scene);
  const newText = `${argument.before}${words.reasonNeeded}${argument.after}`;
  const edit = editOf([{ range: { start: argument.position, end: argument.position }, newText }], scene);
  return [{ ...actionFor(title, CodeActionKind.QuickFix, shown, scene), edit }];
}
