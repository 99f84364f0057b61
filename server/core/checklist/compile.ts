import { didYouMean } from '../lexicon/near.ts';
import type { Checklist, Lexicons, Need } from '../lexicon/schema.ts';
import { selects } from '../lexicon/selects.ts';
import { selectsTopic } from '../topics/topics.ts';
import type { Problem } from '../types.ts';

type Known = { readonly topics: readonly string[]; readonly counter: readonly string[]; readonly findings: readonly string[] };

/** The checklists whose needs can be met: a recommendation that names what is not there is left out and reported. */
export function compileChecklists(
  lexicons: Pick<Lexicons, 'checklists' | 'families' | 'topics'>,
  problems: Problem[],
): readonly Checklist[] {
  const known = knownOf(lexicons);
  const ids = new Set<string>();
  return lexicons.checklists.map((list) => {
    const recommendations = list.recommendations.filter((recommendation, place) => {
      const path = `recommendations[${place}] (${recommendation.id})`;
      const messages = recommendation.needs.flatMap((need, at) => unknownIn(need, at, known));
      const id = `${list.checklist}/${recommendation.id}`;
      if (ids.has(id))
        messages.push(`has the id "${recommendation.id}" of another recommendation of "${list.checklist}": give it its own.`);
      ids.add(id);
      for (const message of messages) problems.push({ where: list.checklist, path, message });
      return messages.length === 0;
    });
    return { ...list, recommendations };
  });
}

/** Whether a name stands for a code, as in `counter/voice`, and not for a topic, as in `recommendation.inspection`. */
export function isCode(name: string): boolean {
  return name.includes('/');
}

function knownOf({ families, topics }: Pick<Lexicons, 'families' | 'topics'>): Known {
  const codesOf = (counter: boolean) =>
    families
      .filter((file) => file.counter === counter)
      .flatMap(({ family, codes }) => Object.keys(codes).map((code) => `${family}/${code}`));
  return { topics: Object.keys(topics), counter: codesOf(true), findings: codesOf(false) };
}

function unknownIn({ topics = [], with: also = [], counter = [], without = [] }: Need, at: number, known: Known): string[] {
  const topicIn = (key: string, name: string) =>
    known.topics.some((topic) => selectsTopic(name, topic)) ? [] : [unknown(at, key, 'topic', name, known.topics)];
  const codeIn = (key: string, kind: string, name: string, codes: readonly string[]) =>
    codes.some((code) => selects(name, code)) ? [] : [unknown(at, key, kind, name, codes)];
  return [
    ...topics.flatMap((name) => topicIn('topics', name)),
    ...also.flatMap((name) => (isCode(name) ? codeIn('with', 'counter-frame', name, known.counter) : topicIn('with', name))),
    ...counter.flatMap((name) => codeIn('counter', 'counter-frame', name, known.counter)),
    ...without.flatMap((name) => (isCode(name) ? codeIn('without', 'finding', name, known.findings) : topicIn('without', name))),
  ];
}

function unknown(at: number, key: string, kind: string, name: string, names: readonly string[]): string {
  const repair =
    didYouMean(name, names) ||
    ` Use ${kind === 'topic' ? 'a topic of the lexicons, or define it under "topics"' : 'a code of the lexicons'}.`;
  return `names the unknown ${kind} "${name}" in "${key}" of need ${at + 1}.${repair}`;
}
