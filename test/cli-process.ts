import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const built = join(root, 'dist/cli.js');

/** The arguments of Node that start the command. */
export const commandLine = existsSync(built) ? [built] : ['--import', import.meta.resolve('tsx'), join(root, 'server/cli/start.ts')];

export const fixtures = join(root, 'test/fixtures/cli');
export const drafts = join(fixtures, 'drafts');

/** Options that put the small lexicons of the fixtures in the place of the built-in ones. */
export const small = ['--no-builtin', '--lexicon', ...['wording.yaml', 'good.yaml', 'works.json'].map((name) => join(fixtures, name))];

export type Run = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

/** Runs the built command (or the source, where nothing was built) and waits for its end. */
export function run(
  args: readonly string[],
  options: { readonly cwd?: string; readonly input?: string | Buffer; readonly env?: Record<string, string> } = {},
): Run {
  const { cwd = drafts, input = '', env = {} } = options;
  const { status, stdout, stderr } = spawnSync(process.execPath, [...commandLine, ...args], {
    cwd,
    input,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
    env: { ...process.env, ...env },
  });
  return { code: status, stdout, stderr };
}

/** Gives a new folder with the files to `use`, and removes it afterwards. */
export function withFiles(files: Readonly<Record<string, string | Buffer>>, use: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'counterframe-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
