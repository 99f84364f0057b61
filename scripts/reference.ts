import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtinLexicons } from '../lexicons/files.ts';
import { compile } from '../server/core/index.ts';
import type { ReferenceCounts } from '../server/core/profile/references.ts';
import { countInstrument, referencesText } from './reference/counts.ts';
import { instruments, instrumentsExist } from './reference/instruments.ts';

/**
 * `npm run reference` counts the instruments that drafts are held against and writes `server/core/profile/references.json`;
 * with `--check` it fails where that is stale. Without the instruments, which stand beside a checkout, it does nothing.
 */
const path = 'server/core/profile/references.json';
const file = join(import.meta.dirname, '..', path);

if (instrumentsExist()) await run();
else console.log('The instruments are not on this machine: nothing to count.');

async function run(): Promise<void> {
  const compiled = compile(builtinLexicons());
  const counted: ReferenceCounts[] = [];
  for (const instrument of instruments()) counted.push(await countInstrument(instrument, compiled));
  const text = referencesText(counted);
  const isStale = readFileSync(file, 'utf8') !== text;
  if (!process.argv.includes('--check')) {
    writeFileSync(file, text);
    console.log(`${counted.length} instruments were counted; ${path} ${isStale ? 'was rewritten' : 'was fresh'}.`);
  } else if (isStale) {
    console.error(`${path} is stale: run "npm run reference".`);
    process.exitCode = 1;
  }
}
