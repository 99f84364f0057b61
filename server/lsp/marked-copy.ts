import { ResponseError } from 'vscode-languageserver';
import type { Compiled } from '../core/index.ts';
import { fileName } from '../export/comment.ts';
import { marksOf } from '../export/marks.ts';
import type { Importing } from '../import/run.ts';
import { toBase64 } from './base64.ts';
import type { Drafts } from './drafts.ts';
import type { MarkedCopy, MarkedCopyParams } from './protocol.ts';
import { draftUri } from './review/address.ts';

const AUTHOR = 'Counterframe';

/** A copy of the file of a draft, as it lies there, with its open findings as comments on their words. */
export async function markedCopy(
  { uri, trackChanges }: MarkedCopyParams,
  drafts: Drafts,
  importing: Importing,
  compiled: Compiled,
  signal: AbortSignal,
): Promise<MarkedCopy> {
  const draft = draftUri(uri);
  const refused = (refusal: string) => new ResponseError(-32803, `${fileName(draft)} ${refusal}`);
  const file = await drafts.checkFile(draft);
  if (typeof file === 'string') throw refused('cannot be read.');
  if ('refusal' in file) throw refused(file.refusal);
  const { bytes, checked } = file;
  const { findings } = checked.analysis;
  const options = { changes: checked.settings.engine.trackedChanges };
  const marked = await importing.mark(
    { name: draft, bytes, options },
    { marks: marksOf(findings, compiled), options: { author: AUTHOR, date: now(), trackChanges } },
    signal,
  );
  if ('refusal' in marked) throw refused(marked.refusal);
  return {
    base64: toBase64(marked.bytes),
    comments: findings.length - marked.left.length,
    left: marked.left.map(({ mark, reason }) => `${mark.paragraphs[0]} ${reason}`),
  };
}

/** Word shows no finer time than minutes, and knows no fractions of seconds. */
function now(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, 'Z');
}
