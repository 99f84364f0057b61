import { ResponseError } from 'vscode-languageserver';
import type { Settings, Source } from '../core/index.ts';
import type { Importing } from '../import/run.ts';
import { fromBase64 } from './base64.ts';
import { type Drafts, whyUnread } from './drafts.ts';
import type { Files } from './files.ts';
import type { Progress } from './progress.ts';
import type { ComparedParams, CompareParams } from './protocol.ts';
import { draftUri } from './review/address.ts';
import { readBytes } from './review/reading.ts';
import type { Desks } from './whole/types.ts';
import { english } from './words/en.ts';
import type { Words } from './words/types.ts';

type Parts = {
  readonly drafts: Drafts;
  readonly files: Files;
  readonly importing: Importing;
  readonly desks: Desks;
  readonly words: Words['progress'];
  readonly progress: Progress;
  readonly signal: AbortSignal;
};

/** The comparison of two versions as a page, which is in English. Both are read by the settings of the new version's draft. */
export async function comparisonOf({ before, now }: CompareParams, parts: Parts): Promise<string> {
  const { words, progress, signal } = parts;
  const { engine: settings } = await parts.drafts.settings(now.uri);
  const sources = [await sourceOf(before, settings, parts), await sourceOf(now, settings, parts)];
  const names = [before.name, now.name];
  const desk = parts.desks(signal);
  try {
    for (const [index, source] of sources.entries()) {
      progress(words.draft(names[index]!, index + 1, 2), index / 3);
      await desk.do('version', { name: names[index]!, source, settings });
    }
    progress(words.comparing, 2 / 3);
    return await desk.do('compared', undefined);
  } finally {
    desk.end();
  }
}

/** Bytes that are given, the file in a view of its own, or the draft as it stands in the editor. */
async function sourceOf(
  compared: ComparedParams,
  { trackedChanges }: Settings,
  { drafts, files, importing, signal }: Parts,
): Promise<Source> {
  const { uri, name, base64, isSaved, changes } = compared;
  const draft = draftUri(uri);
  const refused = (refusal: string) => new ResponseError(-32803, `${name} ${refusal}`);
  if (base64 === undefined && !isSaved && changes === undefined) {
    const { checked, unread = 'file' } = await drafts.check(draft);
    if (!checked) throw refused(whyUnread(unread, english));
    return checked.source;
  }
  const bytes = base64 === undefined ? await readBytes(draft, files) : { read: fromBase64(base64) };
  if ('refusal' in bytes) throw refused(bytes.refusal);
  const opened = await importing.open({ name: draft, bytes: bytes.read, options: { changes: changes ?? trackedChanges } }, signal);
  if ('refusal' in opened) throw refused(opened.refusal);
  return opened.source;
}
