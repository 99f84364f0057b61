import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import type { Span } from '../../core/index.ts';
import { LIMIT } from '../diagnostics.ts';
import { rangesIn } from '../positions.ts';
import { shownFindings } from '../shown.ts';
import { OWN_KIND, type Scene } from './action.ts';
import { failureActions } from './failure.ts';
import { moreActions } from './more.ts';
import { FIX_ALL, fixAll, rewordings } from './rewording.ts';
import { setAside } from './set-aside.ts';

/** The findings of a long selection for which actions are offered: a menu of more helps nobody, and each takes time. */
const MOST_FINDINGS = 50;

/** The kinds of actions that there are. */
export const actionKinds = [CodeActionKind.QuickFix, FIX_ALL, OWN_KIND];

/**
 * What can be done about the findings that a span touches, of the kinds that are asked for (all but the kind that fixes
 * the whole draft, when none is named).
 */
export function codeActionsAt(span: Span, parts: Omit<Scene, 'toRange'>, only?: readonly string[]): CodeAction[] {
  const scene = { ...parts, toRange: rangesIn(parts.document, parts.client.encoding) };
  const touched = shownFindings(scene.checked)
    .slice(0, LIMIT)
    .filter(({ finding }) => finding.span.start <= span.end && span.start <= finding.span.end)
    .slice(0, MOST_FINDINGS);
  return [
    ...(isAsked(CodeActionKind.QuickFix, only) ? touched.flatMap((shown) => rewordings(shown, scene)) : []),
    ...(isAsked(CodeActionKind.QuickFix, only) ? distinct(touched.flatMap((shown) => setAside(shown, scene))) : []),
    ...(isAsked(CodeActionKind.QuickFix, only) ? failureActions(span, scene) : []),
    ...(isAsked(OWN_KIND, only) ? distinct(touched.flatMap((shown) => moreActions(shown, scene))) : []),
    ...(only && isAsked(FIX_ALL, only) ? fixAll(scene) : []),
  ];
}

/** A client that asks for a kind wants the kinds below it too; the empty kind is all. */
function isAsked(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((asked) => asked === '' || asked === kind || kind.startsWith(`${asked}.`));
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
