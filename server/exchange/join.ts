import type { CodedCorpus, CodedText } from '../core/coding/types.ts';
import type { Problem } from '../core/types.ts';

/**
 * Several corpora as one: what is known by one name in all of them is one thing, and a coding that two of them hold is one.
 * Documents of one name with other words stay apart, with a problem.
 */
export function joinCorpora(corpora: readonly CodedCorpus[]): CodedCorpus {
  if (corpora.length === 1) return corpora[0]!;
  const documents = new Map<string, CodedText>();
  const problems: Problem[] = [];
  const held = new Set<string>();
  const codings = corpora.flatMap((corpus, at) => {
    problems.push(...corpus.problems);
    const renamed = new Map<string, string>();
    for (const document of corpus.documents) {
      const before = documents.get(document.id);
      const id = before && before.text !== document.text ? `${document.id} (${at + 1})` : document.id;
      if (id !== document.id) {
        renamed.set(document.id, id);
        problems.push({ where: document.id, message: `has other words in two of the files: the later one is called "${id}" here.` });
      }
      if (!documents.has(id)) documents.set(id, { ...document, id });
    }
    const own = corpus.codings.map((coding) => ({ ...coding, document: renamed.get(coding.document) ?? coding.document }));
    const fresh = own.filter((coding) => !held.has(JSON.stringify(coding)));
    for (const coding of fresh) held.add(JSON.stringify(coding));
    return fresh;
  });
  return {
    codebook: firstOf(
      corpora.flatMap(({ codebook }) => codebook),
      ({ code }) => code,
    ),
    coders: firstOf(
      corpora.flatMap(({ coders }) => coders),
      ({ name }) => name,
    ),
    documents: [...documents.values()],
    codings,
    problems,
  };
}

function firstOf<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const byKey = new Map<string, Item>();
  for (const item of items) if (!byKey.has(keyOf(item))) byKey.set(keyOf(item), item);
  return [...byKey.values()];
}
