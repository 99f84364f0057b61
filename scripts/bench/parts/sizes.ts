import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { root } from '../places.ts';
import { rounded } from '../statistics.ts';
import type { Row } from '../types.ts';

/** How large the extension is, and each of the files that are run; the pieces that commands share are one row. */
export async function sizes(): Promise<readonly Row[]> {
  const scripts = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.[cm]?js$/.test(name));
  const pieces = scripts.filter((name) => name.startsWith('chunks-'));
  const others = scripts.filter((name) => !pieces.includes(name));
  return [extension(), ...others.sort().map((name) => scriptRow(`dist/${name}`, [name])), scriptRow('pieces that commands share', pieces)];
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
    console.error(error);
    return { ...row, note: 'could not be packed.' };
  }
}

function scriptRow(what: string, names: readonly string[]): Row {
  const files = names.map((name) => readFileSync(join(root, 'dist', name)));
  const total = (sizeOf: (bytes: Buffer) => number) => inKB(files.reduce((sum, bytes) => sum + sizeOf(bytes), 0));
  return { id: `sizes/${what}`, what, ours: { kB: total(({ length }) => length), 'kB packed': total((bytes) => gzipSync(bytes).length) } };
}

function inKB(bytes: number): number {
  return rounded(bytes / 1000);
}
