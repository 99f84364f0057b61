import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Changes } from '../../import/types.ts';
import { formatOf } from '../format.ts';
import { draftUri, isReview } from './address.ts';
import type { Read } from './reading.ts';

/** The documents that show the text of files which are no text, and what those files were read as. */
export type Reviews = {
  /** The text to be shown for a file, read anew where it changed or is to be read in another way. */
  readonly text: (draft: string) => Promise<string>;
  /** What a document is made of; its text is that of the document when the caller goes on. */
  readonly sourceOf: (document: Pick<TextDocument, 'uri' | 'languageId' | 'getText'>) => Promise<Read>;
  /** The file has changed on the disk. */
  readonly changed: (draft: string) => void;
  /** Settings have changed: drafts that are to be read in another way now are. */
  readonly settingsChanged: (drafts: readonly string[]) => Promise<void>;
  /** Nothing is kept of a review that is closed, and a file that is still being read is left. */
  readonly close: (draft: string) => void;
};

type Parts = {
  readonly changesFor: (draft: string) => Promise<Changes>;
  readonly read: (draft: string, changes: Changes, signal: AbortSignal) => Promise<Read>;
  readonly isOpen: (draft: string) => boolean;
  /** Has the client ask for the text of a draft anew. */
  readonly refresh: (draft: string) => void;
  /** Tells that a file cannot be read, beside what stands in its place. */
  readonly onRefused: (message: string) => void;
};

/** One reading of a file; where it was left its result says why. */
type Reading = { readonly changes: Changes; readonly controller: AbortController; readonly result: Promise<Read | Left>; isDone: boolean };
type Left = 'changed' | 'closed';

/** How many files that were read are kept while they are not shown yet. */
const MOST_UNSHOWN = 4;

export function keepReviews({ changesFor, read, isOpen, refresh, onRefused }: Parts): Reviews {
  const readings = new Map<string, Reading>();
  /** The last two texts of a draft: a client shows the earlier one until it has asked for the later. */
  const texts = new Map<string, readonly Read[]>();

  return {
    async text(draft) {
      const done = await current(draft);
      if (done?.refusal !== undefined) onRefused(done.source.text);
      return done?.source.text ?? '';
    },
    async sourceOf(document) {
      const draft = draftUri(document.uri);
      if (isReview(document.uri) && !fitting(draft, document.getText())) {
        const done = await current(draft);
        if (done && done.source.text !== document.getText()) refresh(draft);
      }
      const text = document.getText();
      const own = { source: { name: draft, format: formatOf(document, text), text }, problems: [] };
      return (isReview(document.uri) && fitting(draft, text)) || own;
    },
    changed(draft) {
      leave(draft, 'changed');
      if (isOpen(draft)) refresh(draft);
    },
    async settingsChanged(drafts) {
      for (const draft of drafts) if (readings.get(draft)?.changes !== (await changesFor(draft))) refresh(draft);
    },
    close: (draft) => forget(draft),
  };

  function fitting(draft: string, text: string): Read | undefined {
    return texts.get(draft)?.find(({ source }) => source.text === text);
  }

  /** What the file says now, or if it changes while it is read, what it says then; undefined where the review is closed meanwhile. */
  async function current(draft: string): Promise<Read | undefined> {
    for (;;) {
      const changes = await changesFor(draft);
      const known = readings.get(draft);
      const done = await (known?.changes === changes ? known : start(draft, changes)).result;
      if (done === 'closed') return undefined;
      if (done !== 'changed') return done;
    }
  }

  function start(draft: string, changes: Changes): Reading {
    leave(draft, 'changed');
    const controller = new AbortController();
    const { signal } = controller;
    const result = read(draft, changes, signal).then(
      (done) => (signal.aborted ? (signal.reason as Left) : keep(draft, done)),
      (error: unknown) => {
        if (signal.aborted) return signal.reason as Left;
        throw error;
      },
    );
    const reading: Reading = { changes, controller, result, isDone: false };
    readings.set(draft, reading);
    result.then(
      () => {
        reading.isDone = true;
      },
      () => forget(draft),
    );
    forgetUnshown();
    return reading;
  }

  function keep(draft: string, done: Read): Read {
    texts.set(draft, [done, ...(texts.get(draft) ?? []).slice(0, 1)]);
    return done;
  }

  function leave(draft: string, why: Left): void {
    readings.get(draft)?.controller.abort(why);
    readings.delete(draft);
  }

  function forget(draft: string): void {
    leave(draft, 'closed');
    texts.delete(draft);
  }

  function forgetUnshown(): void {
    const unshown = [...readings].filter(([draft, { isDone }]) => isDone && !isOpen(draft));
    for (const [draft] of unshown.slice(0, -MOST_UNSHOWN)) forget(draft);
  }
}
