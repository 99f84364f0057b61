import type { Editor } from './editor.ts';

type Shown = ReadonlyMap<string, readonly unknown[]>;

/** What is shown of the drafts that are open, once nothing more is to come. */
export async function settledDiagnostics(editor: Editor): Promise<Shown> {
  return editor.setup.isPulling ? pulled(editor) : pushed(editor);
}

/** `counterframe/draft` waits for the tagger, so that what is pulled after it is final. */
async function pulled({ wire, drafts }: Editor): Promise<Shown> {
  const found = new Map<string, readonly unknown[]>();
  for (const uri of drafts.keys()) {
    await wire.ask('counterframe/draft', { uri }).answer;
    const { result, error } = await wire.ask('textDocument/diagnostic', { textDocument: { uri } }).answer;
    found.set(uri, (result as { items: unknown[] } | undefined)?.items ?? [error]);
  }
  return found;
}

/** What is published for a version that was made after all work was done. */
async function pushed(editor: Editor): Promise<Shown> {
  const found = new Map<string, readonly unknown[]>();
  for (const uri of editor.drafts.keys()) {
    await editor.wire.ask('counterframe/draft', { uri }).answer;
    const start = { line: 0, character: 0 };
    const version = Math.max(0, editor.drafts.get(uri)!.version) + 1000;
    editor.change(uri, version, [{ range: { start, end: start }, text: '' }]);
    found.set(uri, await published(editor, uri, version));
  }
  return found;
}

function published({ shown, isAlive }: Editor, uri: string, version: number): Promise<readonly unknown[]> {
  return new Promise((resolve) => {
    const look = (): void => {
      const last = shown.get(uri);
      if (last?.version === version) resolve(last.diagnostics);
      else if (!isAlive()) resolve(['the server has ended']);
      else setTimeout(look, 5);
    };
    look();
  });
}
