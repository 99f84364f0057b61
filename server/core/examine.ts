import { analyzeProse } from './analyze.ts';
import type { Compiled } from './compile.ts';
import { type Failure, failureProblems, guarded } from './failure/guarded.ts';
import { loadTagger } from './find/compromise.ts';
import type { Tagger } from './find/grammar.ts';
import { examineLong, type IsOver } from './long.ts';
import { createMemory } from './memory.ts';
import { outlineOf } from './outline/outline.ts';
import { whereIn } from './outline/where.ts';
import { fitsWhole } from './read/limits.ts';
import { proseOf } from './read/once.ts';
import type { Settings } from './settings.ts';
import type { Analysis, Prose, Source } from './types.ts';

/** Analyses drafts to the end, and says where their findings are; text that is too long for that in pieces, until `isOver`; the tagger is loaded when the first draft needs it, and kept. */
export function createExaminer(compiled: Compiled): (source: Source, settings: Settings, isOver?: IsOver) => Promise<Analysis> {
  let tagger: Tagger | undefined;
  return (source, settings, isOver) =>
    fitsWhole(source.format, source.text) ? examine(source, settings) : examineLong(source, settings, compiled, examine, isOver);

  async function examine(source: Source, settings: Settings): Promise<Analysis> {
    const prose = proseOf(source);
    const memory = tagger ? undefined : createMemory();
    const analysis = analyzeProse(prose, compiled, settings, tagger, memory);
    if (analysis.pending === 0) return withPlaces(analysis, prose);
    tagger = await loadTagger();
    return withPlaces(analyzeProse(prose, compiled, settings, tagger, memory), prose);
  }
}

function withPlaces(analysis: Analysis, prose: Prose): Analysis {
  if (analysis.findings.length === 0) return analysis;
  const failures: Failure[] = [];
  const placed = (): Analysis => {
    const where = whereIn(prose, outlineOf(prose));
    return { ...analysis, findings: analysis.findings.map((finding) => ({ ...finding, place: where(finding.span.start) })) };
  };
  const { problems, ...rest } = guarded('places of findings', placed, () => analysis, failures);
  return { ...rest, problems: [...problems, ...failureProblems(failures, prose.source.name)] };
}
