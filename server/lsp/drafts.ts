import type { TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { fileName } from '../export/comment.ts';
import { formatOf, sourceOf } from '../project/formats.ts';
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
      if (open) return { document: open, checked: await analyses.get(open) };
      const format = formatOf(uri);
      if (!format) return { unread: 'format' };
      const text = await files.read(uri);
      if (text === undefined) return { unread: 'file' };
      const { source } = sourceOf(uri, format, text.replace(/^\ufeff/, ''));
      return { document: TextDocument.create(uri, source.format, 0, source.text), checked: await analyses.once(source) };
    },
    settings: (uri) => configuration.of(uri),
    nameOf: (uri) =>
      projects
        .folders()
        .map((folder) => nameIn(folder, uri))
        .find((name) => name !== undefined) ?? fileName(uri),
  };
}
