import * as vscode from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, State } from 'vscode-languageclient';
import { commands as offered } from '../server/lsp/commands.ts';
import { type Activity, followActivity } from './activity.ts';
import { offerTools } from './assistant.ts';
import { codePages } from './commands/code-page.ts';
import { lendFiles } from './files.ts';
import { languages } from './names.ts';
import { registerCommands } from './register.ts';
import { createReports } from './report.ts';
import { showStatus } from './status.ts';
import { showCounter } from './views/counter-view.ts';
import { showFindings } from './views/findings-view.ts';
import { createState } from './views/state.ts';

/** Makes the client of the platform: Node starts a process, the browser a worker. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** Starts the extension: one server, its status, its views, its commands. */
export async function startExtension(context: vscode.ExtensionContext, createClient: CreateClient): Promise<BaseLanguageClient> {
  const output = vscode.window.createOutputChannel('Counterframe', { log: true });
  const activity = followActivity();
  const client = createClient(optionsFor(context, output, activity));
  const state = createState(client, context.workspaceState);
  const reports = createReports(client, state);
  context.subscriptions.push(
    output,
    lendFiles(client),
    state,
    reports,
    showStatus(client, activity),
    showFindings(state),
    showCounter(state),
    offerTools(client),
    ...registerCommands({ context, client, state, reports, output, restart: () => restart(client, output) }),
  );
  await start(client, output);
  return client;
}

/** Ends the server, if it runs. */
export async function stopExtension(client: BaseLanguageClient | undefined): Promise<void> {
  if (client && client.state !== State.Stopped) await client.stop();
}

async function start(client: BaseLanguageClient, output: vscode.LogOutputChannel): Promise<void> {
  await client.start().catch((error: unknown) => output.error(vscode.l10n.t('The server does not start: {0}', String(error))));
}

async function restart(client: BaseLanguageClient, output: vscode.LogOutputChannel): Promise<void> {
  await stopExtension(client);
  await start(client, output);
}

function optionsFor(context: vscode.ExtensionContext, outputChannel: vscode.LogOutputChannel, activity: Activity): LanguageClientOptions {
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
  const schemes = new Set(['file', 'untitled', 'vscode-notebook-cell', ...folders]);
  return {
    documentSelector: [...schemes].flatMap((scheme) => languages.map((language) => ({ scheme, language }))),
    outputChannel,
    middleware: activity.middleware,
    initializationOptions: {
      commands: Object.values(offered),
      codePages: codePages(context).toString(),
      files: true,
    },
    markdown: { isTrusted: { enabledCommands: [offered.showCodePage, offered.goTo, offered.setAside] } },
  };
}
