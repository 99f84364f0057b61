import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Compiled, overviewOf } from '../../core/index.ts';
import type { Output } from '../../export/exporter.ts';
import { openGuarded } from '../../export/guarded-writer.ts';
import { joinedBytes } from '../../export/joined-bytes.ts';
import { exporterOf } from '../../export/registry.ts';
import { isUnread } from '../../export/tally.ts';
import { version } from '../../version.ts';
import { toBase64 } from '../base64.ts';
import { passageLinks } from '../passage-links.ts';
import type { Report } from '../protocol.ts';
import type { DraftAsked, ReportAsked } from './types.ts';
import type { Pause } from './work.ts';

/** A report that drafts are added to. */
export type OpenReport = { readonly add: (draft: DraftAsked) => Promise<undefined>; readonly end: () => Promise<Report> };

export async function openReport({ format, view, links }: ReportAsked, compiled: Compiled, pause?: Pause): Promise<OpenReport> {
  const exporter = (await exporterOf(format))!;
  const linked = links && passageLinks(links);
  const told = { root: '', counter: true, why: true, quiet: false, color: false };
  const writer = openGuarded(exporter, { version, compiled, ...view, ...told, ...(linked && { linkTo: linked.linkTo }) }, () => {});
  const parts = [writer.start()];
  return {
    async add({ path, source, analysis, settings, shown }) {
      if (shown) linked?.add(path, TextDocument.create(shown.uri, source.format, 0, shown.text));
      const checked = { path, source, analysis };
      const needsOverview = exporter.needsOverview && !isUnread(checked);
      const whole = needsOverview ? { overview: await overviewOf(source, analysis, compiled, settings, pause) } : {};
      parts.push(writer.document({ ...checked, ...whole }));
      return undefined;
    },
    end: async () => reportOf([...parts, await writer.end()]),
  };
}

function reportOf(parts: readonly Output[]): Report {
  const texts = parts.filter((part) => typeof part === 'string');
  const bytes = parts.filter((part) => typeof part !== 'string');
  return bytes.length === 0 ? { text: texts.join('') } : { base64: toBase64(joinedBytes(bytes)) };
}
