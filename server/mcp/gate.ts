import { realpathSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { LONGEST_TEXT } from '../assist/check.ts';
import { shortLine } from '../export/clean.ts';
import { extensions, formatOf } from '../project/formats.ts';

/** A file that may be read, under its real path, or why it may not. */
export type Passed = { readonly path: string; readonly refusal?: undefined } | { readonly refusal: string };

/**
 * Lets through files below the roots, in formats that are read. Nothing outside the roots is touched, not even to see
 * whether it is there, and a link that leads out of them is refused.
 */
export function createGate(roots: readonly string[]): (name: string) => Passed {
  const real = roots.map((root) => realpathSync.native(root));
  const named = [...roots.map((root) => resolve(root)), ...real];
  return (name) => {
    const shown = `“${shortLine(name, 200)}”`;
    const asked = resolve(named[0] ?? '', name);
    if (name.includes('\0') || !named.some((root) => isBelow(asked, root))) return { refusal: outside(shown) };
    if (!formatOf(asked)) return { refusal: `${shown} is not one of the formats that are read (${extensions.join(' ')}).` };
    const path = realPath(asked);
    if (path === undefined) return { refusal: `There is no file ${shown} that can be read.` };
    if (!real.some((root) => isBelow(path, root))) return { refusal: outside(shown) };
    return formatOf(path) ? sized(path, shown) : { refusal: `${shown} leads to a file of a format that is not read.` };
  };
}

function sized(path: string, shown: string): Passed {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile()) return { refusal: `${shown} is not a file.` };
  if (stats.size <= LONGEST_TEXT) return { path };
  return {
    refusal: `${shown} is larger than ${LONGEST_TEXT} bytes, which would take too long here: run "counterframe check" on it, or split it.`,
  };
}

function outside(shown: string): string {
  return `${shown} is not below a folder that this server may read. Whoever starts it names other folders with --root.`;
}

function isBelow(path: string, root: string): boolean {
  const way = relative(root, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}
