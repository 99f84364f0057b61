import { ResponseError } from 'vscode-languageserver';
import { emptyAnalysis } from '../core/analyze.ts';
import { type Compiled, overviewOf } from '../core/index.ts';
import type { Checked, Exporter, Output, View } from '../export/exporter.ts';
import { openGuarded } from '../export/guarded-writer.ts';
import { exporters } from '../export/registry.ts';
import { version } from '../version.ts';
import { toBase64 } from './base64.ts';
import type { Client } from './client.ts';
import { type CheckedDraft, type Drafts, whyUnread } from './drafts.ts';
import { passageLinks } from './passage-links.ts';
import type { Report, ReportParams } from './protocol.ts';
import { english } from './words/en.ts';

/** A report of drafts, open or not, in one of the export formats. A draft that cannot be read is told in the report, which is in English. */
export async function reportOn(
  { uris, format, links }: ReportParams,
  drafts: Drafts,
  compiled: Compiled,
  client: Client,
  isCancelled: () => boolean,
): Promise<Report> {
  const exporter = exporters.find(({ name }) => name === format);
  if (!exporter) throw new ResponseError(-32602, client.words.refusals.format(format, exporters.map(({ name }) => name).join(', ')));
  const linked = links === 'commands' ? passageLinks(client) : undefined;
  const view = { ...(await viewOn(uris, drafts, compiled)), ...(linked && { linkTo: linked.linkTo }) };
  const writer = openGuarded(exporter, view, () => {});
  const names = namesOf(uris, drafts);
  const parts = [writer.start()];
  for (const uri of uris) {
    if (isCancelled()) break;
    const draft = await drafts.check(uri);
    const path = names.get(uri)!;
    if (draft.document) linked?.add(path, draft.document);
    parts.push(writer.document(await checkedAs(path, draft, exporter, compiled)));
  }
  return reportOf([...parts, await writer.end()]);
}

async function viewOn(uris: readonly string[], drafts: Drafts, compiled: Compiled): Promise<View> {
  const { engine: settings, hasBaseline: baseline } = await drafts.settings(uris[0] ?? '');
  return { version, compiled, settings, baseline, root: '', counter: true, why: true, quiet: false, color: false };
}

/** Drafts of several folders may have the same name: then each is named by its whole address. */
function namesOf(uris: readonly string[], drafts: Drafts): ReadonlyMap<string, string> {
  const names = uris.map(drafts.nameOf);
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map(uris.map((uri, at) => [uri, counts.get(names[at]!) === 1 ? names[at]! : uri]));
}

async function checkedAs(
  path: string,
  { checked, unread = 'file' }: CheckedDraft,
  { needsOverview }: Exporter,
  compiled: Compiled,
): Promise<Checked> {
  if (!checked) {
    const problems = [{ where: path, message: whyUnread(unread, english) }];
    return { path, source: { name: path, format: 'plain', text: '' }, analysis: { ...emptyAnalysis, problems } };
  }
  const { source, analysis, settings } = checked;
  if (!needsOverview) return { path, source, analysis };
  const overview = await overviewOf(source, analysis, compiled, settings.engine);
  return { path, source, analysis: { ...analysis, problems: [...analysis.problems, ...overview.problems] }, overview };
}

function reportOf(parts: readonly Output[]): Report {
  const texts = parts.filter((part) => typeof part === 'string');
  const bytes = parts.filter((part) => typeof part !== 'string');
  return bytes.length === 0 ? { text: texts.join('') } : { base64: toBase64(joined(bytes)) };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
