import * as vscode from 'vscode';
import { ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageclient';

/** The server ended while it was asked, or had ended before. */
const ended: ReadonlySet<number> = new Set([ErrorCodes.PendingResponseRejected, ErrorCodes.ConnectionInactive]);

/** Waits for an answer of the server; what went wrong is told in its words. */
export async function told<Answer>(answer: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled) return undefined;
    if (error instanceof ResponseError && ended.has(error.code)) {
      void vscode.window.showWarningMessage(
        vscode.l10n.t('Counterframe ended before it had answered, and is started again: please try once more.'),
      );
      return undefined;
    }
    void vscode.window.showErrorMessage(`Counterframe: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}
