import type { Random } from './random.ts';
import type { Running } from './start.ts';
import { type Change, changed } from './texts.ts';

export type Draft = { readonly text: string; readonly version: number; readonly languageId: string };

/** What an editor knows: drafts as they stand in it, files that it lends, settings, and what it was shown. */
export type Editor = Running & {
  readonly setup: Setup;
  readonly drafts: Map<string, Draft>;
  /** Drafts of which nobody can say what they hold, since a message about them made no sense. */
  readonly unsure: Set<string>;
  readonly files: Map<string, string>;
  settings: Record<string, unknown>;
  readonly shown: Map<string, { readonly version?: number; readonly diagnostics: readonly unknown[] }>;
  readonly logged: string[];
  readonly open: (uri: string, draft: Draft) => void;
  readonly change: (uri: string, version: number, changes: readonly Change[]) => void;
  readonly close: (uri: string) => void;
};

/** What the client can do, and which languages and positions it speaks. */
export type Setup = { readonly isPulling: boolean; readonly isAsked: boolean; readonly refreshes: boolean };

export const FOLDER = 'virtual://host/work';

export function setupFrom(random: Random): Setup {
  return { isPulling: random.chance(0.5), isAsked: random.chance(0.5), refreshes: random.chance(0.5) };
}

/** Starts a session as an editor does, up to `initialized`. */
export async function openEditor(running: Running, setup: Setup, files = new Map<string, string>(), settings = {}): Promise<Editor> {
  const { wire } = running;
  const drafts = new Map<string, Draft>();
  const unsure = new Set<string>();
  const editor: Editor = { ...running, setup, drafts, unsure, files, settings, shown: new Map(), logged: [], open, change, close };
  listen(editor);
  await wire.ask('initialize', {
    processId: null,
    rootUri: null,
    workspaceFolders: [{ uri: FOLDER, name: 'work' }],
    capabilities: capabilitiesOf(setup),
    initializationOptions: { files: true, commands: ['counterframe.setAside', 'counterframe.decide'] },
  }).answer;
  wire.notify('initialized', {});
  return editor;

  function open(uri: string, draft: Draft): void {
    drafts.set(uri, draft);
    unsure.delete(uri);
    wire.notify('textDocument/didOpen', { textDocument: { uri, ...draft } });
  }

  function change(uri: string, version: number, changes: readonly Change[]): void {
    const draft = drafts.get(uri);
    if (draft) drafts.set(uri, { ...draft, version, text: changes.reduce(changed, draft.text) });
    wire.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: changes });
  }

  function close(uri: string): void {
    drafts.delete(uri);
    wire.notify('textDocument/didClose', { textDocument: { uri } });
  }
}

function listen(editor: Editor): void {
  const { wire, shown, logged, files } = editor;
  wire.on('textDocument/publishDiagnostics', ({ uri, version, diagnostics }: never) => void shown.set(uri, { version, diagnostics }));
  wire.on('window/logMessage', ({ type, message }: { type: number; message: string }) => {
    if (type === 1) logged.push(message);
  });
  const soon = <Value>(value: () => Value) => new Promise<Value>((resolve) => setImmediate(() => resolve(value())));
  wire.serve('workspace/configuration', ({ items }: { items: unknown[] }) => soon(() => items.map(() => editor.settings)));
  wire.serve('counterframe/readFile', ({ uri }: { uri: string }) => soon(() => ({ base64: files.get(uri) })));
  wire.serve('counterframe/writeFile', ({ uri, text }: { uri: string; text: string }) =>
    soon(() => void files.set(uri, Buffer.from(text).toString('base64'))),
  );
  for (const method of ['client/registerCapability', 'client/unregisterCapability', 'workspace/diagnostic/refresh'])
    wire.serve(method, () => soon(() => null));
  wire.serve('workspace/textDocumentContent/refresh', () => soon(() => null));
}

function capabilitiesOf({ isPulling, isAsked, refreshes }: Setup): object {
  return {
    textDocument: {
      hover: { contentFormat: ['markdown'] },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      ...(isPulling && { diagnostic: {} }),
    },
    workspace: {
      workspaceFolders: true,
      configuration: isAsked,
      didChangeWatchedFiles: { dynamicRegistration: refreshes, relativePatternSupport: true },
      workspaceEdit: { documentChanges: true },
      ...(refreshes && { diagnostics: { refreshSupport: true } }),
    },
  };
}
