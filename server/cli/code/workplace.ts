import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../../disk/file-system.ts';
import { isGone, newOwner, ownerText, readOwner } from '../../disk/process.ts';
import { whyUnwritten } from '../../disk/trouble.ts';

/** The folder in the output in which a run keeps what it came to, for this run and the next. */
export const KEPT = '.counterframe';

export type Workplace = { readonly folder: string; readonly release: () => void };

/** Makes the folder of the output and takes it for this run; another run in it at the same time is refused. */
export function takeWorkplace(output: string): Workplace | { readonly refusal: string } {
  const folder = join(output, KEPT);
  try {
    mkdirSync(output, { recursive: true });
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(join(folder, '.gitignore'), '*\n');
    const lock = join(folder, 'lock');
    const mine = ownerText(newOwner());
    if (!take(lock, mine)) return { refusal: `another run is writing there: wait for its end. (If there is none, remove ${lock}.)` };
    return { folder, release: () => rmSync(lock, { force: true }) };
  } catch (error) {
    return { refusal: whyUnwritten(error) };
  }
}

/** The lock of a process of this machine that is gone is taken over. */
function take(lock: string, mine: string): boolean {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const descriptor = openSync(lock, 'wx');
      writeSync(descriptor, mine);
      closeSync(descriptor);
      return true;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
      const owner = readOwner(readFileSync(lock, 'utf8'));
      if (owner && !isGone(owner)) return false;
      rmSync(lock, { force: true });
    }
  }
  return false;
}
