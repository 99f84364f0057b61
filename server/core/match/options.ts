import { tokenClasses, wordClasses } from './classes.ts';
import { BEGIN, FIRST, LAST, NODE, type Pattern, type Program } from './program.ts';

/** The options of a choice that can begin with a word of the table, or with one that is not in it (-1). */
export type Options = (choice: Pattern, word: number) => readonly Pattern[];

/** Looks options up by the word with which they begin; what a choice says of a word is found when it is first asked for. */
export function createOptions(program: Program): Options {
  const { nodes, parts, prefixes, classStarts, classLeaves } = program;
  const holds = createHolds(program);
  const known: (Map<number, readonly Pattern[]> | undefined)[] = [];
  const always: (readonly Pattern[] | undefined)[] = [];
  const cased = new Set(classLeaves.subarray(classStarts[wordClasses.length], classStarts[tokenClasses.length]));
  const open = new Set([...prefixes.items, ...classLeaves]);
  return (choice, word) => {
    known[choice / NODE] ??= new Map();
    const byWord = known[choice / NODE]!;
    const found = byWord.get(word) ?? optionsOf(choice, word);
    byWord.set(word, found);
    return found;
  };

  /** Most words begin none but those that any word can begin: these share one list. */
  function optionsOf(choice: Pattern, word: number): readonly Pattern[] {
    const options = [...parts.subarray(nodes[choice + FIRST], nodes[choice + LAST])];
    const isAlways = (begin: number) => begin < 0 || cased.has(begin);
    always[choice / NODE] ??= options.filter((option) => isAlways(nodes[option + BEGIN]!));
    const found = options.filter((option) => {
      const begin = nodes[option + BEGIN]!;
      return isAlways(begin) || (word < 0 ? open.has(begin) : holds(begin, word));
    });
    return found.length === always[choice / NODE]!.length ? always[choice / NODE]! : found;
  }
}

/** Whether a leaf holds a word of the table, however the leaf is laid out. */
function createHolds({ leaves, leafWords, largeStarts, largeHolders }: Program): (leaf: number, word: number) => boolean {
  return (leaf, word) => {
    const end = leaves[2 * leaf + 1]!;
    return end < 0
      ? includes(largeHolders, -end, largeStarts[word]!, largeStarts[word + 1]!)
      : includes(leafWords, word, leaves[2 * leaf]!, end);
  };
}

function includes(numbers: ArrayLike<number>, number: number, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (numbers[at] === number) return true;
  return false;
}
