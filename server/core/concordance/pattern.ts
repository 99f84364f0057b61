import { compile } from '../compile.ts';
import { withinLimits } from '../lexicon/limits.ts';
import { didYouMean } from '../lexicon/near.ts';
import type { Lexicons } from '../lexicon/schema.ts';
import type { Vocabulary } from '../match/matcher.ts';
import type { Pattern } from '../match/program.ts';
import type { Problem } from '../types.ts';

/** A pattern that is ready to be looked for, with what runs it. */
export type Search = { readonly pattern: Pattern; readonly vocabulary: Vocabulary };

/** The longest pattern, in UTF-16 units, as in lexicons. */
const LONGEST = 2_000;

/** No vocabulary of a lexicon can have this name. */
const OWN = 'your pattern';

/**
 * Compiles a pattern of the lexicon language with the vocabularies that it names, and no others. What is wrong with it is a
 * problem that says what to write.
 */
export function searchFor(text: string, vocabulary: Lexicons['vocabulary']): { search?: Search; problems: readonly Problem[] } {
  const refused = (message: string) => ({ problems: [{ where: `pattern "${shortened(text)}"`, message }] });
  if (text.trim() === '') return refused('is empty: write a word, or words with gaps as in "rescue <0-3> $person".');
  if (text.length > LONGEST) return refused(`has more than ${LONGEST} characters: leave out what is not needed.`);
  const unknown = namesIn(text).find((name) => !Object.hasOwn(vocabulary, name));
  if (unknown !== undefined)
    return refused(
      `names the unknown vocabulary "$${unknown}".${didYouMean(unknown, Object.keys(vocabulary))} docs/lexicons.md says more.`,
    );
  const needed = { ...vocabularyFor(text, vocabulary), [OWN]: [text] };
  const { lexicons, problems } = withinLimits({ families: [], vocabulary: needed, works: [], topics: {}, checklists: [] });
  const compiled = compile(lexicons);
  const all = [...problems, ...compiled.problems];
  const pattern = compiled.vocabulary.nodes.get(OWN);
  if (pattern === undefined || all.length > 0)
    return refused(all[0]?.message ?? 'cannot be read: docs/lexicons.md says how patterns are written.');
  return { search: { pattern, vocabulary: compiled.vocabulary }, problems: [] };
}

/** The vocabularies that a pattern names, and those that these name. */
export function vocabularyFor(text: string, vocabulary: Lexicons['vocabulary']): Record<string, readonly string[]> {
  const needed: Record<string, readonly string[]> = Object.create(null);
  const waiting = namesIn(text);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (Object.hasOwn(needed, name) || !Object.hasOwn(vocabulary, name)) continue;
    needed[name] = vocabulary[name]!;
    for (const pattern of vocabulary[name]!) waiting.push(...namesIn(pattern));
  }
  return needed;
}

function namesIn(pattern: string): string[] {
  return pattern.match(/(?<=\$)[a-z0-9]+(?:[-.][a-z0-9]+)*/g) ?? [];
}

function shortened(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}
