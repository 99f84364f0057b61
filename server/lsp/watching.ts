import { DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { projectFiles } from '../project/project.ts';
import { guardEvent } from './guard.ts';
import type { Session } from './session.ts';

/** Calls back when settings, baseline or decisions of a workspace have changed on the disk. */
export function watchProjects({ connection, client, log, whenReady }: Session, onChange: () => void): void {
  connection.onDidChangeWatchedFiles(
    guardEvent('watched files', log, ({ changes }) => {
      if (changes.some(({ uri }) => projectFiles.some((name) => uri.endsWith(`/${name}`)))) onChange();
    }),
  );
  if (!client.registersWatchers) return;
  const watchers = projectFiles.map((name) => ({ globPattern: `**/${name}` }));
  whenReady('watching', () => connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).then(() => {}));
}
