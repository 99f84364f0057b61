import type { TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { fileName } from '../export/comment.ts';
import { openDocument } from '../import/open.ts';
import { formatOf } from '../project/formats.ts';
import { nameIn } from '../project/project.ts';
import type { Analyses, Checked } from './analyses.ts';
import type { Configuration } from './configuration.ts';
import type { Files } from './files.ts';
import type { Projects } from './projects.ts';
import type { DraftSettings } from './settings.ts';
import type { Unread } from './words/types.ts';

/** A draft that was read, or why it was not. */
export type CheckedDraft = { readonly document?: TextDocument; readonly checked?: Checked; readonly unread?: Unread };

export type Drafts = {
  /** The draft of that address: the open document as it stands, or the file. */
  readonly check: (uri: string) => Promise<CheckedDraft>;
  readonly settings: (uri: string) => Promise<DraftSettings>;
  /** A name for people: relative to the workspace folder where the draft lies in one. */
  readonly nameOf: (uri: string) => string;
};

export function draftsOf(
  documents: TextDocuments<TextDocument>,
  analyses: Analyses,
  configuration: Configuration,
  projects: Projects,
  files: Files,
): Drafts {
  return {
    async check(uri) {
      const open = documents.get(uri);
      if (open) return { document: open, checked: await complete(open) };
      if (!formatOf(uri)) return { unread: 'format' };
      const bytes = await files.read(uri).catch(() => undefined);
      if (!bytes) return { unread: 'file' };
      const opened = await openDocument(uri, bytes);
      if ('refusal' in opened) return { unread: 'file' };
      const { source, problems } = opened;
      const checked = await analyses.once(source);
      return {
        document: TextDocument.create(uri, source.format, 0, source.text),
        checked: { ...checked, analysis: { ...checked.analysis, problems: [...problems, ...checked.analysis.problems] } },
      };
    },
    settings: (uri) => configuration.of(uri),
    nameOf: (uri) =>
      projects
        .folders()
        .map((folder) => nameIn(folder, uri))
        .find((name) => name !== undefined) ?? fileName(uri),
  };
  /** An open draft may still wait for the tagger. */
  async function complete(document: TextDocument): Promise<Checked> {
    const checked = await analyses.get(document);
    if (checked.isFinal) return checked;
    await analyses.settled();
    return analyses.get(document);
  }
}
