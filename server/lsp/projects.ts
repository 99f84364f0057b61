import type { InitializeParams } from 'vscode-languageserver';
import type { Problem } from '../core/index.ts';
import { findProject, type Project } from '../project/project.ts';
import { type Files, readOwnText } from './files.ts';
import { guardEvent } from './guard.ts';
import type { Session } from './session.ts';

export type Projects = {
  /** Settings, baseline and decisions that hold for a draft; read once for a folder and kept until they change. */
  readonly of: (uri: string) => Promise<Project | undefined>;
  readonly forget: () => void;
  /** The workspace folders that are open now. */
  readonly folders: () => readonly string[];
};

/**
 * The project of a draft is found from its workspace folder upwards, as the command line finds it from the folder in
 * which it runs; that of a draft outside all workspace folders from its own folder. An untitled draft belongs to the
 * first workspace folder.
 */
export function keepProjects(
  { connection, client, log, whenReady }: Session,
  files: Files,
  onFound: (project: Project) => Promise<void>,
  onChange: () => void,
): Projects {
  const kept = new Map<string, Promise<Project>>();
  let folders = client.folders;
  if (client.tellsFolders)
    whenReady('folders', () => {
      connection.workspace.onDidChangeWorkspaceFolders(
        guardEvent('folders', log, ({ added, removed }) => {
          const gone = new Set(removed.map(({ uri }) => plain(uri)));
          folders = [...folders.filter((folder) => !gone.has(folder)), ...added.map(({ uri }) => plain(uri))];
          kept.clear();
          onChange();
        }),
      );
    });
  return {
    async of(uri) {
      const folder = folderOf(uri, folders);
      if (folder === undefined) return undefined;
      const project = kept.get(folder) ?? find(folder);
      kept.set(folder, project);
      return project.catch((error: unknown) => {
        log.error(`project of ${folder}: ${String(error)}`);
        kept.delete(folder);
        return undefined;
      });
    },
    forget: () => kept.clear(),
    folders: () => folders,
  };

  async function find(folder: string): Promise<Project> {
    const unread: Problem[] = [];
    const found = await findProject(folder, (name) => readOwnText(files, name).catch((error: unknown) => note(name, error)));
    const project = { ...found, problems: [...found.problems, ...unread] };
    await onFound(project);
    return project;

    /** What lies above the folder may be closed to us; what lies in it is told. */
    function note(name: string, error: unknown): undefined {
      const message = error instanceof Error ? error.message : String(error);
      if (name.startsWith(`${folder}/`)) unread.push({ where: name, message });
    }
  }
}

/** The folders that a client opened, without a slash at their end. */
export function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  return (workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : [])).map(plain);
}

function folderOf(uri: string, folders: readonly string[]): string | undefined {
  const holding = folders.filter((folder) => uri.startsWith(`${folder}/`)).sort((a, b) => b.length - a.length)[0];
  if (holding !== undefined) return holding;
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(uri)) return folders[0];
  return uri.startsWith('vscode-notebook-cell:') ? folders[0] : uri.slice(0, uri.lastIndexOf('/'));
}

function plain(uri: string): string {
  return uri.replace(/\/$/, '');
}
