import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shards } from './folder.ts';

/** Entries by their keys. None of these throws: what cannot be read or written is not there. */
export type Store = {
  readonly read: (key: string) => string | undefined;
  readonly write: (key: string, text: string) => void;
};

/** `bytes` is what all entries may take, `days` how long one stays that nothing reads. */
export type Bounds = { readonly bytes: number; readonly days: number };

const DAY = 86_400_000;
const usual: Bounds = { bytes: 1_000_000_000, days: 60 };
const suffix = '.json';

export function openStore(folder: string): Store {
  const fileOf = (key: string) => join(folder, key[0]!, `${key.slice(1)}${suffix}`);
  return {
    read: (key) => attempt(() => readUsed(fileOf(key))),
    write: (key, text) =>
      attempt(() => {
        const temporary = join(folder, key[0]!, `${randomUUID()}.tmp`);
        try {
          writeFileSync(temporary, text, { flag: 'wx', mode: 0o600 });
          renameSync(temporary, fileOf(key));
        } catch {
          rmSync(temporary, { force: true });
        }
      }),
  };
}

/** Removes what was not read for long, and then what was read longest ago, until the rest is within the bounds. */
export function tidy(folder: string, { bytes, days }: Bounds = usual, now = Date.now()): void {
  for (const shard of shards) {
    const files = entriesIn(join(folder, shard)).sort((a, b) => b.used - a.used);
    let kept = 0;
    for (const { file, size, used } of files) {
      kept += size;
      const isLeftOver = !file.endsWith(suffix) && now - used > DAY;
      if (kept > bytes / shards.length || now - used > days * DAY || isLeftOver) attempt(() => rmSync(file, { force: true }));
    }
  }
}

/** The time of a file tells when it was last read, to a day. */
function readUsed(file: string): string {
  const text = readFileSync(file, 'utf8');
  if (Date.now() - statSync(file).mtimeMs > DAY) attempt(() => utimesSync(file, new Date(), new Date()));
  return text;
}

function entriesIn(folder: string): { readonly file: string; readonly size: number; readonly used: number }[] {
  const names = attempt(() => readdirSync(folder)) ?? [];
  return names.flatMap((name) => {
    const file = join(folder, name);
    const stats = statSync(file, { throwIfNoEntry: false });
    return stats?.isFile() ? [{ file, size: stats.size, used: stats.mtimeMs }] : [];
  });
}

function attempt<Value>(action: () => Value): Value | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
