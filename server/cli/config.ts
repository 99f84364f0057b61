import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CONFIG, type Config, failure, noConfig, parseConfig } from '../core/config.ts';

/** The settings of `file`, or of the first counterframe.yaml in `folder` or above it, or the defaults. */
export function loadConfig(file: string | undefined, folder: string): Config & { readonly file?: string } {
  const found = file ?? findUpwards(CONFIG, folder);
  if (found === undefined) return noConfig;
  try {
    return { ...parseConfig(readFileSync(found, 'utf8'), found), file: found };
  } catch (error) {
    return failure(found, `cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The file of that name in a folder or in the nearest one above it. */
export function findUpwards(name: string, folder: string): string | undefined {
  const candidate = join(folder, name);
  if (existsSync(candidate)) return candidate;
  const parent = dirname(folder);
  return parent === folder ? undefined : findUpwards(name, parent);
}
