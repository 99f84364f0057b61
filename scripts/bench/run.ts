import { execFileSync } from 'node:child_process';
import { performancePage } from './page.ts';
import type { Measure, Options } from './parts/part.ts';
import { root } from './places.ts';
import { thisMachine, writeParts } from './record.ts';
import type { Part, Row } from './types.ts';

/** Builds what is measured. */
export function build(): void {
  console.error('building');
  execFileSync('npm', ['run', '--silent', 'build'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}

/** Measures parts one after the other; with `write` each is written as soon as it is known, else all are shown at the end. */
export async function runParts(parts: Readonly<Record<string, Measure>>, options: Options, write: boolean): Promise<void> {
  const done: Record<string, Part> = {};
  for (const [name, measure] of Object.entries(parts)) {
    console.error(`${name}`);
    const start = performance.now();
    const rows = await guarded(name, measure, options);
    done[name] = { rows, seconds: Math.round((performance.now() - start) / 1000) };
    console.error(`  ${done[name].seconds} s in all`);
    if (write) writeParts({ [name]: done[name] });
  }
  if (!write) console.log(performancePage({ machine: thisMachine(), parts: done }));
}

/** A part that fails is told as such, and the others go on. */
async function guarded(name: string, measure: Measure, options: Options): Promise<readonly Row[]> {
  try {
    return await measure(options);
  } catch (error) {
    console.error(error);
    return [{ id: name, what: name, note: `failed: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}` }];
  }
}
