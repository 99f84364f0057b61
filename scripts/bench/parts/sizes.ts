import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { root } from '../places.ts';
import { rounded } from '../statistics.ts';
import type { Row } from '../types.ts';

/** How large the extension is, and each of the files that are run. */
export async function sizes(): Promise<readonly Row[]> {
  const scripts = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.[cm]?js$/.test(name));
  return [extension(), ...scripts.sort().map(scriptRow)];
}

function extension(): Row {
  const row = { id: 'sizes/vsix', what: 'the extension (.vsix)' };
  try {
    const output = execFileSync(process.execPath, [join(root, 'test/vscode/package.mjs')], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const packed = readFileSync(output.trim().split('\n').at(-1)!.trim());
    const files = Object.values(unzipSync(packed));
    const unpacked = files.reduce((sum, { length }) => sum + length, 0);
    return { ...row, ours: { files: files.length, kB: inKB(unpacked), 'kB packed': inKB(packed.length) } };
  } catch (error) {
    return { ...row, note: `could not be packed: ${String(error).split('\n')[0]}` };
  }
}

function scriptRow(name: string): Row {
  const bytes = readFileSync(join(root, 'dist', name));
  return { id: `sizes/${name}`, what: `dist/${name}`, ours: { kB: inKB(bytes.length), 'kB packed': inKB(gzipSync(bytes).length) } };
}

function inKB(bytes: number): number {
  return rounded(bytes / 1000);
}
