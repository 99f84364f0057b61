import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { requests } from '../server/lsp/protocol.ts';

/** Lends the server the files of the workspace, which may be virtual, remote or in a browser. */
export function lendFiles(client: BaseLanguageClient): vscode.Disposable {
  return vscode.Disposable.from(
    client.onRequest(requests.readFile, async ({ uri }: { uri: string }) => ({ text: await readText(vscode.Uri.parse(uri)) })),
    client.onRequest(requests.writeFile, async ({ uri, text }: { uri: string; text: string }) => {
      await writeWhole(vscode.Uri.parse(uri), text);
      return null;
    }),
  );
}

/** The text of a file; undefined where there is none. */
export async function readText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

/** Writes a file beside its place first and then puts it there, so that it is whole at any time. */
export async function writeWhole(target: vscode.Uri, text: string): Promise<void> {
  const { fs } = vscode.workspace;
  const content = new TextEncoder().encode(text);
  const draft = target.with({ path: `${target.path}.${Date.now().toString(36)}.tmp` });
  try {
    await fs.writeFile(draft, content);
    await fs.rename(draft, target, { overwrite: true });
  } catch {
    // Some file systems of browsers cannot rename.
    await Promise.resolve(fs.delete(draft)).catch(() => {});
    await fs.writeFile(target, content);
  }
}
