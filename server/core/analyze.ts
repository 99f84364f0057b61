import { bodyOf } from './body.ts';
import type { Compiled } from './compile.ts';
import { type Failure, failureProblems, guarded } from './failure/guarded.ts';
import { type Screening, screenOf } from './find/candidates.ts';
import type { Tagger } from './find/grammar.ts';
import { forgetText, keyOf, type Memory, placeOutcome } from './memory.ts';
import { read } from './read/read.ts';
import { refine } from './refine/refine.ts';
import { scopeFindings } from './scope/findings.ts';
import { isMeasured, measuresOf } from './scope/measures.ts';
import { skippedBlocks } from './sections.ts';
import { segment } from './segment/segment.ts';
import { analyzeSentence, type Conditions, type Outcome } from './sentence.ts';
import { defaultSettings, type Settings } from './settings.ts';
import { isAboutSubject } from './subject.ts';
import type { Analysis, CounterFrame, Prose, Sentence, Source } from './types.ts';
import { countWords } from './words.ts';

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
  return analyzeProse(read(source), compiled, settings, tagger, memory);
}

/** The same for a source that has been read already. */
export function analyzeProse(
  prose: Prose,
  compiled: Compiled,
  settings: Settings = defaultSettings,
  tagger?: Tagger,
  memory?: Memory,
): Analysis {
  const failures: Failure[] = [];
  const analysis = guarded(
    'analysis',
    () => analyzeWhole(prose, compiled, settings, tagger, memory, failures),
    () => emptyAnalysis,
    failures,
  );
  return { ...analysis, problems: [...analysis.problems, ...failureProblems(failures, prose.source.name)] };
}

function analyzeWhole(
  prose: Prose,
  compiled: Compiled,
  settings: Settings,
  tagger: Tagger | undefined,
  memory: Memory | undefined,
  failures: Failure[],
): Analysis {
  const sentences = segment(prose);
  const skipped = skippedBlocks(prose, settings);
  const aboutSubject = settings.subject === 'always' || isAboutSubject(prose, compiled);
  const conditions = { prose, compiled, aboutSubject, tagger };
  const screening = screenOf(prose, compiled);
  const checked = sentences.filter((sentence) => !skipped.has(sentence.block));
  const outcomes = checked.map((sentence) =>
    memory ? rememberedOutcome(sentence, screening, conditions, memory.outcomes) : freshOutcome(sentence, screening, conditions),
  );
  const words = countWords(prose, sentences);
  const body = bodyOf({ prose, compiled, settings, sentences: checked, words, isAboutSubject: aboutSubject }, memory?.mentions);
  const scope = isMeasured(body) ? measuresOf(body, { failures }) : [];
  memory?.turn();
  const found = [...outcomes.flatMap(({ findings }) => findings), ...scopeFindings(scope, body)];
  failures.push(...outcomes.flatMap((outcome) => outcome.failures ?? []));
  const refined = refine(found, prose, settings, compiled);
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

const nothing: Outcome = { findings: [], counter: [], withheld: [], pending: 0 };

function freshOutcome(sentence: Sentence, screening: Screening, conditions: Conditions): Outcome {
  const candidates = screening(sentence);
  return candidates.size > 0 ? analyzeSentence(sentence, candidates, conditions) : nothing;
}

function rememberedOutcome(sentence: Sentence, screening: Screening, conditions: Conditions, memory: Memory['outcomes']): Outcome {
  const key = keyOf(sentence, conditions);
  const { start } = sentence.span;
  const outcome = memory.recall(key) ?? forgetText(freshOutcome(sentence, screening, conditions), start);
  memory.keep(key, outcome);
  return placeOutcome(outcome, start, conditions.prose);
}

/** Two entries of a code can find the same words: the passage counts once. */
function distinct(counter: readonly CounterFrame[]): readonly CounterFrame[] {
  return [...new Map(counter.map((one) => [`${one.code} ${one.span.start} ${one.span.end}`, one])).values()];
}
