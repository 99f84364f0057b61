import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { startExtension } from './extension.ts';
import { stop } from './restart.ts';

type Worker = ConstructorParameters<typeof BrowserMessageReader>[0] & { terminate(): void };
declare const Worker: new (url: string) => Worker;

let client: Awaited<ReturnType<typeof startExtension>> | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const url = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server', 'browser.js').toString(true);
  let worker: Worker | undefined;
  const start = async () => {
    worker?.terminate();
    worker = new Worker(url);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  client = await startExtension(context, (options) => new LanguageClient('counterframe', 'Counterframe', start, options));
  context.subscriptions.push({ dispose: () => worker?.terminate() });
}

export function deactivate(): Promise<void> {
  return stop(client);
}
