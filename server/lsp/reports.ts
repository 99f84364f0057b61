import { ResponseError } from 'vscode-languageserver';
import { emptyAnalysis } from '../core/analyze.ts';
import type { Compiled } from '../core/index.ts';
import { exporters } from '../export/registry.ts';
import { version } from '../version.ts';
import { type Drafts, whyUnread } from './drafts.ts';
import type { ReportParams } from './protocol.ts';
import { english } from './words/en.ts';
import type { Words } from './words/types.ts';

/** A report of drafts, open or not, in one of the export formats. A draft that cannot be read is told in the report, which is in English. */
export async function reportOn(
  { uris, format }: ReportParams,
  drafts: Drafts,
  compiled: Compiled,
  words: Words,
  isCancelled: () => boolean,
): Promise<string> {
  const exporter = exporters.find(({ name }) => name === format);
  if (!exporter) throw new ResponseError(-32602, words.refusals.format(format, exporters.map(({ name }) => name).join(', ')));
  const { engine: settings, hasBaseline: baseline } = await drafts.settings(uris[0] ?? '');
  const writer = exporter.open({
    version,
    compiled,
    settings,
    baseline,
    root: '',
    counter: true,
    why: true,
    quiet: false,
    color: false,
  });
  const parts = [writer.start()];
  for (const uri of uris) {
    if (isCancelled()) break;
    const { checked, unread = 'file' } = await drafts.check(uri);
    const path = drafts.nameOf(uri);
    const analysis = checked?.analysis ?? { ...emptyAnalysis, problems: [{ where: path, message: whyUnread(unread, english) }] };
    parts.push(writer.document({ path, source: checked?.source ?? { name: path, format: 'plain', text: '' }, analysis }));
  }
  return [...parts, writer.end()].join('');
}
