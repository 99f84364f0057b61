import { selects } from '../lexicon/selects.ts';
import { selectsTopic } from '../topics/topics.ts';
import { isCode } from './compile.ts';
import type { Said } from './said.ts';

/**
 * Where names that needs speak of are said, as indices of sentences: in their own words (`own`), in these or their lead-ins
 * (`whole`), and where codes that a need excludes are found, or topics that it excludes said (`denying`).
 */
export type Places = Readonly<Record<'own' | 'whole' | 'denying', (names: readonly string[]) => ReadonlySet<number>>>;

/** Sentences by what they say, so that a need looks at those alone that say something of it. */
export function placesOf(said: readonly Said[]): Places {
  const ownTopics = indexOf(said.map((one) => one.ownTopics));
  const topics = indexOf(said.map((one) => one.topics));
  const counter = indexOf(said.map((one) => one.counter));
  const findings = indexOf(said.map((one) => one.findings));
  const own = (name: string) => (isCode(name) ? named(name, counter, selects) : named(name, ownTopics, selectsTopic));
  const whole = (name: string) => (isCode(name) ? own(name) : [...own(name), ...named(name, topics, selectsTopic)]);
  const denying = (name: string) => (isCode(name) ? named(name, findings, selects) : named(name, topics, selectsTopic));
  return { own: all(own), whole: all(whole), denying: all(denying) };
}

type Index = ReadonlyMap<string, readonly number[]>;

function all(of: (name: string) => readonly number[]): (names: readonly string[]) => ReadonlySet<number> {
  return (names) => new Set(names.flatMap(of));
}

function named(name: string, index: Index, isSelected: (selector: string, name: string) => boolean): readonly number[] {
  if (!/[./]\*$/.test(name)) return index.get(name) ?? [];
  return [...index].flatMap(([known, places]) => (isSelected(name, known) ? places : []));
}

function indexOf(names: readonly ReadonlySet<string>[]): Index {
  const index = new Map<string, number[]>();
  for (const [place, own] of names.entries()) {
    for (const name of own) {
      const places = index.get(name);
      if (places) places.push(place);
      else index.set(name, [place]);
    }
  }
  return index;
}
