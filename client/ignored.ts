import ignore from 'ignore';
import * as vscode from 'vscode';
import { readText } from './files.ts';

/** Whether the .gitignore and .counterframeignore files of the workspace leave a file out; those nearest to it speak last. */
export async function readIgnoreFiles(): Promise<(uri: vscode.Uri) => boolean> {
  const files = await vscode.workspace.findFiles('**/.{gitignore,counterframeignore}', '**/{node_modules,.git}/**');
  const rules = await Promise.all(
    files.map(async (file) => ({ folder: folderOf(file), rules: ignore().add((await readText(file).catch(() => '')) ?? '') })),
  );
  rules.sort((a, b) => a.folder.length - b.folder.length);
  return (uri) => {
    let isIgnored = false;
    for (const { folder, rules: own } of rules.filter(({ folder }) => uri.toString().startsWith(folder))) {
      const { ignored, unignored } = own.test(decodeURIComponent(uri.toString().slice(folder.length)));
      isIgnored = ignored || (isIgnored && !unignored);
    }
    return isIgnored;
  };
}

function folderOf(file: vscode.Uri): string {
  const address = file.toString();
  return address.slice(0, address.lastIndexOf('/') + 1);
}
