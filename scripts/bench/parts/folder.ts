import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandLine, folder as folderOf } from '../places.ts';
import { type Outcome, patience, runOnce } from '../process.ts';
import { KB } from '../texts/files.ts';
import { draftOf } from '../texts/prose.ts';
import { type Contestant, rowOf, takeTurns } from '../turns.ts';
import type { Row } from '../types.ts';
import type { Options } from './part.ts';

/** Many documents: with one worker and with two, and a second run with what the first kept. */
export async function folder(options: Options): Promise<readonly Row[]> {
  const documents = options.isQuick ? 100 : 1000;
  const place = mkdtempSync(join(tmpdir(), 'counterframe-bench-'));
  try {
    return await measure(place, documents, options);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

async function measure(place: string, documents: number, options: Options): Promise<readonly Row[]> {
  writeDocuments(place, documents);
  const what = `check a folder of ${documents} documents of 10 kB`;
  const jobs = await takeTurns([checking('--jobs 1', place, ['--jobs', '1']), checking('--jobs 2', place, ['--jobs', '2'])], options);
  return [rowOf('folder/jobs', what, '--jobs 1', '--jobs 2', jobs), await cacheRow(what, place, options)];
}

async function cacheRow(what: string, place: string, options: Options): Promise<Row> {
  const [first, second] = ['without what was kept', 'with what was kept'];
  if (!hasCache()) return { id: 'folder/cache', what, against: second, note: '`check` has no option `--cache` yet' };
  const kept = folderOf('kept');
  const args = ['--cache', '--cache-dir', kept];
  const fresh = checking(first, place, args);
  const emptied = (): Promise<Outcome> => {
    rmSync(kept, { recursive: true, force: true });
    return fresh.run();
  };
  const turns = await takeTurns([{ name: first, run: emptied }, checking(second, place, args)], options);
  return rowOf('folder/cache', what, first, second, turns);
}

/** They stand outside of the checkout: there, git passes the cache over, and so does the command. */
function writeDocuments(place: string, count: number): void {
  for (let number = 0; number < count; number++) writeFileSync(join(place, `${number}.txt`), draftOf(10 * KB, 10_000 + number));
}

function checking(name: string, place: string, more: readonly string[]): Contestant {
  const args = [commandLine, 'check', place, '--format', 'json', ...more];
  return { name, run: () => runOnce({ args, exit: 1 }, patience.ours) };
}

function hasCache(): boolean {
  return execFileSync(process.execPath, [commandLine, 'check', '--help'], { encoding: 'utf8' }).includes('--cache-dir');
}
