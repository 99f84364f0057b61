import { cleanLine, unlinked } from '../server/export/clean.ts';

/**
 * Words of a draft, a file's name or an error for a notification, a choice or a status: the editor would make links, commands
 * too, of `[words](address)` there, and icons of `$(name)`.
 */
export function plain(text: string): string {
  return unlinked(cleanLine(text)).replaceAll('$(', '$ (');
}
