import type { Tagger } from './grammar.ts';

/** Loads the tagger. It is heavy: only where a candidate needs grammar. The only place that knows compromise. */
export async function loadTagger(): Promise<Tagger> {
  const { default: nlp } = await import('compromise');
  return (sentence) => {
    const tags = new Map<number, ReadonlySet<string>>();
    const views = nlp(sentence).json({ offset: true, terms: { offset: true } }) as {
      terms: { tags: string[]; offset: { start: number } }[];
    }[];
    for (const view of views) for (const term of view.terms) tags.set(term.offset.start, new Set(term.tags));
    return tags;
  };
}
