import type { InitializeParams } from 'vscode-languageserver';
import { codePageName, type Host } from './host.ts';
import { chooseEncoding, type Encoding } from './positions.ts';
import { foldersOf } from './projects.ts';
import { SECTION } from './settings.ts';
import { wordsFor } from './words/choose.ts';
import type { Words } from './words/types.ts';

/** What the client on the other side can do, read once from its first message. */
export type Client = {
  /** What is said to the person at the client, in their language. */
  readonly words: Words;
  readonly encoding: Encoding;
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly linksCodes: boolean;
  readonly showsMarkdown: boolean;
  readonly answersConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  /** Watches files outside of the folders that are open too. */
  readonly watchesFolders: boolean;
  readonly tellsFolders: boolean;
  /** Reads and writes files of the workspace for us, see `protocol.ts`. */
  readonly offersFiles: boolean;
  /** Wants to be told when the diagnostics of a version are final, see `protocol.ts`. */
  readonly tellsSettled: boolean;
  /** The folders that are open, without a slash at their end. */
  readonly folders: readonly string[];
  readonly editsVersions: boolean;
  readonly nestsSymbols: boolean;
  /** How many folding ranges of a document are of use. */
  readonly foldingLimit: number;
  readonly relatesInformation: boolean;
  /** Shows progress that the server begins. */
  readonly showsProgress: boolean;
  /** Settings that came with the first message, for clients that cannot be asked. */
  readonly settings: unknown;
  /** Commands that the client carries out itself, such as asking for a reason. */
  readonly commands: ReadonlySet<string>;
  readonly codePage: (code: string) => string | undefined;
};

export function readClient(params: InitializeParams, host: Host): Client {
  const { capabilities, initializationOptions } = params;
  const { textDocument, workspace, general, window } = capabilities;
  const options = readOptions(initializationOptions);
  return {
    words: wordsFor(params.locale),
    encoding: chooseEncoding(general?.positionEncodings),
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    linksCodes:
      (textDocument?.diagnostic ?? textDocument?.publishDiagnostics)?.codeDescriptionSupport === true ||
      textDocument?.publishDiagnostics?.codeDescriptionSupport === true,
    showsMarkdown: textDocument?.hover?.contentFormat?.includes('markdown') ?? false,
    answersConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    watchesFolders: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    tellsFolders: workspace?.workspaceFolders === true,
    offersFiles: options.files,
    tellsSettled: options.tellsSettled,
    folders: foldersOf(params),
    editsVersions: workspace?.workspaceEdit?.documentChanges === true,
    nestsSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    foldingLimit: textDocument?.foldingRange?.rangeLimit ?? Number.POSITIVE_INFINITY,
    relatesInformation:
      textDocument?.diagnostic?.relatedInformation === true || textDocument?.publishDiagnostics?.relatedInformation === true,
    showsProgress: window?.workDoneProgress === true,
    settings: options.settings,
    commands: new Set(options.commands),
    codePage: (code) => (options.codePages === undefined ? host.codePage(code) : `${options.codePages}/${codePageName(code)}`),
  };
}

type Options = {
  readonly settings?: unknown;
  readonly commands: readonly string[];
  readonly codePages?: string;
  readonly files: boolean;
  readonly tellsSettled: boolean;
};

/** The options are data from outside: what has the wrong shape is passed over. */
function readOptions(value: unknown): Options {
  if (typeof value !== 'object' || value === null) return { commands: [], files: false, tellsSettled: false };
  const { settings, [SECTION]: section, commands, codePages, files, tellsSettled } = value as Record<string, unknown>;
  return {
    settings: settings ?? section,
    commands: Array.isArray(commands) ? commands.filter((command) => typeof command === 'string') : [],
    codePages: typeof codePages === 'string' ? codePages.replace(/\/$/, '') : undefined,
    files: files === true,
    tellsSettled: tellsSettled === true,
  };
}
