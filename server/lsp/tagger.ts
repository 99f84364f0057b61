import type { Tagger } from '../core/find/grammar.ts';

const CAPACITY = 2000;

/** A tagger that remembers the sentences it saw last, so that a keystroke costs the tagging of one sentence. */
export function remembering(tagger: Tagger): Tagger {
  const known = new Map<string, ReturnType<Tagger>>();
  return (sentence) => {
    const tags = known.get(sentence) ?? tagger(sentence);
    const key = copied(sentence);
    known.delete(key);
    known.set(key, tags);
    if (known.size > CAPACITY) known.delete(known.keys().next().value!);
    return tags;
  };
}

/** A slice of a draft would keep the whole draft in memory; this is a string of its own. */
function copied(text: string): string {
  return ` ${text}`.slice(1);
}
