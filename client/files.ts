import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { toBase64 } from '../server/lsp/base64.ts';
import { requests } from '../server/lsp/protocol.ts';

/** Lends the server the files of the workspace, which may be virtual, remote or in a browser. */
export function lendFiles(client: BaseLanguageClient): vscode.Disposable {
  return vscode.Disposable.from(
    client.onRequest(requests.readFile, async ({ uri }: { uri: string }) => ({ base64: await base64Of(vscode.Uri.parse(uri)) })),
    client.onRequest(requests.writeFile, async ({ uri, text, expected }: WriteParams) => {
      const target = vscode.Uri.parse(uri);
      const isOutdated = expected !== undefined && (await base64Of(target)) !== (expected ?? undefined);
      if (!isOutdated) await writeWhole(target, new TextEncoder().encode(text));
      return { isOutdated };
    }),
  );
}

/** `expected` is what the file is to hold still, null where there is to be none: what somebody else wrote meanwhile is not written over. */
type WriteParams = { readonly uri: string; readonly text: string; readonly expected?: string | null };

async function base64Of(uri: vscode.Uri): Promise<string | undefined> {
  const bytes = await readBytes(uri);
  return bytes && toBase64(bytes);
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

/**
 * Writes a file beside its place first and then puts it there, so that it is whole at any time, where the file system can
 * rename. What stands behind a link is written in its place: the link stays.
 */
export async function writeWhole(target: vscode.Uri, content: Uint8Array): Promise<void> {
  const { fs } = vscode.workspace;
  if (await isLink(target)) return fs.writeFile(target, content);
  await removeLitter(target);
  const draft = target.with({ path: `${hiddenBeside(target)}${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}.tmp` });
  await fs.writeFile(draft, content);
  try {
    await fs.rename(draft, target, { overwrite: true });
  } catch {
    // Some file systems of browsers cannot rename.
    await fs.writeFile(target, content);
    await fs.delete(draft);
  }
}

async function isLink(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.SymbolicLink) !== 0;
  } catch {
    return false;
  }
}

function hiddenBeside({ path }: vscode.Uri): string {
  const at = path.lastIndexOf('/') + 1;
  return `${path.slice(0, at)}.${path.slice(at)}.`;
}

/** Milliseconds after which a draft of a file belongs to nobody who still writes. */
const LEFT_OVER = 60_000;

/** Removes what an editor left beside a file that ended while it wrote. */
async function removeLitter(target: vscode.Uri): Promise<void> {
  const start = hiddenBeside(target);
  const folder = vscode.Uri.joinPath(target, '..');
  const names = await vscode.workspace.fs.readDirectory(folder).then(
    (entries) => entries.map(([name]) => `${folder.path.replace(/\/$/, '')}/${name}`),
    () => [],
  );
  for (const path of names) {
    const [, since] = path.startsWith(start) ? (/^([0-9a-z]+)-[0-9a-z]+\.tmp$/.exec(path.slice(start.length)) ?? []) : [];
    if (since === undefined || Date.now() - Number.parseInt(since, 36) < LEFT_OVER) continue;
    await vscode.workspace.fs.delete(target.with({ path })).then(undefined, () => {});
  }
}

/** The text of a file; undefined where there is none. */
export async function readText(uri: vscode.Uri): Promise<string | undefined> {
  const bytes = await readBytes(uri);
  return bytes && new TextDecoder().decode(bytes);
}
