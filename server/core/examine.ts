import { analyze } from './analyze.ts';
import type { Compiled } from './compile.ts';
import { loadTagger } from './find/compromise.ts';
import type { Tagger } from './find/grammar.ts';
import type { Settings } from './settings.ts';
import type { Analysis, Source } from './types.ts';

/** Analyses drafts to the end; the tagger is loaded when the first draft needs it, and kept. */
export function createExaminer(compiled: Compiled): (source: Source, settings: Settings) => Promise<Analysis> {
  let tagger: Tagger | undefined;
  return async (source, settings) => {
    const analysis = analyze(source, compiled, settings, tagger);
    if (analysis.pending === 0) return analysis;
    tagger = await loadTagger();
    return analyze(source, compiled, settings, tagger);
  };
}
