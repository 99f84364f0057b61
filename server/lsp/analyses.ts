import type { TextDocument } from 'vscode-languageserver-textdocument';
import { analyzeProse } from '../core/analyze.ts';
import type { Compiled } from '../core/compile.ts';
import { loadTagger } from '../core/find/compromise.ts';
import type { Tagger } from '../core/find/grammar.ts';
import { createMemory, type Memory } from '../core/memory.ts';
import type { Analysis, Format, Source } from '../core/types.ts';
import type { Configuration } from './configuration.ts';
import { type Draft, draftOf } from './draft.ts';
import type { Log } from './guard.ts';
import type { EditorSettings } from './settings.ts';
import { remembering } from './tagger.ts';

/**
 * An analysis of one version of a document. `id` differs between any two analyses. `isFinal` is false while
 * candidates wait for the tagger. `milliseconds` is what the analysis took.
 */
export type Checked = {
  readonly id: string;
  readonly version: number;
  readonly source: Source;
  readonly settings: EditorSettings;
  readonly analysis: Analysis;
  readonly draft: Draft;
  readonly isFinal: boolean;
  readonly milliseconds: number;
};

export type Analyses = {
  /** The analysis of the document as it stands; cached. The text does not change before the caller goes on. */
  readonly get: (document: TextDocument) => Promise<Checked>;
  /** Resolves when no candidate waits for the tagger any more. */
  readonly settled: () => Promise<void>;
  readonly forget: (uri: string) => void;
  /** The document is closed: nothing of it is kept. */
  readonly close: (uri: string) => void;
  readonly forgetAll: () => void;
};

const nothing: Analysis = { words: 0, findings: [], counter: [], scope: [], withheld: [], suppressed: [], problems: [], pending: 0 };

/** Analyses of the open documents. `onSettled` is called when earlier analyses can be made complete. */
export function keepAnalyses(compiled: () => Compiled, configuration: Configuration, log: Log, onSettled: () => void): Analyses {
  const kept = new Map<string, Checked>();
  const memories = new Map<string, Memory>();
  let made = 0;
  let tagger: Tagger | undefined;
  let loading: Promise<void> | undefined;

  return {
    async get(document) {
      const settings = await configuration.of(document.uri);
      const known = kept.get(document.uri);
      if (known && known.version === document.version && known.settings === settings) return known;
      const checked = check(document, settings);
      kept.set(document.uri, checked);
      return checked;
    },
    settled: () => loading ?? Promise.resolve(),
    forget: (uri) => void kept.delete(uri),
    close: (uri) => {
      kept.delete(uri);
      memories.delete(uri);
    },
    forgetAll: () => kept.clear(),
  };

  function check(document: TextDocument, settings: EditorSettings): Checked {
    const start = performance.now();
    const source = { name: document.uri, format: formatOf(document.languageId), text: document.getText() };
    const draft = draftOf(source, settings, compiled);
    const analysis = settings.enable ? analyzeProse(draft.prose, compiled(), settings.engine, tagger, memoryOf(document.uri)) : nothing;
    const isFinal = analysis.pending === 0;
    if (!isFinal) loading ??= load();
    const milliseconds = performance.now() - start;
    return { id: String(++made), version: document.version, source, settings, analysis, draft, isFinal, milliseconds };
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

export function formatOf(languageId: string): Format {
  return languageId === 'markdown' ? 'markdown' : 'plain';
}
