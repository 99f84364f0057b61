import type { CodeAction } from 'vscode-languageserver';
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
  const { checked, compiled, client } = scene;
  const uri = checked.source.name;
  const words = client.words.actions;
  const act = (title: string, command: string, argument: unknown) => commandAction(title, OWN_KIND, command, argument, shown, scene);
  const decide: Decide = { uri, code, anchor: checked.anchors().get(finding), scope: 'finding' };
  const level = (to: SetLevel['level']): SetLevel => ({ uri, code, level: to });
  const copy = (text: string): Copy => ({ text });
  const lower = severity === 'warning' ? 'information' : 'hint';
  return [
    ...act(words.decide, commands.decide, decide),
    ...(severity === 'hint' ? [] : act(words.lower(code, lower), commands.setLevel, level(lower))),
    ...act(words.switchOff(code), commands.setLevel, level('off')),
    ...act(words.copyCitation, commands.copy, copy(citeFinding(finding, checked.source, compiled))),
    ...act(words.copyComment, commands.copy, copy(reviewComment(finding, compiled))),
    ...act(words.reportFalseAlarm, commands.reportFalseAlarm, falseAlarmReport(finding, checked.source, version)),
  ];
}
