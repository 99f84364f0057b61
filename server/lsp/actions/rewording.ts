import { type CodeAction, CodeActionKind, type TextEdit } from 'vscode-languageserver';
import type { Finding } from '../../core/index.ts';
import { nameOf } from '../../core/review/repeats.ts';
import { type Copy, commands } from '../commands.ts';
import { isReview } from '../review/address.ts';
import { type Shown, shownFindings } from '../shown.ts';
import { actionFor, commandAction, editOf, type Scene } from './action.ts';

/** Applies the safe rewordings of a whole draft, when it is asked for by this kind. */
export const FIX_ALL = 'source.fixAll.counterframe';

/** Each rewording of a finding as an action of its own, and for a running name one for all its uses. */
export function rewordings(shown: Shown, scene: Scene): CodeAction[] {
  const { finding } = shown;
  if (isReview(scene.document.uri)) return copies(shown, scene);
  return replacementsOf(finding).flatMap((replacement, index) => [
    {
      ...actionFor(scene.client.words.actions.replace(replacement), CodeActionKind.QuickFix, shown, scene),
      ...(index === 0 && { isPreferred: true }),
      edit: editOf([editFor(finding, replacement, scene)], scene),
    },
    ...everyUse(shown, index, scene),
  ]);
}

/** One action that applies every safe rewording of the draft; none where there is nothing to apply. */
export function fixAll(scene: Scene): CodeAction[] {
  if (isReview(scene.document.uri)) return [];
  const edits: TextEdit[] = [];
  let end = 0;
  for (const { finding, isBaselined } of shownFindings(scene.checked)) {
    const safe = finding.suggestions.find(({ isSafe, replacement }) => isSafe && replacement !== undefined);
    if (!safe || isBaselined || finding.span.start < end) continue;
    edits.push(editFor(finding, safe.replacement!, scene));
    end = finding.span.end;
  }
  if (edits.length === 0) return [];
  return [{ title: scene.client.words.actions.applySafe, kind: FIX_ALL, edit: editOf(edits, scene) }];
}

/** Where nothing can be edited, rewordings can be taken along. */
function copies(shown: Shown, scene: Scene): CodeAction[] {
  return replacementsOf(shown.finding).flatMap((text) =>
    commandAction(
      scene.client.words.actions.copyRewording(text),
      CodeActionKind.QuickFix,
      commands.copy,
      { text } satisfies Copy,
      shown,
      scene,
    ),
  );
}

function everyUse({ finding, repeat }: Shown, index: number, scene: Scene): CodeAction[] {
  if (!repeat) return [];
  const uses = shownFindings(scene.checked).filter((one) => one.repeat && !one.isBaselined && nameOf(one.finding) === nameOf(finding));
  const edits = uses.flatMap((use) => {
    const replacement = replacementsOf(use.finding)[index];
    return replacement === undefined ? [] : [editFor(use.finding, replacement, scene)];
  });
  const title = scene.client.words.actions.replaceAll(edits.length, oneLine(finding.text), replacementsOf(finding)[index]!);
  return edits.length < 2 ? [] : [{ title, kind: CodeActionKind.QuickFix, edit: editOf(edits, scene) }];
}

function replacementsOf({ suggestions }: Finding): string[] {
  return suggestions.flatMap(({ replacement }) => replacement ?? []);
}

function editFor({ span }: Finding, newText: string, { toRange }: Scene): TextEdit {
  return { range: toRange(span), newText };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
