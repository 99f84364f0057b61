import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Writes what is not ASCII in a bundle as escapes. esbuild does so everywhere but in regular expressions and in `String.raw`, which
 * here holds the sources of such, where an escape means the same. Of a script with one other sign V8 keeps two bytes for each.
 */
export function writeAsAscii(path) {
  const text = readFileSync(path, 'utf8');
  const ascii = text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  if (ascii !== text) writeFileSync(path, ascii);
}
