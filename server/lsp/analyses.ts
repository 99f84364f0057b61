import type { TextDocument } from 'vscode-languageserver-textdocument';
import { analyzeInSteps, emptyAnalysis } from '../core/analyze.ts';
import type { Compiled } from '../core/compile.ts';
import { loadTagger } from '../core/find/compromise.ts';
import type { Tagger } from '../core/find/grammar.ts';
import { lazily } from '../core/lazily.ts';
import { createMemory, type Memory } from '../core/memory.ts';
import { readInSteps } from '../core/read/read.ts';
import { anchorText } from '../core/review/anchor.ts';
import { findRepeats, type Repeat } from '../core/review/repeats.ts';
import { anchorsIn, review } from '../core/review/review.ts';
import type { Steps } from '../core/steps.ts';
import type { Analysis, Anchor, Finding, Source } from '../core/types.ts';
import type { Configuration } from './configuration.ts';
import { type Draft, draftOf, unread } from './draft.ts';
import type { Log } from './guard.ts';
import { limited } from './limited.ts';
import { draftUri } from './review/address.ts';
import type { Read } from './review/reading.ts';
import type { Reviews } from './review/reviews.ts';
import type { DraftSettings } from './settings.ts';
import { inSlices, turn } from './slices.ts';
import { remembering } from './tagger.ts';

/**
 * An analysis of one version of a document. `id` differs between any two analyses. `isFinal` is false while
 * candidates wait for the tagger. `repeats` (one for each finding) are made when they are first asked for.
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
};

export type Analyses = {
  /**
   * The analysis of the document as it stands; cached. It is made in slices, and anew where the document changes meanwhile. The
   * text does not change before the caller goes on.
   */
  readonly get: (document: TextDocument) => Promise<Checked>;
  /** The analysis of a text that is not open, with the problems met in reading it; nothing of it is kept. `found` is what was found in it elsewhere. */
  readonly once: (read: Read, found?: Analysis) => Promise<Checked>;
  /** Resolves when no candidate waits for the tagger any more. */
  readonly settled: () => Promise<void>;
  readonly forget: (uri: string) => void;
  /** The document is closed: nothing of it is kept. */
  readonly close: (uri: string) => void;
  readonly forgetAll: () => void;
};

type Run = { readonly version: number; readonly settings: DraftSettings; readonly checked: Promise<Checked | undefined> };

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
  const running = new Map<string, Run>();
  let made = 0;
  let tagger: Tagger | undefined;
  let loading: Promise<void> | undefined;

  return {
    async get(document) {
      for (;;) {
        const settings = await configuration.of(draftUri(document.uri));
        const known = kept.get(document.uri);
        if (known && known.version === document.version && known.settings === settings) return known;
        const checked = await start(document, settings).checked;
        // It may have been closed meanwhile: then nothing of it is kept.
        if (checked && !isOpen(document.uri)) return checked;
      }
    },
    async once(read, found) {
      const { name } = read.source;
      const settings = await configuration.of(name);
      if (!isOpen(name)) configuration.forget(name);
      const checked = await checkAll(read, settings, found);
      if (checked.isFinal) return checked;
      await loading;
      return checkAll(read, settings);
    },
    settled: () => loading ?? Promise.resolve(),
    forget: (uri) => {
      kept.delete(uri);
      running.delete(uri);
    },
    close: (uri) => {
      kept.delete(uri);
      running.delete(uri);
      memories.delete(uri);
    },
    forgetAll: () => {
      kept.clear();
      running.clear();
    },
  };

  /** The analysis under way, or a new one, which ends those of earlier versions. */
  function start(document: TextDocument, settings: DraftSettings): Run {
    const { uri, version } = document;
    const current = running.get(uri);
    if (current?.version === version && current.settings === settings) return current;
    const isWanted = () => running.get(uri) === run && document.version === version;
    const checked = analyse().finally(() => running.get(uri) === run && running.delete(uri));
    const run: Run = { version, settings, checked };
    running.set(uri, run);
    return run;

    async function analyse(): Promise<Checked | undefined> {
      const read = await sourceOf(document);
      if (!isWanted()) return undefined;
      const memory = isOpen(uri) ? memoryOf(uri) : undefined;
      const found = await inSlices(check(read, settings, version, memory), isWanted);
      if (found && isOpen(uri)) kept.set(uri, found);
      return found;
    }
  }

  async function checkAll(read: Read, settings: DraftSettings, found?: Analysis): Promise<Checked> {
    return (await inSlices(check(read, settings, 0, undefined, found), () => true))!;
  }

  function* check(read: Read, settings: DraftSettings, version: number, memory?: Memory, known?: Analysis): Steps<Checked> {
    const { source, problems, refusal } = limited(read, settings.longestDraft);
    const prose = settings.enable ? yield* readInSteps(source, memory?.parts) : unread(source);
    const found = known ?? (settings.enable ? yield* analyzeInSteps(prose, compiled(), settings.engine, tagger, memory) : emptyAnalysis);
    const draft = draftOf(prose, settings, compiled);
    const reviewed = settings.enable ? review(found, anchorText(source), settings.records, settings.engine) : found;
    const analysis = { ...reviewed, problems: [...problems, ...reviewed.problems] };
    const isFinal = analysis.pending === 0;
    if (!isFinal) loading ??= load();
    const anchors = lazily(() => anchorsIn(analysis, anchorText(source)));
    const repeats = lazily(() =>
      settings.groupRepeats ? findRepeats(analysis.findings, draft.prose) : analysis.findings.map(() => undefined),
    );
    return { id: String(++made), version, source, refusal, settings, analysis, draft, repeats, anchors, isFinal };
  }

  function memoryOf(uri: string): Memory {
    const memory = memories.get(uri) ?? createMemory();
    memories.set(uri, memory);
    return memory;
  }

  async function load(): Promise<void> {
    try {
      await turn();
      tagger = remembering(await loadTagger());
      for (const [uri, { isFinal }] of kept) if (!isFinal) kept.delete(uri);
      onSettled();
    } catch (error) {
      log.error(`tagger: ${String(error)}`);
    }
  }
}
