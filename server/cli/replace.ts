import { randomUUID } from 'node:crypto';
import { existsSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file whole or not at all: into a temporary file beside it, which then takes its name. Answers what went wrong,
 * if anything; nothing is left behind then. A link stays a link.
 */
export function replaceFile(file: string, content: string | Uint8Array): string | undefined {
  let temporary: string | undefined;
  try {
    const target = existsSync(file) ? realpathSync(file) : file;
    const mode = existsSync(target) ? statSync(target).mode : undefined;
    temporary = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
    writeFileSync(temporary, content, { flag: 'wx', flush: true, ...(mode !== undefined && { mode: mode & 0o777 }) });
    renameSync(temporary, target);
    return undefined;
  } catch (error) {
    if (temporary !== undefined) rmSync(temporary, { force: true });
    return `cannot be written: ${error instanceof Error ? error.message : String(error)}`;
  }
}
