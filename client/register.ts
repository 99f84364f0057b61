import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { askForFilter, chooseGrouping } from './commands/arrange.ts';
import { writeBaseline } from './commands/baseline.ts';
import { checkNow } from './commands/check.ts';
import { showCodePage } from './commands/code-page.ts';
import { copy, reportFalseAlarm } from './commands/copy.ts';
import { decide } from './commands/decide.ts';
import { goTo, goToFinding } from './commands/go-to.ts';
import { setLevel } from './commands/level.ts';
import { setAside } from './commands/set-aside.ts';
import { switchWorkspace } from './commands/switch.ts';
import { createSettings, openSample, openSampleDocument, openWalkthrough } from './commands/welcome.ts';
import { checkPaths, checkWorkspace } from './commands/workspace-run.ts';
import { compareSelected, compareWith } from './compare/commands.ts';
import { searchConcordance } from './concordance/search.ts';
import type { Concordance } from './concordance/view.ts';
import { commands } from './names.ts';
import type { Reports } from './report.ts';
import { actHere } from './review/actions.ts';
import { chooseChanges } from './review/changes.ts';
import { writeMarkedCopy } from './review/marked-copy.ts';
import { review } from './review/open.ts';
import type { State } from './views/state.ts';

type Parts = {
  readonly context: vscode.ExtensionContext;
  readonly client: BaseLanguageClient;
  readonly state: State;
  readonly reports: Reports;
  readonly concordance: Concordance;
  readonly output: vscode.LogOutputChannel;
  readonly restart: () => Promise<void>;
};

/** Every command of the extension. */
export function registerCommands({ context, client, state, reports, concordance, output, restart }: Parts): vscode.Disposable[] {
  // Arguments come from the server's actions, from menus and from keys; each command knows its own.
  const actions: Record<keyof typeof commands, (...given: never[]) => unknown> = {
    setAside,
    decide: (given?: Parameters<typeof decide>[1]) => decide(client, given),
    setLevel: (given?: Parameters<typeof setLevel>[1]) => setLevel(client, given),
    showCodePage: (code?: unknown) => showCodePage(context, code),
    goTo,
    copy,
    reportFalseAlarm,
    check: () => checkNow(client),
    checkWorkspace: () => checkWorkspace(client, state),
    checkPath: (clicked?: vscode.Uri, selected?: readonly vscode.Uri[]) => checkPaths(client, state, clicked, selected),
    nextFinding: () => goToFinding(1, state),
    previousFinding: () => goToFinding(-1, state),
    applySafeRewordings: () => applySafeRewordings(),
    groupBy: () => chooseGrouping(state),
    filter: () => askForFilter(state),
    clearFilter: () => state.narrow(''),
    showDraft: () => state.show('draft'),
    showWorkspace: () => (state.hasWorkspace() ? state.show('workspace') : checkWorkspace(client, state)),
    review: (given?: unknown) => review(given),
    actHere: () => actHere(),
    chooseChanges: (given?: unknown) => chooseChanges(client, given),
    writeMarkedCopy: (given?: unknown) => writeMarkedCopy(client, given),
    openSampleDocument: () => openSampleDocument(context),
    concordance: (given?: unknown) => searchConcordance(client, concordance, given),
    openReport: (clicked?: unknown, selected?: unknown) => reports.open(clicked, selected),
    compareWith: (given?: unknown) => compareWith(client, given),
    compareSelected: (_: unknown, selected?: unknown) => compareSelected(client, selected),
    saveReport: () => reports.save(),
    adoptBaseline: () => writeBaseline(client, 'adopt'),
    pruneBaseline: () => writeBaseline(client, 'prune'),
    openSample: () => openSample(context),
    openWalkthrough,
    createSettings,
    switchOn: () => switchWorkspace(true),
    switchOff: () => switchWorkspace(false),
    showOutput: () => output.show(),
    restart,
  };
  return Object.entries(actions).map(([name, action]) =>
    vscode.commands.registerCommand(commands[name as keyof typeof commands], action as (...given: unknown[]) => unknown),
  );
}

function applySafeRewordings(): Thenable<unknown> {
  return vscode.commands.executeCommand('editor.action.codeAction', { kind: 'source.fixAll.counterframe', apply: 'first' });
}
