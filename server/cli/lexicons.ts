import { readFileSync } from 'node:fs';
import { LineCounter, parseDocument } from 'yaml';
import {
  type Compiled,
  compile,
  joinTopics,
  type Lexicons,
  type LexiconText,
  loadLexicons,
  type Problem,
  type Topic,
} from '../core/index.ts';

const none: Lexicons = { families: [], vocabulary: {}, works: [], topics: {}, checklists: [] };

/** The built-in lexicons (unless left out) with the users' own files, compiled. Problems are those of the users' files. */
export async function loadCompiled(
  files: readonly string[],
  withBuiltin: boolean,
): Promise<{ lexicons: Lexicons; compiled: Compiled; problems: readonly Problem[] }> {
  const ours = withBuiltin ? await import('#lexicons') : undefined;
  const builtin = ours?.builtin() ?? none;
  if (files.length === 0) return { lexicons: builtin, compiled: compile(builtin, ours?.builtinPlan()), problems: [] };
  const { texts, problems } = readAll(files);
  const own = loadLexicons([{ name: 'bibliography', text: JSON.stringify(builtin.works) }, ...texts]);
  const lexicons = join(builtin, own.lexicons);
  const compiled = compile(lexicons);
  const found = [...problems, ...own.problems, ...compiled.problems].map((problem) => withLine(problem, texts));
  return { lexicons, compiled, problems: found };
}

/** Works of `own` already hold those of `builtin`, so that users' lexicons may cite them. */
function join(builtin: Lexicons, own: Lexicons): Lexicons {
  const vocabulary: Record<string, readonly string[]> = { ...builtin.vocabulary };
  for (const [name, items] of Object.entries(own.vocabulary)) vocabulary[name] = [...(vocabulary[name] ?? []), ...items];
  const topics: Record<string, Topic> = { ...builtin.topics };
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

/** The engine knows a faulty pattern by family and path; an author needs the file and the line. */
function withLine(problem: Problem, texts: readonly LexiconText[]): Problem {
  if (problem.line !== undefined) return problem;
  for (const { name, text } of texts) {
    const lineCounter = new LineCounter();
    const document = parseDocument(text, { lineCounter });
    if (
      document.errors.length > 0 ||
      !(
        document.get('family') === problem.where ||
        document.get('checklist') === problem.where ||
        ((problem.where === 'vocabulary' || problem.where === 'topics') && document.has(problem.where))
      )
    )
      continue;
    const steps = stepsOf(problem.path ?? '');
    for (let length = steps.length; length > 0; length--) {
      const node = document.getIn(steps.slice(0, length), true) as { range?: [number, number, number] } | undefined;
      if (node?.range) return { ...problem, where: name, line: lineCounter.linePos(node.range[0]).line };
    }
  }
  return problem;
}

/** `codes.rescue.entries[0] (rescue-persons)` as `['codes', 'rescue', 'entries', 0]`. A vocabulary's name may hold dots. */
function stepsOf(path: string): (string | number)[] {
  const plain = path.replace(/ \(.*\)$/, '');
  if (plain.startsWith('vocabulary.')) return ['vocabulary', plain.slice('vocabulary.'.length)];
  return plain
    .split(/[.[\]]+/)
    .filter(Boolean)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}
