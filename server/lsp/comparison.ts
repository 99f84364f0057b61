import { ResponseError } from 'vscode-languageserver';
import { type Compiled, compareVersions, createExaminer, overviewOf, type Settings, type Source, type Version } from '../core/index.ts';
import { comparisonHtml } from '../export/compare/html.ts';
import type { ComparedVersion } from '../export/compare/subject.ts';
import type { Importing } from '../import/run.ts';
import { version } from '../version.ts';
import { fromBase64 } from './base64.ts';
import { type Drafts, whyUnread } from './drafts.ts';
import type { Files } from './files.ts';
import type { ComparedParams, CompareParams } from './protocol.ts';
import { draftUri } from './review/address.ts';
import { readBytes } from './review/reading.ts';
import { english } from './words/en.ts';

type Parts = {
  readonly drafts: Drafts;
  readonly files: Files;
  readonly importing: Importing;
  readonly compiled: Compiled;
  readonly signal: AbortSignal;
};

/** The comparison of two versions as a page, which is in English. Both are read by the settings of the new version's draft. */
export async function comparisonOf({ before, now }: CompareParams, parts: Parts): Promise<string> {
  const { engine } = await parts.drafts.settings(now.uri);
  const [old, young] = [await sourceOf(before, engine, parts), await sourceOf(now, engine, parts)];
  const examine = createExaminer(parts.compiled);
  const versionOf = async (source: Source): Promise<Version> => {
    parts.signal.throwIfAborted();
    const analysis = await examine(source, engine);
    return { source, analysis, overview: await overviewOf(source, analysis, parts.compiled, engine) };
  };
  const [own, other] = [await versionOf(old), await versionOf(young)];
  parts.signal.throwIfAborted();
  const side = (path: string, { source, analysis }: Version): ComparedVersion => ({ path, source, words: analysis.words });
  return comparisonHtml({
    version,
    compiled: parts.compiled,
    before: side(before.name, own),
    now: side(now.name, other),
    comparison: compareVersions(own, other),
  });
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
