import { execFile } from 'node:child_process';
import { basename, dirname, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Refusal } from '../import/types.ts';

const run = promisify(execFile);

/** As much as a text file may have; the importers have limits of their own. */
const LARGEST = 128 * 1024 * 1024;
const PATIENCE = 30_000;

/** A file of a checkout as it is at a revision. Asks git for bytes it has: nothing is fetched, and nothing of the checkout is run. */
export async function fileAt(revision: string, path: string): Promise<{ readonly bytes: Uint8Array } | Refusal> {
  if (!/^[^-:\s\0][^:\s\0]*$/.test(revision))
    return { refusal: `"${revision}" is no name of a revision: give one such as HEAD, main or v1.2.` };
  const args = ['-c', 'protocol.allow=never', 'cat-file', 'blob', `${revision}:./${basename(path)}`];
  const env = { ...process.env, GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' };
  try {
    const { stdout } = await run('git', args, {
      cwd: dirname(resolve(path)),
      env,
      encoding: 'buffer',
      maxBuffer: LARGEST,
      timeout: PATIENCE,
    });
    return { bytes: stdout };
  } catch (error) {
    return { refusal: whyNot(error as NodeJS.ErrnoException & { readonly stderr?: Buffer }, revision) };
  }
}

function whyNot({ code, message, stderr }: NodeJS.ErrnoException & { readonly stderr?: Buffer }, revision: string): string {
  if (code === 'ENOENT') return 'cannot be asked for at a revision: git, or the folder of the draft, is not there.';
  const said = stderr?.toString().trim() ?? '';
  if (/not a git repository/.test(said))
    return 'lies in no git repository, so that there is no earlier version of it: name a file instead.';
  if (/exists on disk, but not in|does not exist in| exists, but not/.test(said))
    return `is not in ${revision}: it may have had another name there.`;
  if (/invalid object name|unknown revision|Not a valid object name|ambiguous argument/i.test(said))
    return `cannot be read at ${revision}: there is no such revision here, or the draft is not in it.`;
  return `cannot be read at ${revision}: ${said.split('\n')[0] || message}`;
}
