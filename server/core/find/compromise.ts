import type { Tagger } from './grammar.ts';
import { bulkMatch } from './sweep.ts';

/** Steps that change no tag: words as they are typed, and phrases. */
const needless: ReadonlySet<string> = new Set(['typeahead', 'chunks']);

/** Loads the tagger. It is heavy: only where a candidate needs grammar. The only place that knows compromise. */
export async function loadTagger(): Promise<Tagger> {
  const { default: nlp } = await import('compromise');
  nlp.plugin({ methods: { one: { bulkMatch } } });
  const world = nlp.world() as World;
  return (sentence) => {
    const tags = new Map<number, ReadonlySet<string>>();
    let start = 0;
    for (const terms of withoutNeedless(world, () => nlp(sentence).document as readonly (readonly Term[])[])) {
      for (const term of terms) {
        tags.set(start + term.pre.length, term.tags);
        start += term.pre.length + term.text.length + term.post.length;
      }
    }
    return tags;
  };
}

/** Whoever else uses compromise finds its steps as they were. */
function withoutNeedless<Result>(world: World, tag: () => Result): Result {
  const { hooks } = world;
  world.hooks = hooks.filter((name) => !needless.has(name));
  try {
    return tag();
  } finally {
    world.hooks = hooks;
  }
}

type World = { hooks: readonly string[] };
type Term = { readonly pre: string; readonly text: string; readonly post: string; readonly tags: ReadonlySet<string> };
