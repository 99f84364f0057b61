import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { builtinLexicons } from '../lexicons/files.ts';
import { performancePage } from './bench/page.ts';
import type { Performance } from './bench/types.ts';
import type { Measured } from './evaluate/measured.ts';
import { codePages } from './generate/codes.ts';
import type { Generated } from './generate/generated.ts';
import { manifestFile } from './generate/manifest.ts';
import { methodPage } from './generate/method.ts';
import { schemaFiles } from './generate/schemas.ts';

/** `npm run generate` writes what is made from lexicons and schemas; with `--check` it fails where something is stale. */
const root = join(import.meta.dirname, '..');
const folders = ['docs/codes', 'docs/schemas'];

const measured = JSON.parse(readFileSync(join(root, 'docs/accuracy.json'), 'utf8')) as Measured;
const performed = JSON.parse(readFileSync(join(root, 'docs/performance.json'), 'utf8')) as Performance;
const performance = { path: 'docs/performance.md', text: performancePage(performed) };
const files = [performance, ...codePages(builtinLexicons(), measured), ...schemaFiles(), ...manifestFile(root), methodPage(root)];
const stale = files.filter(({ path, text }) => textOf(path) !== text);
const superfluous = folders.flatMap(filesIn).filter((path) => !files.some((file) => file.path === path));

if (process.argv.includes('--check')) {
  for (const path of [...stale.map((file) => file.path), ...superfluous]) console.error(`${path} is stale: run "npm run generate".`);
  if (stale.length + superfluous.length > 0) process.exitCode = 1;
} else {
  for (const file of stale) write(file);
  for (const path of superfluous) rmSync(join(root, path));
  console.log(`${stale.length} of ${files.length} generated files were written, ${superfluous.length} removed.`);
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return undefined;
  }
}

function write({ path, text }: Generated): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(join(root, folder)).map((name) => `${folder}/${name}`);
  } catch {
    return [];
  }
}
