import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { folder } from './places.ts';
import type { Cost } from './types.ts';

export const probe = join(import.meta.dirname, 'probe.cjs');

/** What is to be run: the arguments of Node, and where. */
export type Command = {
  readonly args: readonly string[];
  readonly cwd?: string;
  /** What it ends with when all went well; left out where that may be any number. */
  readonly exit?: number;
  /** It has nothing to say. Of all others silence is taken for a failure. */
  readonly isSilent?: boolean;
};

/** What it cost, or why it is not known. */
export type Outcome = Cost | { readonly failure: string };

/** Seconds: a peer that takes longer is stopped, and ours. */
export const patience = { peer: 120, ours: 600 };

/** Runs a program once, from the start of its process to the end, its output in files. */
export async function runOnce({ args, cwd, exit, isSilent }: Command, seconds: number): Promise<Outcome> {
  const [told, output, errors] = ['cost.json', 'output', 'errors'].map((name) => join(folder('runs'), `${process.pid}-${name}`));
  const files = [openSync(output!, 'w'), openSync(errors!, 'w')];
  const start = performance.now();
  const child = spawn(process.execPath, ['--require', probe, ...args], {
    cwd,
    stdio: ['ignore', ...files],
    env: { ...process.env, COUNTERFRAME_PROBE: told },
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), seconds * 1000);
  try {
    const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
    const wall = (performance.now() - start) / 1000;
    if (signal) return { failure: `stopped after ${Math.round(wall)} s` };
    if (exit !== undefined && code !== exit) return { failure: `it ended with ${code}: ${firstLineOf(errors!)}` };
    if (!isSilent && sizeOf(output!) + sizeOf(errors!) === 0) return { failure: 'it said nothing' };
    return { wall, ...(JSON.parse(readFileSync(told!, 'utf8')) as Omit<Cost, 'wall'>) };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  } finally {
    clearTimeout(timer);
    files.forEach(closeSync);
    for (const file of [told!, output!, errors!]) rmSync(file, { force: true });
  }
}

function firstLineOf(path: string): string {
  return readFileSync(path, 'utf8').trim().split('\n')[0]!;
}

function sizeOf(path: string): number {
  return statSync(path).size;
}
