import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ignore, { type Ignore } from 'ignore';

const NAMES = ['.gitignore', '.counterframeignore'];

type Rules = { readonly folder: string; readonly rules: Ignore };

/**
 * Whether the .gitignore and .counterframeignore files around a path leave it out: those of its own folder and of the
 * folders above it, up to the root of the checkout (the folder with `.git`) or of the file system.
 */
export function createIgnore(): (path: string) => boolean {
  const known = new Map<string, readonly Rules[]>();
  return (path) => {
    const absolute = resolve(path);
    let ignored = false;
    for (const { folder, rules } of rulesFor(dirname(absolute), known)) {
      const { ignored: leavesOut, unignored } = rules.test(relative(folder, absolute).replaceAll('\\', '/'));
      ignored = leavesOut || (ignored && !unignored);
    }
    return ignored;
  };
}

/** The rules that hold in a folder, outermost first. */
function rulesFor(folder: string, known: Map<string, readonly Rules[]>): readonly Rules[] {
  const cached = known.get(folder);
  if (cached) return cached;
  const parent = dirname(folder);
  const outer = parent === folder || existsSync(join(folder, '.git')) ? [] : rulesFor(parent, known);
  const texts = NAMES.map((name) => join(folder, name))
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'utf8'));
  const all = texts.length === 0 ? outer : [...outer, { folder, rules: ignore().add(texts.join('\n')) }];
  known.set(folder, all);
  return all;
}
