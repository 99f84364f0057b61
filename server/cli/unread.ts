import { counted } from '../export/tally.ts';
import { extensionOf } from '../project/formats.ts';
import { tell } from './output.ts';

/** Tells of the documents in folders that are of kinds nothing here reads: "2 files were not read (.doc, .rtf): save them as .docx." */
export function tellUnread(paths: readonly string[]): void {
  if (paths.length === 0) return;
  const kinds = [...new Set(paths.map(extensionOf))].sort().join(', ');
  const [were, them] = paths.length === 1 ? ['was', 'it'] : ['were', 'them'];
  tell(`${counted(paths.length, 'file')} ${were} not read (${kinds}): save ${them} as .docx.`);
}
