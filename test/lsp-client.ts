import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import {
  CancellationTokenSource,
  type ClientCapabilities,
  type CodeAction,
  createMessageConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type Hover,
  type MessageConnection,
  type Position,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';

const server = join(import.meta.dirname, '..', 'dist', 'server', 'node.cjs');

export const pulling: ClientCapabilities = {
  textDocument: { diagnostic: {}, hover: { contentFormat: ['markdown'] }, publishDiagnostics: { codeDescriptionSupport: true } },
  workspace: { workspaceEdit: { documentChanges: true } },
};

export type Given = {
  readonly capabilities?: ClientCapabilities;
  readonly options?: unknown;
  /** The language of the editor, e.g. `es-MX`. */
  readonly locale?: string;
  /** Answers to `workspace/configuration`, by scope. */
  readonly settings?: () => unknown;
  /** The addresses of the folders that are open. */
  readonly folders?: readonly string[];
  /** Files that the editor lends the server, by their addresses. */
  readonly files?: Map<string, string>;
  /** The same for files that are no UTF-8. */
  readonly bytes?: Map<string, Buffer>;
};

/** An editor in a few lines: starts the built server and speaks to it over standard input and output. */
export async function startEditor({ capabilities = pulling, options, locale, settings, folders, files, bytes }: Given = {}) {
  const child: ChildProcess = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection: MessageConnection = createMessageConnection(
    new StreamMessageReader(child.stdout!),
    new StreamMessageWriter(child.stdin!),
  );
  const published: PublishDiagnosticsParams[] = [];
  const messages: string[] = [];
  const refreshed: true[] = [];
  const outdated: string[] = [];
  const registered: object[] = [];
  const waiting: { readonly fits: () => boolean; readonly go: () => void }[] = [];
  const noticed =
    <Value>(list: Value[]) =>
    (value: Value): void => {
      list.push(value);
      for (const waiter of [...waiting]) if (waiter.fits()) waiting.splice(waiting.indexOf(waiter), 1)[0]!.go();
    };
  connection.onNotification('textDocument/publishDiagnostics', noticed(published));
  connection.onNotification('window/showMessage', ({ message }: { message: string }) => noticed(messages)(message));
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => settings?.() ?? null));
  connection.onRequest('counterframe/readFile', ({ uri }: { uri: string }) => ({
    base64: bytes?.get(uri)?.toString('base64') ?? (files?.has(uri) ? Buffer.from(files.get(uri)!).toString('base64') : undefined),
  }));
  connection.onRequest('counterframe/writeFile', ({ uri, text, expected }: { uri: string; text: string; expected: string | null }) => {
    const now = bytes?.get(uri)?.toString('base64') ?? (files?.has(uri) ? Buffer.from(files.get(uri)!).toString('base64') : null);
    if (now !== expected) return { isOutdated: true };
    files?.set(uri, text);
    return { isOutdated: false };
  });
  connection.onRequest('workspace/diagnostic/refresh', () => noticed(refreshed)(true));
  connection.onRequest('workspace/textDocumentContent/refresh', ({ uri }: { uri: string }) => noticed(outdated)(uri));
  connection.onRequest('client/registerCapability', ({ registrations }: { registrations: object[] }) => {
    for (const registration of registrations) noticed(registered)(registration);
    return null;
  });
  connection.onRequest('client/unregisterCapability', () => null);
  connection.listen();
  const { capabilities: offered } = await connection.sendRequest<{ capabilities: Record<string, unknown> }>('initialize', {
    processId: process.pid,
    rootUri: null,
    ...(folders && { workspaceFolders: folders.map((uri) => ({ uri, name: uri })) }),
    capabilities,
    ...(locale !== undefined && { locale }),
    initializationOptions: options,
  });
  await connection.sendNotification('initialized', {});

  return {
    connection,
    offered,
    published,
    messages,
    refreshed,
    /** Addresses whose text the server asked to be read anew. */
    outdated,
    registered,
    isRunning: () => child.exitCode === null,
    until: (fits: () => boolean): Promise<void> => (fits() ? Promise.resolve() : new Promise((go) => waiting.push({ fits, go }))),
    open: (uri: string, text: string, languageId = 'markdown', version = 1) =>
      connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version, text } }),
    change: (uri: string, version: number, ...contentChanges: TextDocumentContentChangeEvent[]) =>
      connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges }),
    close: (uri: string) => connection.sendNotification('textDocument/didClose', { textDocument: { uri } }),
    pull: (uri: string, previousResultId?: string) =>
      connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
        textDocument: { uri },
        ...(previousResultId ? { previousResultId } : {}),
      }),
    async diagnostics(uri: string): Promise<Diagnostic[]> {
      const report = await this.pull(uri);
      return report.kind === 'full' ? report.items : [];
    },
    hover: (uri: string, position: Position) =>
      connection.sendRequest<Hover | null>('textDocument/hover', { textDocument: { uri }, position }),
    actions: (uri: string, range: Range, context: object = { diagnostics: [] }) =>
      connection.sendRequest<CodeAction[]>('textDocument/codeAction', { textDocument: { uri }, range, context }),
    /**
     * Sends a request, takes it back at once, and tells the code of the error that answers it. A server that asks for
     * settings first cannot answer before it is told, since the answer about settings comes after.
     */
    cancelled: (method: string, params: object): Promise<number> => {
      const source = new CancellationTokenSource();
      const answer = connection.sendRequest(method, params, source.token).then(
        () => 0,
        ({ code }: { code: number }) => code,
      );
      source.cancel();
      return answer;
    },
    /** Ends the server as a crash does. */
    async kill(): Promise<void> {
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
      connection.dispose();
    },
    async stop(): Promise<number | null> {
      await connection.sendRequest('shutdown');
      const exited = once(child, 'exit');
      await connection.sendNotification('exit');
      await exited;
      connection.dispose();
      return child.exitCode;
    },
  };
}

export type Editor = Awaited<ReturnType<typeof startEditor>>;
