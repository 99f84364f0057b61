import type { TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { fileName } from '../export/comment.ts';
import type { Importing } from '../import/run.ts';
import type { Refusal } from '../import/types.ts';
import { formatOf } from '../project/formats.ts';
import { nameIn } from '../project/project.ts';
import type { Analyses, Checked } from './analyses.ts';
import type { Configuration } from './configuration.ts';
import type { Files } from './files.ts';
import type { Projects } from './projects.ts';
import { draftUri, isReview } from './review/address.ts';
import { readBytes } from './review/reading.ts';
import type { DraftSettings } from './settings.ts';
import type { ExamineApart } from './whole/examining.ts';
import type { Unread, Words } from './words/types.ts';

/** A draft that was read, or why it was not. */
export type CheckedDraft = { readonly document?: TextDocument; readonly checked?: Checked; readonly unread?: Unread | Refusal };

/** The file of a draft as it was when it was checked. */
export type CheckedFile = { readonly bytes: Uint8Array; readonly checked: Checked };

export type Drafts = {
  /** The draft of that address: the open document as it stands, or the file. */
  readonly check: (uri: string) => Promise<CheckedDraft>;
  /** The file of a draft, as it lies there. */
  readonly checkFile: (draft: string) => Promise<CheckedFile | Unread | Refusal>;
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
  importing: Importing,
  examineApart: ExamineApart,
): Drafts {
  return {
    async check(uri) {
      const draft = draftUri(uri);
      // A damaged Word file may be open as the text that it is not: the review of it counts.
      const open = documents.all().find((document) => isReview(document.uri) && draftUri(document.uri) === draft) ?? documents.get(draft);
      if (open) return shown(open);
      const file = await checkFile(draft);
      if (typeof file === 'string' || 'refusal' in file) return { unread: file };
      const { source } = file.checked;
      return { document: TextDocument.create(draft, source.format, 0, source.text), checked: file.checked };
    },
    checkFile,
    settings: (uri) => configuration.of(draftUri(uri)),
    nameOf: (uri) =>
      projects
        .folders()
        .map((folder) => nameIn(folder, uri))
        .find((name) => name !== undefined) ?? fileName(uri),
  };

  async function checkFile(draft: string): Promise<CheckedFile | Unread | Refusal> {
    if (!formatOf(draft)) return 'format';
    const bytes = await readBytes(draft, files);
    if ('refusal' in bytes) return 'file';
    const { engine, enable } = await configuration.of(draft);
    const changes = engine.trackedChanges;
    const opened = await importing.open({ name: draft, bytes: bytes.read, options: { changes } });
    if ('refusal' in opened) return opened;
    const found = enable ? await examineApart(opened.source, engine) : undefined;
    if (found && 'refusal' in found) return found;
    return { bytes: bytes.read, checked: await analyses.once(opened, found) };
  }

  /** A review can show why its file is not read. */
  async function shown(document: TextDocument): Promise<CheckedDraft> {
    const checked = await complete(document);
    return checked.refusal === undefined ? { document, checked } : { unread: { refusal: checked.refusal } };
  }

  /** An open draft may still wait for the tagger. */
  async function complete(document: TextDocument): Promise<Checked> {
    const checked = await analyses.get(document);
    if (checked.isFinal) return checked;
    await analyses.settled();
    return analyses.get(document);
  }
}

/** Why a draft was not read, in words; what an importer says is in English. */
export function whyUnread(unread: Unread | Refusal, words: Words): string {
  return typeof unread === 'string' ? words.unread[unread] : unread.refusal;
}
