import { readFileSync } from 'node:fs';
import { LineCounter, parseDocument } from 'yaml';
import { builtin, builtinPlan } from '#lexicons';
import { withCatalogue } from '../core/catalogue.ts';
import {
  type Compiled,
  compile,
  joinTopics,
  type Lexicons,
  type LexiconText,
  loadLexicons,
  type Problem,
  type Topic,
  withinLimits,
} from '../core/index.ts';
import { lazily } from '../core/lazily.ts';
import { yamlExcess } from '../core/yaml-limits.ts';

const none: Lexicons = { families: [], vocabulary: {}, works: [], topics: {}, checklists: [] };

/** What lexicons are made of: little to send to a thread, which makes them for itself. `texts` are the users' own files. */
export type Recipe = { readonly withBuiltin: boolean; readonly texts: readonly LexiconText[] };

/** `compiled` knows its codes at once; `full` compiles, once, what it does not know. Problems are those of the users' files. */
export type Loaded = {
  readonly recipe: Recipe;
  readonly compiled: Compiled;
  readonly full: () => Compiled;
  readonly problems: readonly Problem[];
};

/** The built-in lexicons (unless left out) with the users' own files. Where there are none of the users', nothing is compiled yet. */
export async function loadCompiled(files: readonly string[], withBuiltin: boolean): Promise<Loaded> {
  const { texts, problems } = readAll(files);
  const recipe = { withBuiltin, texts };
  if (files.length === 0 && withBuiltin) {
    const full = lazily(() => compile(builtin(), builtinPlan()));
    const { catalogue } = await import('#catalogue');
    return { recipe, compiled: withCatalogue(await catalogue(), full), full, problems: [] };
  }
  const { compiled, problems: faults } = compileBy(recipe);
  const read = readForLines(texts);
  const found = [...problems, ...faults, ...compiled.problems].map((problem) => withLine(problem, read));
  return { recipe, compiled, full: () => compiled, problems: found };
}

/** Compiles lexicons. Problems are those that reading the users' texts met. */
export function compileBy(recipe: Recipe): { readonly compiled: Compiled; readonly problems: readonly Problem[] } {
  if (recipe.texts.length === 0)
    return { compiled: compile(builtinOf(recipe), recipe.withBuiltin ? builtinPlan() : undefined), problems: [] };
  const { lexicons, problems } = lexiconsBy(recipe);
  return { compiled: compile(lexicons), problems };
}

/** The lexicons themselves. */
export function lexiconsBy(recipe: Recipe): { readonly lexicons: Lexicons; readonly problems: readonly Problem[] } {
  const own = builtinOf(recipe);
  if (recipe.texts.length === 0) return { lexicons: own, problems: [] };
  const { lexicons, problems } = loadLexicons([{ name: 'bibliography', text: JSON.stringify(own.works) }, ...recipe.texts]);
  const { lexicons: joined, problems: over } = withinLimits(join(own, lexicons));
  return { lexicons: joined, problems: [...problems, ...over] };
}

function builtinOf({ withBuiltin }: Recipe): Lexicons {
  return withBuiltin ? builtin() : none;
}

/** Works of `own` already hold those of `builtin`, so that users' lexicons may cite them. */
function join(builtin: Lexicons, own: Lexicons): Lexicons {
  const vocabulary: Record<string, readonly string[]> = Object.assign(Object.create(null), builtin.vocabulary);
  for (const [name, items] of Object.entries(own.vocabulary)) vocabulary[name] = [...(vocabulary[name] ?? []), ...items];
  const topics: Record<string, Topic> = Object.assign(Object.create(null), builtin.topics);
  for (const [name, topic] of Object.entries(own.topics)) topics[name] = joinTopics(topics[name], topic);
  return {
    families: [...builtin.families, ...own.families],
    vocabulary,
    works: own.works,
    topics,
    checklists: [...builtin.checklists, ...own.checklists],
  };
}

function readAll(files: readonly string[]): { texts: LexiconText[]; problems: Problem[] } {
  const texts: LexiconText[] = [];
  const problems: Problem[] = [];
  for (const name of files) {
    try {
      texts.push({ name, text: readFileSync(name, 'utf8') });
    } catch (error) {
      problems.push({ where: name, message: `cannot be read: ${error instanceof Error ? error.message : String(error)}` });
    }
  }
  return { texts, problems };
}

type ReadText = { readonly name: string; readonly lineCounter: LineCounter; readonly document: ReturnType<typeof parseDocument> };

/** Reads texts for their lines, when the first line is asked for: a lexicon may have thousands of faults. */
function readForLines(texts: readonly LexiconText[]): () => readonly ReadText[] {
  return lazily(() =>
    texts
      .filter(({ text }) => !yamlExcess(text, Number.POSITIVE_INFINITY))
      .map(({ name, text }) => {
        const lineCounter = new LineCounter();
        return { name, lineCounter, document: parseDocument(text, { lineCounter, uniqueKeys: false }) };
      })
      .filter(({ document }) => document.errors.length === 0),
  );
}

/** The engine knows a faulty pattern by family and path; an author needs the file and the line. */
function withLine(problem: Problem, texts: () => readonly ReadText[]): Problem {
  if (problem.line !== undefined) return problem;
  for (const { name, lineCounter, document } of texts()) {
    if (!holds(document, problem.where)) continue;
    const steps = stepsOf(problem.path ?? '');
    for (let length = steps.length; length > 0; length--) {
      const node = document.getIn(steps.slice(0, length), true) as { range?: [number, number, number] } | undefined;
      if (node?.range) return { ...problem, where: name, line: lineCounter.linePos(node.range[0]).line };
    }
  }
  return problem;
}

function holds(document: ReadText['document'], where: string): boolean {
  if (document.get('family') === where || document.get('checklist') === where) return true;
  return (where === 'vocabulary' || where === 'topics') && document.has(where);
}

/** `codes.rescue.entries[0] (rescue-persons)` as `['codes', 'rescue', 'entries', 0]`. A vocabulary's name may hold dots. */
function stepsOf(path: string): (string | number)[] {
  const plain = path.replace(/ \([^()]*\)$/, '');
  if (plain.startsWith('vocabulary.')) return ['vocabulary', plain.slice('vocabulary.'.length)];
  return plain
    .split(/[.[\]]+/)
    .filter(Boolean)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}
