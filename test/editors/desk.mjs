import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { draft } from './draft.mjs';

const command = path.join(import.meta.dirname, '..', '..', 'dist', 'cli.js');
const LONGEST_RUN = 60_000;

/** A folder with nothing but the draft, a home for one editor, and `counterframe` on the path. Removed after `use`. */
export async function atDesk(use) {
  const folder = mkdtempSync(path.join(tmpdir(), 'counterframe-editor-'));
  const at = (name) => path.join(folder, name);
  const write = (name, text) => {
    mkdirSync(path.dirname(at(name)), { recursive: true });
    writeFileSync(at(name), text);
    return at(name);
  };
  chmodSync(write('bin/counterframe', `#!/bin/sh\nexec '${process.execPath}' '${command}' "$@"\n`), 0o755);
  const env = {
    PATH: `${at('bin')}:${process.env.PATH}`,
    HOME: folder,
    ...Object.fromEntries(['CONFIG', 'DATA', 'STATE', 'CACHE'].map((kind) => [`XDG_${kind}_HOME`, at(kind.toLowerCase())])),
    LANG: 'C.UTF-8',
    DRAFT: write('draft.txt', draft),
    RESULT: at('result.json'),
  };
  try {
    return await use({ at, write, env, folder, read: (name) => readFileSync(at(name), 'utf8') });
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** Runs an editor to its end and gives what the script inside it wrote down. */
export async function seenIn([program, ...args], desk, env = {}) {
  const child = spawn(program, args, { cwd: desk.folder, env: { ...desk.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => (said += bytes));
  const timer = setTimeout(() => child.kill('SIGKILL'), LONGEST_RUN);
  await new Promise((resolve) => child.on('close', resolve));
  clearTimeout(timer);
  const seen = readResult(desk) ?? { error: 'it wrote down nothing' };
  return seen.error ? { error: `${seen.error}\n${said.slice(-2000)}` } : seen;
}

function readResult(desk) {
  try {
    return JSON.parse(desk.read('result.json'));
  } catch {
    return undefined;
  }
}
