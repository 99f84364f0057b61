import type { Compiled } from './compile.ts';
import { describe, describeCounter, describeWithheld } from './describe.ts';
import { type Candidates, findCandidates } from './find/candidates.ts';
import { checkGrammar, flatten, type Tagger } from './find/grammar.ts';
import { type Scene, type Sighting, sight } from './find/sight.ts';
import { createMatcher, type TokenRange } from './match/matcher.ts';
import { tokenize } from './match/tokens.ts';
import { read } from './read/read.ts';
import { refine } from './refine/refine.ts';
import { skippedBlocks } from './sections.ts';
import { segment } from './segment/segment.ts';
import { defaultSettings, type Settings } from './settings.ts';
import { findNames } from './stance/name.ts';
import { findQuotations } from './stance/quotation.ts';
import { stances } from './stance/rules.ts';
import type { Surroundings } from './stance/stance.ts';
import { isAboutSubject } from './subject.ts';
import type { Analysis, CounterFrame, Finding, Prose, Sentence, Source, Withheld } from './types.ts';

/**
 * Analyses a draft. A function of its arguments: same source, lexicons, settings and tagger, same result.
 * Never throws; what goes wrong is in `problems`. Without a tagger, candidates that need grammar are left
 * out and counted in `pending`.
 */
export function analyze(source: Source, compiled: Compiled, settings: Settings = defaultSettings, tagger?: Tagger): Analysis {
  const prose = read(source);
  const sentences = segment(prose);
  const skipped = skippedBlocks(prose, settings);
  const aboutSubject = settings.subject === 'always' || isAboutSubject(prose, compiled);
  const gathered = { findings: [] as Finding[], counter: [] as CounterFrame[], withheld: [] as Withheld[], pending: 0 };
  for (const [sentence, candidates] of findCandidates(prose, sentences, compiled)) {
    if (!skipped.has(sentence.block)) analyzeSentence(sentence, candidates, prose, compiled, aboutSubject, tagger, gathered);
  }
  const refined = refine(gathered.findings, prose, settings, new Set(compiled.codes.keys()));
  return {
    words: countWords(prose, sentences),
    findings: refined.findings,
    counter: gathered.counter,
    scope: [],
    withheld: gathered.withheld,
    suppressed: refined.suppressed,
    problems: [...prose.problems, ...refined.problems],
    pending: gathered.pending,
  };
}

type Gathered = { readonly findings: Finding[]; readonly counter: CounterFrame[]; readonly withheld: Withheld[]; pending: number };

function analyzeSentence(
  sentence: Sentence,
  candidates: Candidates,
  prose: Prose,
  compiled: Compiled,
  aboutSubject: boolean,
  tagger: Tagger | undefined,
  gathered: Gathered,
): void {
  const scene = sceneOf(sentence, prose, compiled);
  const tags = lazily(() => tagger?.(flatten(prose.masked, sentence.span)));
  const sightings = [...candidates]
    .sort(([a], [b]) => a - b)
    .flatMap(([index, patterns]) => sight(compiled.entries[index]!, patterns, scene))
    .filter((sighting) => {
      const answer = checkGrammar(sighting, scene.matcher.tokens, sentence.span, tags);
      if (answer === 'pending') gathered.pending++;
      return answer === 'fits';
    });
  if (sightings.length === 0) return;
  const counter = sightings.filter((sighting) => sighting.entry.counter);
  const around = surroundingsOf(scene, prose, aboutSubject, counter);
  for (const sighting of sightings) {
    const stance = stances.find(({ name, rule }) => !keeps(sighting, name) && rule(sighting, around));
    if (stance) gathered.withheld.push(describeWithheld(sighting, scene.matcher, prose, stance.name, stance.rule(sighting, around)!));
    else if (sighting.entry.counter) gathered.counter.push(describeCounter(sighting, scene.matcher, prose));
    else gathered.findings.push(describe(sighting, scene.matcher, prose));
  }
}

function keeps({ entry }: Sighting, name: (typeof stances)[number]['name']): boolean {
  return entry.entry.keeps.includes(name) || entry.about.keeps.includes(name);
}

function sceneOf(sentence: Sentence, prose: Prose, compiled: Compiled): Scene {
  const tokens = tokenize(prose.masked, [...sentence.lead, sentence.span]);
  const matcher = createMatcher(tokens, compiled.vocabulary);
  const known = new Map<string, readonly TokenRange[]>();
  return {
    sentence,
    matcher,
    own: tokens.findIndex((token) => token.start >= sentence.span.start),
    text: prose.source.text.slice(sentence.span.start, sentence.span.end),
    noted: prose.notes.some((note) => note.start >= sentence.span.start && note.start <= sentence.span.end + 3),
    vocabulary: (name) => {
      const node = compiled.vocabulary.nodes.get(name);
      const ranges = known.get(name) ?? (node ? matcher.all(node) : []);
      known.set(name, ranges);
      return ranges;
    },
  };
}

function surroundingsOf(
  { matcher, sentence, vocabulary }: Scene,
  prose: Prose,
  aboutSubject: boolean,
  counter: readonly Sighting[],
): Surroundings {
  const { text } = prose.source;
  return {
    matcher,
    sentence,
    block: prose.blocks[sentence.block]!,
    text,
    aboutSubject,
    vocabulary,
    names: lazily(() => findNames(matcher, vocabulary('stance.name-head'))),
    quotations: lazily(() => findQuotations(matcher, text)),
    counter,
  };
}

function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    if (!made) made = { value: make() };
    return made.value;
  };
}

function countWords(prose: Prose, sentences: readonly Sentence[]): number {
  let words = 0;
  for (const { span } of sentences) {
    let inWord = false;
    for (let at = span.start; at < span.end; at++) {
      const isBlank = prose.masked.charCodeAt(at) <= 32;
      if (!isBlank && !inWord) words++;
      inWord = !isBlank;
    }
  }
  return words;
}
