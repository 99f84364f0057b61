import { lazily } from '../lazily.ts';
import { tokenClasses, wordClasses } from './classes.ts';
import { BEGIN, FIRST, LAST, NODE, type Pattern, type Program } from './program.ts';

/** The options of a choice that can begin with a word of the table, or with one that is not in it (-1). */
export type Options = (choice: Pattern, word: number) => readonly Pattern[];

type Index = {
  readonly byWord: ReadonlyMap<number, readonly Pattern[]>;
  /** Those that begin with any word, or with words of a case. */
  readonly always: readonly Pattern[];
  readonly otherwise: readonly Pattern[];
};

/** Looks options up by the word with which they begin; the index of a choice is made when it is first asked for. */
export function createOptions(program: Program): Options {
  const { nodes, parts, prefixes, classStarts, classLeaves } = program;
  const wordsOf = createWordsOf(program);
  const indices: (Index | undefined)[] = [];
  const cased = new Set(classLeaves.subarray(classStarts[wordClasses.length], classStarts[tokenClasses.length]));
  const open = new Set([...prefixes.items, ...classLeaves]);
  return (choice, word) => {
    const known = indices[choice / NODE] ?? indexOf(choice);
    indices[choice / NODE] = known;
    const { byWord, always, otherwise } = known;
    return word < 0 ? otherwise : (byWord.get(word) ?? always);
  };

  function indexOf(choice: Pattern): Index {
    const byWord = new Map<number, Pattern[]>();
    const options = [...parts.subarray(nodes[choice + FIRST], nodes[choice + LAST])];
    const isAlways = (option: Pattern) => nodes[option + BEGIN]! < 0 || cased.has(nodes[option + BEGIN]!);
    const always = options.filter(isAlways);
    for (const option of options) {
      if (isAlways(option)) continue;
      for (const word of wordsOf(nodes[option + BEGIN]!)) {
        const list = byWord.get(word);
        if (list) list.push(option);
        else byWord.set(word, [...always, option]);
      }
    }
    return { byWord, always, otherwise: options.filter((option) => isAlways(option) || open.has(nodes[option + BEGIN]!)) };
  }
}

/** The words that a leaf holds, however they are laid out. */
function createWordsOf({ leaves, leafWords, largeStarts, largeHolders }: Program): (leaf: number) => Iterable<number> {
  const large = lazily(() => {
    const words = new Map<number, number[]>();
    for (let word = 0; word + 1 < largeStarts.length; word++) {
      for (const number of largeHolders.subarray(largeStarts[word]!, largeStarts[word + 1]!)) {
        const list = words.get(number);
        if (list) list.push(word);
        else words.set(number, [word]);
      }
    }
    return words;
  });
  return (leaf) => {
    const end = leaves[2 * leaf + 1]!;
    return end < 0 ? large().get(-end)! : leafWords.subarray(leaves[2 * leaf]!, end);
  };
}
