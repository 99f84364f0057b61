import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A door that was used: the function, and the file, address or command line that it was given. */
export type Used = { readonly door: string; readonly what: string };

const preload = join(import.meta.dirname, 'watch-doors.cjs');

export type Watch = {
  /** The environment of a process that is to be watched, with its threads and processes. */
  readonly env: Readonly<Record<string, string>>;
  /** How many programs and threads were watched so far. */
  readonly watched: () => number;
  readonly used: () => readonly Used[];
  readonly end: () => void;
};

/** Watches processes of Node that are started with `env`. */
export function startWatch(): Watch {
  const folder = mkdtempSync(join(tmpdir(), 'counterframe-watch-'));
  const file = join(folder, 'doors.jsonl');
  const lines = () => (existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : []);
  const all = () => lines().map((line): Used => JSON.parse(line));
  return {
    env: { NODE_OPTIONS: `--require=${JSON.stringify(preload)}`, COUNTERFRAME_WATCH: file },
    watched: () => all().filter(({ door }) => door === 'watched').length,
    used: () => all().filter(({ door }) => door !== 'watched'),
    end: () => rmSync(folder, { recursive: true }),
  };
}
