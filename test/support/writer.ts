import fs from 'node:fs';
import type { FileSystem } from '../../server/disk/file-system.ts';
import { replaceFile } from '../../server/disk/replace.ts';
import { updateFile } from '../../server/disk/update.ts';
import { sealed } from './sealed.ts';

/**
 * A process that writes and is killed. `replace` and `update` write one file and are killed at a step of the file system,
 * `loop` writes until it is killed, `add` adds lines and tells each that is written.
 */
const [mode, file, ...rest] = process.argv.slice(2) as [string, string, ...string[]];

/** Kills the process at the call with this number, before it, after it, or in the middle of what it writes. */
function dying(number: number, when: string): FileSystem {
  let calls = 0;
  return new Proxy(fs, {
    get(target, name: keyof FileSystem) {
      const real = target[name] as (...given: unknown[]) => unknown;
      if (typeof real !== 'function') return real;
      return (...given: unknown[]) => {
        const isLast = ++calls === number;
        if (isLast && when === 'before') die();
        const bytes = given[1];
        if (isLast && name === 'writeSync' && bytes instanceof Uint8Array && bytes.length > 1) {
          real(given[0], bytes.subarray(0, bytes.length >> 1), 0);
          die();
        }
        const result = real(...given);
        if (isLast) die();
        return result;
      };
    },
  });
}

function die(): void {
  process.kill(process.pid, 'SIGKILL');
}

function tell(line: string): void {
  fs.writeSync(1, `${line}\n`);
}

async function add(name: string, count: number): Promise<void> {
  for (let each = 0; each < count; each++) {
    const line = `${name} ${each}`;
    const problem = await updateFile(file, (bytes) => `${bytes ? new TextDecoder().decode(bytes) : ''}${line}\n`);
    if (problem !== undefined) throw new Error(problem);
    tell(line);
  }
}

if (mode === 'replace') replaceFile(file, sealed('new'), dying(Number(rest[0]), rest[1]!));
if (mode === 'update') await updateFile(file, () => sealed('new'), dying(Number(rest[0]), rest[1]!));
if (mode === 'loop') {
  tell('begun');
  for (let each = 0; ; each++) replaceFile(file, sealed(String(each)));
}
if (mode === 'add') await add(rest[0]!, Number(rest[1]));
