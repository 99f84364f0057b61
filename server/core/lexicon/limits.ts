import type { Problem } from '../types.ts';
import type { Entry, LexiconFile, Lexicons } from './schema.ts';

/** How many vocabularies may stand one inside another; the built-in ones need six. */
export const MAX_NESTING = 12;
/** How many words a pattern may stand for once its vocabularies are written out; the built-in ones reach a fifth of it. */
export const MAX_WORDS = 500_000;
/** How many patterns a set of lexicons may hold; the built-in ones are some twelve thousand. */
export const MAX_PATTERNS = 60_000;

type Vocabulary = Lexicons['vocabulary'];

/**
 * What of a lexicon set can be compiled in bounded time: no vocabulary that leads back to itself, none that stands
 * for more words than a computer can hold, no more patterns than a set may have. The rest is left out and told.
 */
export function withinLimits(lexicons: Lexicons): { lexicons: Lexicons; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const left = { patterns: MAX_PATTERNS };
  const { vocabulary, words } = soundVocabulary(lexicons.vocabulary, left, problems);
  const fits = (patterns: readonly string[], where: string, path: string): boolean => {
    const message = overLimit(patterns, words, left);
    if (message !== undefined) problems.push({ where, path, message });
    return message === undefined;
  };
  const families = lexicons.families.map((file) => soundFamily(file, fits));
  const topics = Object.fromEntries(
    Object.entries(lexicons.topics).filter(([name, { patterns, except = [] }]) =>
      fits([...patterns, ...except], 'topics', `topics.${name}`),
    ),
  );
  return { lexicons: problems.length === 0 ? lexicons : { ...lexicons, vocabulary, families, topics }, problems };
}

function soundFamily(file: LexiconFile, fits: (patterns: readonly string[], where: string, path: string) => boolean): LexiconFile {
  const codes = Object.entries(file.codes).map(([name, code]) => {
    const entries = code.entries.filter((entry, place) =>
      fits(patternsOf(entry), file.family, `codes.${name}.entries[${place}] (${entry.id})`),
    );
    return [name, { ...code, entries }] as const;
  });
  return { ...file, codes: Object.fromEntries(codes) };
}

function patternsOf({ patterns = [], roles = {}, context = [], unless = [], except = [] }: Entry): readonly string[] {
  return [...patterns, ...Object.values(roles).flat(), ...context, ...unless, ...except];
}

/** Vocabularies are weighed level by level, those first that name no other; what is left after the last level leads too far. */
function soundVocabulary(vocabulary: Vocabulary, left: { patterns: number }, problems: Problem[]) {
  const words = new Map<string, number>();
  const sound = new Map<string, readonly string[]>();
  const near = new Set<string>();
  const isNear = (pattern: string) => namesIn(pattern).every((name) => near.has(name) || !Object.hasOwn(vocabulary, name));
  let waiting = Object.keys(vocabulary);
  for (let level = 0; level < MAX_NESTING && waiting.length > 0; level++) {
    const ready = waiting.filter((name) => vocabulary[name]!.every(isNear));
    for (const name of ready) take(name, vocabulary[name]!);
    for (const name of ready) near.add(name);
    waiting = waiting.filter((name) => !near.has(name));
  }
  for (const name of waiting) {
    const farther = vocabulary[name]!.find((pattern) => !isNear(pattern));
    if (farther !== undefined)
      problems.push({
        where: 'vocabulary',
        path: `vocabulary.${name}`,
        message: `has the pattern "${short(farther)}", whose vocabularies lead back to one another or stand more than ${MAX_NESTING} deep: write words in place of one of them.`,
      });
    take(name, vocabulary[name]!.filter(isNear));
  }
  return { vocabulary: Object.fromEntries([...sound].filter(([, patterns]) => patterns.length > 0)), words };

  function take(name: string, patterns: readonly string[]): void {
    const message = overLimit(patterns, words, left);
    if (message !== undefined) problems.push({ where: 'vocabulary', path: `vocabulary.${name}`, message });
    const kept = message === undefined ? patterns : [];
    sound.set(name, kept);
    words.set(
      name,
      kept.reduce((sum, pattern) => sum + wordsOf(pattern, words), 0),
    );
  }
}

function overLimit(patterns: readonly string[], words: ReadonlyMap<string, number>, left: { patterns: number }): string | undefined {
  if (patterns.length > left.patterns)
    return `brings the patterns of all lexicons to more than ${MAX_PATTERNS}: leave out those that are not needed.`;
  left.patterns -= patterns.length;
  const large = patterns.find((pattern) => wordsOf(pattern, words) > MAX_WORDS);
  return (
    large && `has the pattern "${short(large)}", which stands for more than ${MAX_WORDS} words: name fewer or smaller vocabularies in it.`
  );
}

/** How many words a pattern stands for, vocabularies written out. */
function wordsOf(pattern: string, words: ReadonlyMap<string, number>): number {
  const own = pattern.match(/[\p{L}\p{N}'’]+/gu)?.length ?? 0;
  return namesIn(pattern).reduce((sum, name) => sum + (words.get(name) ?? 0), own);
}

function namesIn(pattern: string): readonly string[] {
  return pattern.match(/(?<=\$)[a-z0-9]+(?:[-.][a-z0-9]+)*/g) ?? [];
}

function short(pattern: string): string {
  return pattern.length <= 60 ? pattern : `${pattern.slice(0, 59)}…`;
}
