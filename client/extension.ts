import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions, Middleware } from 'vscode-languageclient';
import { commands as offered } from '../server/lsp/commands.ts';
import { type Activity, followActivity } from './activity.ts';
import { offerTools } from './assistant.ts';
import { codePages } from './commands/code-page.ts';
import { createConcordance } from './concordance/view.ts';
import { selector } from './drafts.ts';
import { showFailures } from './failures.ts';
import { lendFiles } from './files.ts';
import { registerCommands } from './register.ts';
import { createReports } from './report.ts';
import { restart, start, startingAgain } from './restart.ts';
import { showChanges } from './review/changes.ts';
import { offerReviews } from './review/offer.ts';
import { keepLanguage } from './review/open.ts';
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
  const concordance = createConcordance();
  context.subscriptions.push(
    output,
    lendFiles(client),
    showFailures(client),
    state,
    reports,
    concordance,
    showStatus(client, activity, state),
    showFindings(state),
    showCounter(state),
    offerTools(client),
    keepLanguage(),
    offerReviews(),
    showChanges(state),
    ...registerCommands({ context, client, state, reports, concordance, output, restart: () => restart(client, output) }),
  );
  await start(client, output);
  return client;
}

/** The editor outlines Markdown by itself: a second outline beside it would say the same. */
const outlineWhereNoneIs: NonNullable<Middleware['provideDocumentSymbols']> = (document, token, next) =>
  document.languageId === 'markdown' ? undefined : next(document, token);

function optionsFor(context: vscode.ExtensionContext, outputChannel: vscode.LogOutputChannel, activity: Activity): LanguageClientOptions {
  return {
    documentSelector: [...selector()],
    outputChannel,
    errorHandler: startingAgain(),
    middleware: { ...activity.middleware, provideDocumentSymbols: outlineWhereNoneIs },
    initializationOptions: {
      commands: Object.values(offered),
      codePages: codePages(context).toString(),
      files: true,
    },
    markdown: { isTrusted: { enabledCommands: [offered.showCodePage, offered.goTo, offered.setAside, offered.decide] } },
  };
}
