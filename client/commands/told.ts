import * as vscode from 'vscode';
import { LSPErrorCodes, ResponseError } from 'vscode-languageclient';
import { plain } from '../plain.ts';

/** Waits for an answer of the server; what went wrong is told in its words. */
export async function told<Answer>(answer: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled) return undefined;
    void vscode.window.showErrorMessage(`Counterframe: ${plain(error instanceof Error ? error.message : String(error))}`);
    return undefined;
  }
}
