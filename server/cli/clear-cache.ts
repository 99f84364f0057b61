import { existsSync } from 'node:fs';
import { cacheFolder } from './cache/cache.ts';
import { clearFolder } from './cache/folder.ts';
import { type ExitCode, exit } from './exit.ts';
import { tell } from './output.ts';
import { loadProject, shownAs } from './project.ts';

/** `counterframe cache clear`: removes what `--cache` kept, and nothing else. */
export async function clearCache({ config, cacheDir }: { readonly config?: string; readonly cacheDir?: string }): Promise<ExitCode> {
  const { project } = await loadProject({ config });
  const folder = cacheFolder({ project }, cacheDir);
  const problem = existsSync(folder) ? clearFolder(folder) : 'is not there: nothing is kept.';
  tell(`${shownAs(folder)}: ${problem ?? 'removed.'}`);
  return problem === undefined || !existsSync(folder) ? exit.clean : exit.failure;
}
