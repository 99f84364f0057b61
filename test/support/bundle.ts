import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

/** A module and what it imports as one file of JavaScript, which Node starts at once; `remove` takes it away. */
export async function bundle(source: string): Promise<{ readonly file: string; readonly remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'counterframe-bundle-'));
  const file = join(folder, 'bundle.mjs');
  await build({ entryPoints: [source], outfile: file, bundle: true, format: 'esm', platform: 'node', logLevel: 'warning' });
  return { file, remove: () => rmSync(folder, { recursive: true }) };
}
