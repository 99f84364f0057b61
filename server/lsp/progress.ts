import type { CancellationToken, ProgressToken } from 'vscode-languageserver';
import { guardEvent } from './guard.ts';
import type { Session } from './session.ts';

/** Says what is being done; `part` is how much of the whole is done, from 0 to 1. */
export type Progress = (message: string, part: number) => void;

/** What a client may add to a request that takes its time. */
export type WithProgress = { readonly workDoneToken?: ProgressToken };

/** Runs an action and shows its progress: where the client's own token leads, else where a client can show one. */
export async function withProgress<Result>(
  { connection, client, log }: Session,
  { workDoneToken }: WithProgress,
  title: string,
  token: CancellationToken,
  action: (progress: Progress) => Promise<Result>,
): Promise<Result> {
  const { window } = connection;
  const isOwn = workDoneToken !== undefined;
  if (!isOwn && !client.showsProgress) return action(() => undefined);
  const reporter = isOwn
    ? window.attachWorkDoneProgress(workDoneToken)
    : await window.createWorkDoneProgress().catch(() => window.attachWorkDoneProgress(undefined));
  reporter.begin(title, 0, undefined, false);
  const report = guardEvent<readonly [string, number]>('progress', log, ([message, part]) => {
    if (!token.isCancellationRequested) reporter.report(Math.round(part * 100), message);
  });
  try {
    return await action((message, part) => void report([message, part]));
  } finally {
    reporter.done();
  }
}
