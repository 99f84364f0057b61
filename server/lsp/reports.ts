import { ResponseError } from 'vscode-languageserver';
import { emptyAnalysis } from '../core/analyze.ts';
import type { Compiled } from '../core/index.ts';
import { exporters } from '../export/registry.ts';
import { version } from '../version.ts';
import type { Drafts } from './drafts.ts';
import type { ReportParams } from './protocol.ts';

/** A report of drafts, open or not, in one of the export formats. A draft that cannot be read is told in the report. */
export async function reportOn(
  { uris, format }: ReportParams,
  drafts: Drafts,
  compiled: Compiled,
  isCancelled: () => boolean,
): Promise<string> {
  const exporter = exporters.find(({ name }) => name === format);
  if (!exporter) throw new ResponseError(-32602, `"${format}" is none of the formats ${exporters.map(({ name }) => name).join(', ')}.`);
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
    const { checked, problem } = await drafts.check(uri);
    const path = drafts.nameOf(uri);
    const analysis = checked?.analysis ?? { ...emptyAnalysis, problems: [{ where: path, message: problem ?? 'cannot be read.' }] };
    parts.push(writer.document({ path, source: checked?.source ?? { name: path, format: 'plain', text: '' }, analysis }));
  }
  return [...parts, writer.end()].join('');
}
