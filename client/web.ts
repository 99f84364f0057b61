import * as vscode from 'vscode';
import { LanguageClient, type ServerOptions } from 'vscode-languageclient/browser';
import { startExtension, stopExtension } from './extension.ts';

declare const Worker: new (url: string) => Exclude<ServerOptions, () => unknown>;

let client: Awaited<ReturnType<typeof startExtension>> | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const worker = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server', 'browser.js').toString(true);
  client = await startExtension(context, (options) => new LanguageClient('counterframe', 'Counterframe', async () => new Worker(worker), options));
}

export function deactivate(): Promise<void> {
  return stopExtension(client);
}
