import * as vscode from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, State } from 'vscode-languageclient';
import { offerTools } from './assistant.ts';
import { checkNow } from './check.ts';
import { codePages, showCodePage } from './code-page.ts';
import { commands, languages } from './names.ts';
import { setAside } from './set-aside.ts';
import { showStatus } from './status.ts';
import { switchCodeOff, switchWorkspace } from './switch.ts';

/** Makes the client of the platform: Node starts a process, the browser a worker. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** Starts the extension: one server, its status, its commands. */
export async function startExtension(context: vscode.ExtensionContext, createClient: CreateClient): Promise<BaseLanguageClient> {
  const output = vscode.window.createOutputChannel('Counterframe', { log: true });
  const client = createClient(optionsFor(context, output));
  const status = showStatus(client);
  context.subscriptions.push(output, status, ...registerCommands(context, client, output), offerTools(client));
  await start(client, output);
  return client;
}

/** Ends the server, if it runs. */
export async function stopExtension(client: BaseLanguageClient | undefined): Promise<void> {
  if (client && client.state !== State.Stopped) await client.stop();
}

async function start(client: BaseLanguageClient, output: vscode.LogOutputChannel): Promise<void> {
  await client.start().catch((error: unknown) => output.error(`The server does not start: ${String(error)}`));
}

async function restart(client: BaseLanguageClient, output: vscode.LogOutputChannel): Promise<void> {
  await stopExtension(client);
  await start(client, output);
}

function optionsFor(context: vscode.ExtensionContext, outputChannel: vscode.LogOutputChannel): LanguageClientOptions {
  const schemes = new Set(['file', 'untitled', ...(vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)]);
  return {
    documentSelector: [...schemes].flatMap((scheme) => languages.map((language) => ({ scheme, language }))),
    outputChannel,
    initializationOptions: {
      commands: [commands.setAside, commands.switchCodeOff, commands.showCodePage],
      codePages: codePages(context).toString(),
    },
    markdown: { isTrusted: { enabledCommands: [commands.showCodePage] } },
  };
}

function registerCommands(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
  output: vscode.LogOutputChannel,
): vscode.Disposable[] {
  const register = vscode.commands.registerCommand;
  return [
    register(commands.check, () => checkNow(client)),
    register(commands.switchOn, () => switchWorkspace(true)),
    register(commands.switchOff, () => switchWorkspace(false)),
    register(commands.setAside, setAside),
    register(commands.switchCodeOff, switchCodeOff),
    register(commands.showCodePage, (code?: unknown) => showCodePage(context, code)),
    register(commands.showOutput, () => output.show()),
    register(commands.restart, () => restart(client, output)),
  ];
}
