import * as path from 'node:path';
import type * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { startExtension } from './extension.ts';
import { stop } from './restart.ts';

let client: Awaited<ReturnType<typeof startExtension>> | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const server = { module: context.asAbsolutePath(path.join('dist', 'server', 'node.cjs')), transport: TransportKind.ipc };
  client = await startExtension(
    context,
    (options) =>
      new LanguageClient(
        'counterframe',
        'Counterframe',
        { run: server, debug: { ...server, options: { execArgv: ['--nolazy', '--inspect=6009'] } } },
        options,
      ),
  );
}

export function deactivate(): Promise<void> {
  return stop(client);
}
