import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { toBase64 } from '../server/lsp/base64.ts';
import { requests } from '../server/lsp/protocol.ts';

/** Lends the server the files of the workspace, which may be virtual, remote or in a browser. */
export function lendFiles(client: BaseLanguageClient): vscode.Disposable {
  return vscode.Disposable.from(
    client.onRequest(requests.readFile, async ({ uri }: { uri: string }) => {
      const bytes = await readBytes(vscode.Uri.parse(uri));
      return { base64: bytes && toBase64(bytes) };
    }),
    client.onRequest(requests.writeFile, async ({ uri, text }: { uri: string; text: string }) => {
      await writeWhole(vscode.Uri.parse(uri), text);
      return null;
    }),
  );
}

/** The bytes of a file; undefined where there is none. Rejects where there is one that cannot be read. */
export async function readBytes(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && ['FileNotFound', 'FileNotADirectory', 'FileIsADirectory'].includes(error.code))
      return undefined;
    throw error;
  }
}

/** Writes a file beside its place first and then puts it there, so that it is whole at any time. */
async function writeWhole(target: vscode.Uri, text: string): Promise<void> {
  const { fs } = vscode.workspace;
  const content = new TextEncoder().encode(text);
  const draft = target.with({ path: `${target.path}.${Math.random().toString(36).slice(2)}.tmp` });
  await fs.writeFile(draft, content);
  try {
    await fs.rename(draft, target, { overwrite: true });
  } catch {
    // Some file systems of browsers cannot rename.
    await fs.writeFile(target, content);
    await fs.delete(draft);
  }
}

/** The text of a file; undefined where there is none. */
export async function readText(uri: vscode.Uri): Promise<string | undefined> {
  const bytes = await readBytes(uri);
  return bytes && new TextDecoder().decode(bytes);
}
