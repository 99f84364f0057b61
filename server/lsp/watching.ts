import { DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageserver';
import { projectFiles } from '../project/project.ts';
import { guardEvent } from './guard.ts';
import type { Session } from './session.ts';

/**
 * Calls back when settings, baseline or decisions of a workspace have changed on the disk; `isOurs` tells what we wrote ourselves. Other files that are
 * there are told by their addresses.
 */
export function watchProjects(
  { connection, client, log, whenReady }: Session,
  isOurs: (uri: string) => Promise<boolean>,
  onChange: () => void,
  onFile: (uri: string) => void,
): void {
  connection.onDidChangeWatchedFiles(
    guardEvent('watched files', log, async ({ changes }) => {
      for (const { uri } of changes.filter(({ type }) => type !== FileChangeType.Deleted)) onFile(uri);
      const concerned = changes.filter(({ uri }) => projectFiles.some((name) => uri.endsWith(`/${name}`)));
      const ours = await Promise.all(concerned.map(({ uri }) => isOurs(uri)));
      if (ours.includes(false)) onChange();
    }),
  );
  if (!client.registersWatchers) return;
  const watchers = projectFiles.map((name) => ({ globPattern: `**/${name}` }));
  whenReady('watching', () => connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).then(() => {}));
}
