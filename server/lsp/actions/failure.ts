import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import type { Span } from '../../core/index.ts';
import { failureReport } from '../../export/failure-report.ts';
import { version } from '../../version.ts';
import { commands } from '../commands.ts';
import type { Scene } from './action.ts';

/** On the first line, where failures of ours are shown: what can be sent to us about them, to be copied. */
export function failureActions({ start }: Span, { checked: { analysis, source }, client }: Scene): CodeAction[] {
  const faults = analysis.problems.flatMap(({ fault }) => (fault?.kind === 'failed' ? [fault] : []));
  if (faults.length === 0 || !client.commands.has(commands.copy) || /[\r\n]/.test(source.text.slice(0, start))) return [];
  const title = client.words.actions.copyFailure;
  const text = faults.map((fault) => failureReport(fault, version, source.format)).join('\n\n');
  return [{ title, kind: CodeActionKind.QuickFix, command: { title, command: commands.copy, arguments: [{ text }] } }];
}
