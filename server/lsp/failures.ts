import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { traceOf } from '../core/failure/trace.ts';
import { failureReport } from '../export/failure-report.ts';
import { version } from '../version.ts';
import type { Client } from './client.ts';
import { commands } from './commands.ts';
import { type Failed, requests } from './protocol.ts';

export type Failures = (part: string, error: unknown) => void;

/**
 * Tells of parts of the server that failed: each once, in a message that offers what can be sent to us where the client can
 * copy it, and in the log, where it stands for all.
 */
export function tellFailures(connection: Connection, client: Client): Failures {
  const told = new Set<string>();
  return (part, error) => {
    const report = failureReport({ part, trace: traceOf(error) }, version);
    connection.console.error(report);
    if (told.has(part)) return;
    told.add(part);
    show(client.words.remarks.failed(part), report).catch((failure: unknown) => connection.console.error(String(failure)));
  };

  async function show(message: string, report: string): Promise<void> {
    const failed: Failed = { message, action: client.words.actions.copyFailure, report };
    if (client.commands.has(commands.copy)) await connection.sendNotification(requests.didFail, failed);
    else await connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
  }
}
