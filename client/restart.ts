import * as vscode from 'vscode';
import { type BaseLanguageClient, CloseAction, ErrorAction, type ErrorHandler, State } from 'vscode-languageclient';
import { commands } from './names.ts';

/** A server that ends more often than this in that time (milliseconds) is not started again by itself. */
const MOST_ENDS = 4;
const PERIOD = 3 * 60 * 1000;

/** A start that was under way when the server ended fails with it; the next one does not. */
const ATTEMPTS = 3;

/** What becomes of a server that ends, or cannot be reached: it is started again; where that does not help, the reader is asked. */
export function startingAgain(now: () => number = Date.now): ErrorHandler {
  let ends: readonly number[] = [];
  return {
    // A server that ended cannot be written to: that it ended is told too, and starts it again.
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: () => {
      ends = [...ends.filter((end) => now() - end < PERIOD), now()];
      if (ends.length <= MOST_ENDS) return { action: CloseAction.Restart, handled: true };
      ends = [];
      void offerRestart(vscode.l10n.t('Counterframe has ended several times and is not started again by itself. Nothing is lost.'));
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}

export async function start(client: BaseLanguageClient, output: vscode.LogOutputChannel): Promise<void> {
  forgetFailedStart(client);
  await client.start().catch((error: unknown) => output.error(vscode.l10n.t('The server does not start: {0}', String(error))));
}

/** A server that hangs cannot be stopped in good order; a new one is started all the same. */
export async function restart(client: BaseLanguageClient, output: vscode.LogOutputChannel): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS && !(attempt > 1 && client.isRunning()); attempt++) {
    await stop(client).catch((error: unknown) => output.warn(String(error)));
    await start(client, output);
  }
  if (!client.isRunning()) void offerRestart(vscode.l10n.t('Counterframe does not start. Its output says why.'));
}

/** Ends the server, if it runs. */
export async function stop(client: BaseLanguageClient | undefined): Promise<void> {
  if (client && client.state !== State.Stopped) await client.stop();
}

/** The client keeps the promise of its first start and answers every later one with it, also where that start has failed. */
function forgetFailedStart(client: BaseLanguageClient): void {
  if (client.state === State.StartFailed) Reflect.set(client, '_onStart', undefined);
}

async function offerRestart(message: string): Promise<void> {
  const again = vscode.l10n.t('Restart');
  const show = vscode.l10n.t('Show output');
  const answer = await vscode.window.showErrorMessage(message, again, show);
  if (answer === again) await vscode.commands.executeCommand(commands.restart);
  if (answer === show) await vscode.commands.executeCommand(commands.showOutput);
}
