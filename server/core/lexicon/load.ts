import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Problem } from '../types.ts';
import { yamlExcess } from '../yaml-limits.ts';
import { cutPatterns } from './cut.ts';
import { withinLimits } from './limits.ts';
import { repeatedKeys } from './repeated.ts';
import { bibliographySchema, checklistSchema, type Lexicons, lexiconSchema, type Topic, topicsSchema, vocabularySchema } from './schema.ts';

export type LexiconText = { readonly name: string; readonly text: string };

/**
 * Reads lexicon files: a mapping with `family` is a lexicon, one with `vocabulary` is a vocabulary, one with `topics` says
 * what measures count, one with `checklist` what recommendations ask for, a list is the bibliography (CSL-JSON). Patterns
 * of a vocabulary or a topic that several files name are taken together. What is faulty is left out and reported with file, line, path and repair.
 */
export function loadLexicons(files: readonly LexiconText[]): { lexicons: Lexicons; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const lexicons = {
    families: [] as Lexicons['families'][number][],
    vocabulary: byName<string[]>(),
    works: [] as Lexicons['works'][number][],
    topics: byName<Topic>(),
    checklists: [] as Lexicons['checklists'][number][],
  };
  for (const file of files) {
    const parsed = parseFile(file, problems);
    if (parsed === undefined) continue;
    const { value, locate } = parsed;
    if (Array.isArray(value)) lexicons.works.push(...(validate(bibliographySchema, value, file, locate, problems) ?? []));
    else if (isRecord(value) && 'vocabulary' in value) addVocabulary(validate(vocabularySchema, value, file, locate, problems)?.vocabulary);
    else if (isRecord(value) && 'topics' in value) addTopics(validate(topicsSchema, value, file, locate, problems)?.topics);
    else if (isRecord(value) && 'checklist' in value) {
      const checklist = validate(checklistSchema, value, file, locate, problems);
      if (checklist) lexicons.checklists.push(checklist);
    } else if (isRecord(value) && 'family' in value) {
      const family = validate(lexiconSchema, value, file, locate, problems);
      if (family) lexicons.families.push(family);
    } else
      problems.push({
        where: file.name,
        line: 1,
        message: 'holds none of "family", "vocabulary", "topics" and "checklist": give the file one of these keys at the top.',
      });
  }
  problems.push(...unknownWorks(lexicons));
  const bounded = withinLimits(lexicons);
  return { lexicons: bounded.lexicons, problems: [...problems, ...bounded.problems] };

  function addVocabulary(vocabulary: Record<string, string[]> | undefined): void {
    for (const [name, items] of Object.entries(vocabulary ?? {}))
      lexicons.vocabulary[name] = [...(lexicons.vocabulary[name] ?? []), ...items];
  }

  function addTopics(topics: Record<string, Topic> | undefined): void {
    for (const [name, topic] of Object.entries(topics ?? {})) {
      const known = lexicons.topics[name];
      lexicons.topics[name] = known
        ? { ...topic, patterns: [...known.patterns, ...topic.patterns], except: joined(known.except, topic.except) }
        : topic;
    }
  }
}

/** The patterns of a topic that is named again, with those that are known. */
export function joinTopics(known: Topic | undefined, topic: Topic): Topic {
  if (!known) return topic;
  return { ...topic, patterns: [...known.patterns, ...topic.patterns], except: joined(known.except, topic.except) };
}

function joined<T>(first: readonly T[] | undefined, second: readonly T[] | undefined): T[] | undefined {
  return first || second ? [...(first ?? []), ...(second ?? [])] : undefined;
}

/** A record that knows no names but those put into it: a vocabulary may be called "constructor". */
function byName<Value>(): Record<string, Value> {
  return Object.create(null);
}

/** Finding the line of a fault takes time; nobody reads thousands of them. */
const MOST_TOLD = 200;

type Locate = (path: readonly PropertyKey[]) => number | undefined;

/** A lexicon file in UTF-16 units; ours have a quarter of a million at most. */
const LONGEST = 2_000_000;

function parseFile(file: LexiconText, problems: Problem[]): { value: unknown; locate: Locate } | undefined {
  const excess = yamlExcess(file.text, LONGEST);
  if (excess) {
    problems.push({ where: file.name, ...excess });
    return undefined;
  }
  const lineCounter = new LineCounter();
  const document = parseDocument(file.text, { lineCounter, uniqueKeys: false, logLevel: 'error' });
  for (const error of document.errors) {
    problems.push({ where: file.name, line: error.linePos?.[0].line ?? 1, message: `is not valid YAML: ${error.message.split('\n')[0]}` });
  }
  const repeated = repeatedKeys(document);
  for (const { offset, key } of repeated.slice(0, MOST_TOLD))
    problems.push({
      where: file.name,
      line: lineCounter.linePos(offset).line,
      message: `has the key "${key.slice(0, 60)}" twice: join what stands under both.`,
    });
  for (const offset of cutPatterns(document))
    problems.push({
      where: file.name,
      line: lineCounter.linePos(offset).line,
      message: 'is cut off at "#", which begins a comment: put the pattern in quotes.',
    });
  if (document.errors.length > 0 || repeated.length > 0) return undefined;
  try {
    return { value: document.toJS({ maxAliasCount: 0 }), locate };
  } catch (error) {
    problems.push({
      where: file.name,
      line: 1,
      message: `cannot be read: ${error instanceof Error ? error.message : String(error)}. Write aliases out in full.`,
    });
    return undefined;
  }

  function locate(path: readonly PropertyKey[]): number | undefined {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
      if (node?.range) return lineCounter.linePos(node.range[0]).line;
    }
    return 1;
  }
}

function validate<T extends z.ZodType>(
  schema: T,
  value: unknown,
  file: LexiconText,
  locate: Locate,
  problems: Problem[],
): z.infer<T> | undefined {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const { issues } = result.error;
  for (const { path, message } of issues.slice(0, MOST_TOLD))
    problems.push({ where: file.name, line: locate(path), path: pathText(path), message });
  if (issues.length > MOST_TOLD)
    problems.push({ where: file.name, line: 1, message: `has ${issues.length - MOST_TOLD} more faults: mend those above first.` });
  return undefined;
}

function unknownWorks({ families, checklists, works }: Lexicons): Problem[] {
  const known = new Set(works.map((work) => work.id));
  const cited = [
    ...families.flatMap(({ family, codes }) =>
      Object.entries(codes).map(([name, { sources }]) => ({ where: family, path: `codes.${name}.sources`, sources })),
    ),
    ...checklists.flatMap(({ checklist, recommendations }) =>
      recommendations.map(({ id, source }) => ({ where: checklist, path: `recommendations.${id}.source`, sources: [source] })),
    ),
  ];
  return cited.flatMap(({ where, path, sources }) =>
    sources
      .filter(({ work }) => !known.has(work))
      .map(({ work }) => ({
        where,
        path,
        message: `cites the unknown work "${work}": use one of ${[...known].join(', ') || 'the bibliography’s ids'}, or add it to the bibliography.`,
      })),
  );
}

/** `['codes', 'rescue', 'entries', 0]` as `codes.rescue.entries[0]`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
