import type { Compiled } from './compile.ts';
import { describe, describeCounter, describeWithheld } from './describe.ts';
import { type Failure, guarded } from './failure/guarded.ts';
import type { Candidates } from './find/candidates.ts';
import { checkGrammar, flatten, type Tagger } from './find/grammar.ts';
import { type Scene, type Sighting, sight } from './find/sight.ts';
import { lazily } from './lazily.ts';
import type { Matcher } from './match/matcher.ts';
import { legible } from './read/legible.ts';
import { keepSpans } from './read/mask.ts';
import { readable } from './read/readable.ts';
import { countWhile } from './search.ts';
import { findNames } from './stance/name.ts';
import { findQuotations } from './stance/quotation.ts';
import { stances as ownStances } from './stance/rules.ts';
import type { NamedStance, Surroundings } from './stance/stance.ts';
import type { CounterFrame, Finding, Prose, Sentence, Span, Withheld } from './types.ts';

/** What was found on one sentence. `pending` counts the sightings that wait for the tagger. */
export type Outcome = {
  readonly findings: readonly Finding[];
  readonly counter: readonly CounterFrame[];
  readonly withheld: readonly Withheld[];
  readonly pending: number;
  /** Parts of ours that threw on the sentence. */
  readonly failures?: readonly Failure[];
};

/** What an outcome depends on besides the sentence and its candidates. */
export type Conditions = {
  readonly prose: Prose;
  readonly compiled: Compiled;
  readonly aboutSubject: boolean;
  readonly tagger?: Tagger;
  /** In place of our own. */
  readonly stances?: readonly NamedStance[];
};

/** UTF-16 units before a sentence, in its block, that rules may look at. */
const BEFORE = 200;

/** Matches the candidates of a sentence and asks the stances about each match. What throws is left out and noted. */
export function analyzeSentence(sentence: Sentence, candidates: Candidates, conditions: Conditions): Outcome {
  const failures: Failure[] = [];
  const outcome = guarded(
    'sentence',
    () => outcomeOf(sentence, candidates, conditions, failures),
    () => nothing,
    failures,
  );
  return failures.length === 0 ? outcome : { ...outcome, failures };
}

const nothing: Outcome = { findings: [], counter: [], withheld: [], pending: 0 };

function outcomeOf(sentence: Sentence, candidates: Candidates, conditions: Conditions, failures: Failure[]): Outcome {
  const { prose, compiled, tagger } = conditions;
  const scene = sceneOf(sentence, candidates.matcher, prose, compiled);
  const words = wordsSpan(sentence);
  const tags = lazily(() => tagger?.(flatten(onlyWords(sentence, prose.masked), { start: 0, end: words.end - words.start })));
  let pending = 0;
  const sightings = [...candidates.patterns]
    .sort(([a], [b]) => a - b)
    .flatMap(([index, patterns]) => {
      const entry = compiled.entries[index]!;
      return guarded(
        `entry ${entry.id}`,
        () => sight(entry, patterns, scene),
        () => [],
        failures,
      );
    })
    .filter((sighting) => {
      const answer = checkGrammar(sighting, scene.matcher.tokens, words, tags);
      if (answer === 'pending') pending++;
      return answer === 'fits';
    });
  return { ...judge(sightings, scene, conditions, failures), pending };
}

function judge(sightings: readonly Sighting[], scene: Scene, conditions: Conditions, failures: Failure[]): Omit<Outcome, 'pending'> {
  const { prose, aboutSubject, stances = ownStances } = conditions;
  const findings: Finding[] = [];
  const counter: CounterFrame[] = [];
  const withheld: Withheld[] = [];
  const around = surroundingsOf(
    scene,
    prose,
    aboutSubject,
    sightings.filter((sighting) => sighting.entry.counter),
  );
  for (const sighting of sightings) {
    const reason = stanceOn(sighting, around, stances, failures);
    if (reason) withheld.push(describeWithheld(sighting, scene.matcher, prose, reason.name, reason.text));
    else if (sighting.entry.counter) counter.push(describeCounter(sighting, scene.matcher, prose));
    else findings.push(describe(sighting, scene.matcher, prose));
  }
  return { findings, counter, withheld };
}

function stanceOn(
  sighting: Sighting,
  around: Surroundings,
  stances: readonly NamedStance[],
  failures: Failure[],
): { name: string; text: string } | undefined {
  const { entry, about } = sighting.entry;
  for (const { name, rule } of stances) {
    if (entry.keeps.includes(name) || about.keeps.includes(name)) continue;
    const text = guarded(
      `stance ${name}`,
      () => rule(sighting, around),
      () => undefined,
      failures,
    );
    if (text) return { name, text };
  }
  return undefined;
}

function sceneOf(sentence: Sentence, matcher: Matcher, prose: Prose, compiled: Compiled): Scene {
  const { start, end } = sentence.span;
  const first = wordsSpan(sentence).start;
  const { text, origin } = legible(readable(prose).slice(start, end));
  return {
    sentence,
    matcher,
    own: matcher.starts.findIndex((offset) => offset >= first),
    text,
    origin: (index) => start + origin(index),
    before: legible(textBefore(sentence, prose)).text,
    noted: isNoted(sentence, prose),
    vocabulary: (name) => {
      const node = compiled.vocabulary.nodes.get(name);
      return node === undefined ? [] : matcher.all(node);
    },
  };
}

/** From the first to the last of a sentence's own words. */
export function wordsSpan({ span, lead, isSplit }: Sentence): Span {
  return { start: isSplit ? lead[0]!.start : span.start, end: span.end };
}

/** The masked text from the first to the last of a sentence's own words, and nothing but them. */
function onlyWords({ span, lead, isSplit }: Sentence, masked: string): string {
  if (!isSplit) return masked.slice(span.start, span.end);
  const { start } = lead[0]!;
  const parts = [...lead, span].map((part) => ({ start: part.start - start, end: part.end - start }));
  return keepSpans(masked.slice(start, span.end), parts);
}

/** The text before a sentence in its block, 200 UTF-16 units at most. */
export function textBefore({ span, block }: Sentence, prose: Prose): string {
  return readable(prose).slice(Math.max(prose.blocks[block]!.span.start, span.start - BEFORE), span.start);
}

/** Whether a footnote mark stands in the sentence or right after it. */
export function isNoted({ span }: Sentence, { notes }: Prose): boolean {
  const note = notes[firstFrom(notes, span.start)];
  return note !== undefined && note.start <= span.end + 3;
}

/** The index of the first span that starts at or after an offset; the spans are in order. */
function firstFrom(spans: readonly Span[], offset: number): number {
  return countWhile(spans, (span) => span.start < offset);
}

function surroundingsOf(
  { matcher, sentence, vocabulary }: Scene,
  prose: Prose,
  aboutSubject: boolean,
  counter: readonly Sighting[],
): Surroundings {
  const text = readable(prose);
  return {
    matcher,
    sentence,
    block: prose.blocks[sentence.block]!,
    text,
    aboutSubject,
    vocabulary,
    names: lazily(() => findNames(matcher, vocabulary('stance.name-head'))),
    quotations: lazily(() => findQuotations(matcher, text, [...sentence.lead, sentence.span])),
    counter,
  };
}
