import { didYouMean } from '../lexicon/near.ts';
import type { Code, Lexicons } from '../lexicon/schema.ts';
import { provisionSubjects } from '../provisions/types.ts';
import type { Problem } from '../types.ts';
import { selectsTopic, type Topics } from './topics.ts';

/** What the measure of a code counts, as readers call it. */
export function countedTitles({ counts = [] }: Pick<Code, 'counts'>, { topics }: { readonly topics: Topics }): readonly string[] {
  const titles = topics.all.filter(({ name }) => counts.some((selector) => selectsTopic(selector, name))).map(({ title }) => title);
  const subjects = provisionSubjects.filter((subject) => counts.some((selector) => selectsTopic(selector, `provision.${subject}`)));
  return [...titles, ...subjects.map((subject) => `provisions on ${subject}`)];
}

/** Problems with what measures are said to count: every selector must name a topic, a group of topics or a subject of provisions. */
export function unknownTopics({ families, topics }: Pick<Lexicons, 'families' | 'topics'>): readonly Problem[] {
  const names = [...Object.keys(topics), ...provisionSubjects.map((subject) => `provision.${subject}`)];
  const groups = [...new Set(names.filter((name) => name.includes('.')).map((name) => `${name.split('.')[0]}.*`))];
  return families.flatMap(({ family, codes }) =>
    Object.entries(codes).flatMap(([code, { counts = [] }]) =>
      counts.flatMap((selector, place): Problem[] =>
        names.some((name) => selectsTopic(selector, name))
          ? []
          : [
              {
                where: family,
                path: `codes.${code}.counts[${place}]`,
                message: `counts the unknown topic "${selector}".${didYouMean(selector, [...names, ...groups]) || ' Name a topic, or a group as "group.*".'}`,
              },
            ],
      ),
    ),
  );
}
