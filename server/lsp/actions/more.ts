import type { CodeAction } from 'vscode-languageserver';
import { anchorOf } from '../../core/review/anchor.ts';
import { citeFinding, reviewComment } from '../../export/comment.ts';
import { falseAlarmReport } from '../../export/false-alarm.ts';
import { version } from '../../version.ts';
import { type Copy, commands, type Decide, type SetLevel } from '../commands.ts';
import type { Shown } from '../shown.ts';
import { commandAction, OWN_KIND, type Scene } from './action.ts';

/** What else can be done about a finding: decide, grade its code, take it along as text, report a false alarm. */
export function moreActions(shown: Shown, scene: Scene): CodeAction[] {
  const { finding } = shown;
  const { code, severity } = finding;
  const { document, checked, compiled } = scene;
  const { text } = checked.source;
  const act = (title: string, command: string, argument: unknown) => commandAction(title, OWN_KIND, command, argument, shown, scene);
  const decide: Decide = { uri: document.uri, code, anchor: anchorOf(finding, text), scope: 'finding' };
  const level = (to: SetLevel['level']): SetLevel => ({ uri: document.uri, code, level: to });
  const copy = (what: string, content: string): Copy => ({ what, text: content });
  const lower = severity === 'warning' ? 'information' : 'hint';
  return [
    ...act('Write a decision down: accepted, set aside, to discuss…', commands.decide, decide),
    ...(severity === 'hint' ? [] : act(`Lower ${code} to ${lower} in this workspace`, commands.setLevel, level(lower))),
    ...act(`Switch ${code} off in this workspace`, commands.setLevel, level('off')),
    ...act('Copy as a citation', commands.copy, copy('citation', citeFinding(finding, checked.source, compiled))),
    ...act('Copy as a review comment', commands.copy, copy('comment', reviewComment(finding, compiled))),
    ...act(
      'Report a false alarm (writes a text, sends nothing)',
      commands.reportFalseAlarm,
      falseAlarmReport(finding, checked.source, version),
    ),
  ];
}
