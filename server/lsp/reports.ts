import { ResponseError } from 'vscode-languageserver';
import { emptyAnalysis } from '../core/analyze.ts';
import { exporterNames } from '../export/registry.ts';
import type { Client } from './client.ts';
import { type CheckedDraft, type Drafts, whyUnread } from './drafts.ts';
import type { Progress } from './progress.ts';
import type { Report, ReportParams } from './protocol.ts';
import type { Desks, DraftAsked, ReportAsked } from './whole/types.ts';
import { english } from './words/en.ts';

type Parts = {
  readonly drafts: Drafts;
  readonly desks: Desks;
  readonly client: Client;
  readonly signal: AbortSignal;
  readonly progress: Progress;
};

/** A report of drafts, open or not, in one of the export formats. A draft that cannot be read is told in the report, which is in English. */
export async function reportOn({ uris, format, links }: ReportParams, { drafts, desks, client, signal, progress }: Parts): Promise<Report> {
  const { refusals, progress: words } = client.words;
  if (!exporterNames.includes(format)) throw new ResponseError(-32602, refusals.format(format, exporterNames.join(', ')));
  const view = await viewOn(uris, drafts);
  const names = namesOf(uris, drafts);
  const isLinked = links === 'commands';
  const desk = desks(signal);
  try {
    const { encoding, commands } = client;
    await desk.do('report', { format, view, ...(isLinked && { links: { encoding, commands } }) });
    for (const [index, uri] of uris.entries()) {
      signal.throwIfAborted();
      progress(words.draft(names.get(uri)!, index + 1, uris.length), index / uris.length);
      await desk.do('draft', draftAsked(names.get(uri)!, await drafts.check(uri), view, isLinked));
    }
    return await desk.do('reported', undefined);
  } finally {
    desk.end();
  }
}

async function viewOn(uris: readonly string[], drafts: Drafts): Promise<ReportAsked['view']> {
  const { engine: settings, hasBaseline: baseline } = await drafts.settings(uris[0] ?? '');
  return { settings, baseline };
}

/** Drafts of several folders may have the same name: then each is named by its whole address. */
function namesOf(uris: readonly string[], drafts: Drafts): ReadonlyMap<string, string> {
  const names = uris.map(drafts.nameOf);
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map(uris.map((uri, at) => [uri, counts.get(names[at]!) === 1 ? names[at]! : uri]));
}

function draftAsked(path: string, draft: CheckedDraft, view: ReportAsked['view'], isLinked: boolean): DraftAsked {
  const { document, checked, unread = 'file' } = draft;
  const shown = document && isLinked ? { uri: document.uri, text: document.getText() } : undefined;
  if (!checked) {
    const problems = [{ where: path, message: whyUnread(unread, english) }];
    const source = { name: path, format: 'plain', text: '' } as const;
    return { path, source, analysis: { ...emptyAnalysis, problems }, settings: view.settings, ...(shown && { shown }) };
  }
  const { source, analysis, settings } = checked;
  return { path, source, analysis, settings: settings.engine, ...(shown && { shown }) };
}
