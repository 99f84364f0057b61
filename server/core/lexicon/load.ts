import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Problem } from '../types.ts';
import { cutPatterns } from './cut.ts';
import { bibliographySchema, type Lexicons, lexiconSchema, vocabularySchema } from './schema.ts';

export type LexiconText = { readonly name: string; readonly text: string };

/**
 * Reads lexicon files: a mapping with `family` is a lexicon, one with `vocabulary` is a vocabulary, a list
 * is the bibliography (CSL-JSON). What is faulty is left out and reported with file, line, path and repair.
 */
export function loadLexicons(files: readonly LexiconText[]): { lexicons: Lexicons; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const lexicons = {
    families: [] as Lexicons['families'][number][],
    vocabulary: {} as Record<string, string[]>,
    works: [] as Lexicons['works'][number][],
  };
  for (const file of files) {
    const parsed = parseFile(file, problems);
    if (parsed === undefined) continue;
    const { value, locate } = parsed;
    if (Array.isArray(value)) lexicons.works.push(...(validate(bibliographySchema, value, file, locate, problems) ?? []));
    else if (isRecord(value) && 'vocabulary' in value) addVocabulary(validate(vocabularySchema, value, file, locate, problems)?.vocabulary);
    else if (isRecord(value) && 'family' in value) {
      const family = validate(lexiconSchema, value, file, locate, problems);
      if (family) lexicons.families.push(family);
    } else
      problems.push({
        where: file.name,
        line: 1,
        message: 'holds neither "family" nor "vocabulary": give the file one of these keys at the top.',
      });
  }
  problems.push(...unknownWorks(lexicons));
  return { lexicons, problems };

  function addVocabulary(vocabulary: Record<string, string[]> | undefined): void {
    for (const [name, items] of Object.entries(vocabulary ?? {}))
      lexicons.vocabulary[name] = [...(lexicons.vocabulary[name] ?? []), ...items];
  }
}

type Locate = (path: readonly PropertyKey[]) => number | undefined;

function parseFile(file: LexiconText, problems: Problem[]): { value: unknown; locate: Locate } | undefined {
  const lineCounter = new LineCounter();
  const document = parseDocument(file.text, { lineCounter, maxAliasCount: 0 } as never);
  for (const error of document.errors) {
    problems.push({ where: file.name, line: error.linePos?.[0].line ?? 1, message: `is not valid YAML: ${error.message.split('\n')[0]}` });
  }
  for (const offset of cutPatterns(document))
    problems.push({
      where: file.name,
      line: lineCounter.linePos(offset).line,
      message: 'is cut off at "#", which begins a comment: put the pattern in quotes.',
    });
  if (document.errors.length > 0) return undefined;
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
  for (const issue of result.error.issues) {
    problems.push({ where: file.name, line: locate(issue.path), path: pathText(issue.path), message: issue.message });
  }
  return undefined;
}

function unknownWorks({ families, works }: Lexicons): Problem[] {
  const known = new Set(works.map((work) => work.id));
  return families.flatMap((file) =>
    Object.entries(file.codes).flatMap(([name, code]) =>
      code.sources
        .filter((source) => !known.has(source.work))
        .map((source) => ({
          where: file.family,
          path: `codes.${name}.sources`,
          message: `cites the unknown work "${source.work}": use one of ${[...known].join(', ') || 'the bibliography’s ids'}, or add it to the bibliography.`,
        })),
    ),
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
