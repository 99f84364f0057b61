import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentsFolder, scopeTable } from './scope/table.ts';

/**
 * `npx tsx scripts/scope.ts` writes the table of `docs/scope.md`: what each measure says of the documents that the thresholds
 * were set by, where they are on this machine; with `--check` it fails where the table is stale.
 */
const page = join(import.meta.dirname, '../docs/scope.md');

if (existsSync(documentsFolder)) run();
else console.log('The documents are not on this machine: nothing to measure.');

function run(): void {
  const text = readFileSync(page, 'utf8');
  const fresh = text.replace(/(<!-- table -->\n)[\s\S]*?(\n<!-- end of table -->)/, (_, start, end) => start + scopeTable() + end);
  if (!process.argv.includes('--check')) writeFileSync(page, fresh);
  else if (fresh !== text) {
    console.error('docs/scope.md is stale: run "npx tsx scripts/scope.ts".');
    process.exitCode = 1;
  }
}
