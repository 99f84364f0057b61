import { bodyOf, mentionsIn } from './body.ts';
import type { Compiled } from './compile.ts';
import { type Failure, failureProblems } from './failure/guarded.ts';
import { guardedSteps, noSteps } from './failure/guarded-steps.ts';
import type { Tagger } from './find/grammar.ts';
import type { Memory } from './memory.ts';
import { outcomesOf } from './outcomes.ts';
import { piecesOf } from './pieces/pieces.ts';
import { readInSteps } from './read/read.ts';
import { refine } from './refine/refine.ts';
import { scopeFindings } from './scope/findings.ts';
import { isMeasured, measuresOf } from './scope/measures.ts';
import { languagesIn, skippedBlocks } from './sections.ts';
import { segment, sentencesIn } from './segment/segment.ts';
import { defaultSettings, type Settings } from './settings.ts';
import { allOf, type Steps } from './steps.ts';
import { isAboutSubject } from './subject.ts';
import type { Analysis, CounterFrame, Prose, Source } from './types.ts';
import { countAllWords } from './words.ts';

/**
 * Analyses a draft. A function of source, lexicons, settings and tagger: same input, same result, whatever
 * is in `memory`. Never throws; what goes wrong is in `problems`. Without a tagger, candidates that need
 * grammar are left out and counted in `pending`.
 */
export function analyze(
  source: Source,
  compiled: Compiled,
  settings: Settings = defaultSettings,
  tagger?: Tagger,
  memory?: Memory,
): Analysis {
  return allOf(analyzeSourceInSteps(source, compiled, settings, tagger, memory));
}

function* analyzeSourceInSteps(source: Source, ...rest: Given): Steps<Analysis> {
  const prose = yield* readInSteps(source, rest[3]?.parts);
  return yield* analyzeInSteps(prose, ...rest);
}

/** What an analysis depends on besides the draft: lexicons, settings, tagger, memory. */
type Given = [Compiled, Settings, Tagger | undefined, Memory | undefined];

/** The same for a source that has been read already. */
export function analyzeProse(
  prose: Prose,
  compiled: Compiled,
  settings: Settings = defaultSettings,
  tagger?: Tagger,
  memory?: Memory,
): Analysis {
  return allOf(analyzeInSteps(prose, compiled, settings, tagger, memory));
}

/** The same in small steps, for those who have other things to do meanwhile; one that is left undone does no harm. */
export function* analyzeInSteps(
  prose: Prose,
  compiled: Compiled,
  settings: Settings,
  tagger: Tagger | undefined,
  memory: Memory | undefined,
): Steps<Analysis> {
  const failures: Failure[] = [];
  const analysis = yield* guardedSteps(
    'analysis',
    () => analyzeWhole(prose, compiled, settings, tagger, memory, failures),
    () => noSteps(emptyAnalysis),
    failures,
  );
  return { ...analysis, problems: [...analysis.problems, ...failureProblems(failures, prose.source.name)] };
}

function* analyzeWhole(
  prose: Prose,
  compiled: Compiled,
  settings: Settings,
  tagger: Tagger | undefined,
  memory: Memory | undefined,
  failures: Failure[],
): Steps<Analysis> {
  const placed = piecesOf(prose, memory?.pieces);
  for (const { piece } of placed) {
    languagesIn(piece);
    sentencesIn(piece);
    yield;
  }
  const skipped = skippedBlocks(prose, settings);
  const aboutSubject = settings.subject === 'always' || isAboutSubject(prose, compiled);
  yield;
  const outcomes = yield* outcomesOf(placed, skipped, { compiled, aboutSubject, tagger }, memory);
  const sentences = segment(prose).filter(({ block }) => !skipped.has(block));
  const words = countAllWords(prose);
  yield;
  const body = bodyOf({ prose, compiled, settings, sentences, words, isAboutSubject: aboutSubject });
  if (isMeasured(body)) {
    for (const { piece } of placed) {
      mentionsIn(piece, compiled);
      yield;
    }
  }
  const scope = isMeasured(body) ? measuresOf(body, { failures }) : [];
  yield;
  const found = [...outcomes.flatMap(({ findings }) => findings), ...scopeFindings(scope, body)];
  failures.push(...outcomes.flatMap((outcome) => outcome.failures ?? []));
  const refined = refine(found, prose, settings, compiled);
  memory?.turn(placed);
  return {
    words,
    findings: refined.findings,
    counter: distinct(outcomes.flatMap(({ counter }) => counter)),
    scope,
    withheld: [...outcomes.flatMap(({ withheld }) => withheld), ...refined.withheld],
    suppressed: refined.suppressed,
    baselined: [],
    stale: [],
    problems: [...prose.problems, ...refined.problems],
    pending: outcomes.reduce((sum, { pending }) => sum + pending, 0),
  };
}

/** What an analysis says of a text in which there is nothing. */
export const emptyAnalysis: Analysis = {
  words: 0,
  findings: [],
  counter: [],
  scope: [],
  withheld: [],
  suppressed: [],
  baselined: [],
  stale: [],
  problems: [],
  pending: 0,
};

/** Two entries of a code can find the same words: the passage counts once. */
function distinct(counter: readonly CounterFrame[]): readonly CounterFrame[] {
  return [...new Map(counter.map((one) => [`${one.code} ${one.span.start} ${one.span.end}`, one])).values()];
}
