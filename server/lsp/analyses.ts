import type { TextDocument } from 'vscode-languageserver-textdocument';
import { analyzeProse, emptyAnalysis } from '../core/analyze.ts';
import type { Compiled } from '../core/compile.ts';
import { loadTagger } from '../core/find/compromise.ts';
import type { Tagger } from '../core/find/grammar.ts';
import { lazily } from '../core/lazily.ts';
import { createMemory, type Memory } from '../core/memory.ts';
import { anchorText } from '../core/review/anchor.ts';
import { findRepeats, type Repeat } from '../core/review/repeats.ts';
import { anchorsIn, review } from '../core/review/review.ts';
import type { Analysis, Anchor, Finding, Source } from '../core/types.ts';
import type { Configuration } from './configuration.ts';
import { type Draft, draftOf } from './draft.ts';
import type { Log } from './guard.ts';
import { limited } from './limited.ts';
import { draftUri } from './review/address.ts';
import type { Read } from './review/reading.ts';
import type { Reviews } from './review/reviews.ts';
import type { DraftSettings } from './settings.ts';
import { remembering } from './tagger.ts';

/**
 * An analysis of one version of a document. `id` differs between any two analyses. `isFinal` is false while
 * candidates wait for the tagger. `milliseconds` is what the analysis took. `repeats` (one for each finding) are
 * made when they are first asked for.
 */
export type Checked = {
  readonly id: string;
  readonly version: number;
  readonly source: Source;
  /** Why the file could not be read; the source says so in its place. */
  readonly refusal?: string;
  readonly settings: DraftSettings;
  readonly analysis: Analysis;
  readonly draft: Draft;
  readonly repeats: () => readonly (Repeat | undefined)[];
  /** How decisions name the findings. */
  readonly anchors: () => ReadonlyMap<Finding, Anchor>;
  readonly isFinal: boolean;
  readonly milliseconds: number;
};

export type Analyses = {
  /** The analysis of the document as it stands; cached. The text does not change before the caller goes on. */
  readonly get: (document: TextDocument) => Promise<Checked>;
  /** The analysis of a text that is not open, with the problems met in reading it; nothing of it is kept. */
  readonly once: (read: Read) => Promise<Checked>;
  /** Resolves when no candidate waits for the tagger any more. */
  readonly settled: () => Promise<void>;
  readonly forget: (uri: string) => void;
  /** The document is closed: nothing of it is kept. */
  readonly close: (uri: string) => void;
  readonly forgetAll: () => void;
};

/** Analyses of the open documents. `onSettled` is called when earlier analyses can be made complete. */
export function keepAnalyses(
  compiled: () => Compiled,
  configuration: Configuration,
  isOpen: (uri: string) => boolean,
  { sourceOf }: Pick<Reviews, 'sourceOf'>,
  log: Log,
  onSettled: () => void,
): Analyses {
  const kept = new Map<string, Checked>();
  const memories = new Map<string, Memory>();
  let made = 0;
  let tagger: Tagger | undefined;
  let loading: Promise<void> | undefined;

  return {
    async get(document) {
      const settings = await configuration.of(draftUri(document.uri));
      const known = kept.get(document.uri);
      if (known && known.version === document.version && known.settings === settings) return known;
      const read = await sourceOf(document);
      // It may have been closed while its settings were asked for: then nothing of it is kept.
      if (!isOpen(document.uri)) return check(read, settings, document.version);
      const checked = check(read, settings, document.version, memoryOf(document.uri));
      kept.set(document.uri, checked);
      return checked;
    },
    async once(read) {
      const { name } = read.source;
      const settings = await configuration.of(name);
      if (!isOpen(name)) configuration.forget(name);
      const checked = check(read, settings, 0);
      if (checked.isFinal) return checked;
      await loading;
      return check(read, settings, 0);
    },
    settled: () => loading ?? Promise.resolve(),
    forget: (uri) => void kept.delete(uri),
    close: (uri) => {
      kept.delete(uri);
      memories.delete(uri);
    },
    forgetAll: () => kept.clear(),
  };

  function check(read: Read, settings: DraftSettings, version: number, memory?: Memory): Checked {
    const { source, problems, refusal } = limited(read, settings.longestDraft);
    const start = performance.now();
    const draft = draftOf(source, settings, compiled);
    const found = settings.enable ? analyzeProse(draft.prose, compiled(), settings.engine, tagger, memory) : emptyAnalysis;
    const reviewed = settings.enable ? review(found, anchorText(source), settings.records, settings.engine) : found;
    const analysis = { ...reviewed, problems: [...problems, ...reviewed.problems] };
    const isFinal = analysis.pending === 0;
    if (!isFinal) loading ??= load();
    const anchors = lazily(() => anchorsIn(analysis, anchorText(source)));
    const repeats = lazily(() =>
      settings.groupRepeats ? findRepeats(analysis.findings, draft.prose) : analysis.findings.map(() => undefined),
    );
    const milliseconds = performance.now() - start;
    return { id: String(++made), version, source, refusal, settings, analysis, draft, repeats, anchors, isFinal, milliseconds };
  }

  function memoryOf(uri: string): Memory {
    const memory = memories.get(uri) ?? createMemory();
    memories.set(uri, memory);
    return memory;
  }

  async function load(): Promise<void> {
    try {
      tagger = remembering(await loadTagger());
      for (const [uri, { isFinal }] of kept) if (!isFinal) kept.delete(uri);
      onSettled();
    } catch (error) {
      log.error(`tagger: ${String(error)}`);
    }
  }
}
