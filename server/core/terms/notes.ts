import type { Compiled } from '../compile.ts';
import { outlineOf } from '../outline/outline.ts';
import { placeOf } from '../outline/place.ts';
import { skippedBlocks } from '../sections.ts';
import type { Settings } from '../settings.ts';
import { isAboutSubject } from '../subject.ts';
import type { Prose, Span } from '../types.ts';
import { definingBlocks } from './defining.ts';
import { definitionsOf } from './definitions.ts';
import { isGeneral, type PersonClass, personClassOf } from './person.ts';
import { type PersonUse, personUsesOf } from './person-uses.ts';
import type { Definition, TermNote } from './types.ts';
import { usesOf } from './uses.ts';

/** UTF-16 units of prose that a draft must hold outside its definitions before a term counts as not used. */
const ENOUGH = 2_000;
const subjectWords = /traffick|slavery|servitude|exploit|forced labou?r|prostitut|sex work/i;
/** The most definitions that a note leads to. */
const RELATED = 10;

/**
 * What a draft about the subject says unevenly of the people concerned: one note for each word that stands beside a
 * defined term for them and is not defined, and one for each such term that is never used. Silent when in doubt.
 */
export function termNotes(prose: Prose, compiled: Compiled, settings: Settings): readonly TermNote[] {
  const definitions = definitionsOf(prose);
  const people = definitions.filter(({ words, isLocal }) => !isLocal && personClassOf(words) && isGeneral(words));
  if (people.length === 0) return [];
  const defining = definingBlocks(prose, definitions);
  const uses = personUsesOf(prose).filter(({ block }) => !defining.has(block));
  const strange = undefinedUses(uses, definitions);
  const idle = unusedTerms(prose, people, defining, uses);
  if (strange.length + idle.length === 0 || !isAbout(prose, compiled, settings)) return [];
  const skipped = skippedBlocks(prose, settings);
  const notes = [
    ...undefinedNotes(
      prose,
      people,
      strange.filter(({ block }) => !skipped.has(block)),
    ),
    ...idle.map(unusedNote),
  ];
  return notes.sort((one, other) => one.span.start - other.span.start);
}

/** Victims and survivors alone do not tell: they may be those of a flood. */
function isAbout(prose: Prose, compiled: Compiled, settings: Settings): boolean {
  return settings.subject === 'always' || (subjectWords.test(prose.masked) && isAboutSubject(prose, compiled));
}

/** Uses of words for the people concerned that no definition has, not even within a longer term. */
function undefinedUses(uses: readonly PersonUse[], definitions: readonly Definition[]): readonly PersonUse[] {
  const defined = new Set(definitions.map(({ words }) => personClassOf(words)));
  return uses.filter(({ named }) => !defined.has(named));
}

function undefinedNotes(prose: Prose, people: readonly Definition[], uses: readonly PersonUse[]): readonly TermNote[] {
  if (uses.length === 0) return [];
  const definition = people[0]!;
  const place = placeOf(outlineOf(prose), definition.span.start);
  return groupsOf(uses).map(([{ span }, ...more]) => ({
    code: 'terms/undefined',
    span,
    term: definition.term,
    ...(place !== undefined && { place }),
    words: lineOf(prose.masked, span),
    more: more.length,
    related: people.slice(0, RELATED),
  }));
}

function groupsOf(uses: readonly PersonUse[]): readonly (readonly [PersonUse, ...PersonUse[]])[] {
  const groups = new Map<PersonClass, [PersonUse, ...PersonUse[]]>();
  for (const use of uses) {
    const group = groups.get(use.named);
    if (group) group.push(use);
    else groups.set(use.named, [use]);
  }
  return [...groups.values()];
}

/** Terms that stand nowhere outside what defines them, neither in full nor in short. A draft of little else is not asked. */
function unusedTerms(
  prose: Prose,
  people: readonly Definition[],
  defining: ReadonlySet<number>,
  uses: readonly PersonUse[],
): readonly Definition[] {
  const shown = new Set(uses.map(({ named }) => named));
  const candidates = people.filter(({ words }) => !shown.has(personClassOf(words)!));
  if (candidates.length === 0) return [];
  const outside = prose.blocks.reduce((sum, { span }, block) => (defining.has(block) ? sum : sum + span.end - span.start), 0);
  if (outside < ENOUGH) return [];
  const own = definingBlocks(prose, candidates);
  const used = usesOf(prose, candidates).filter(({ block }) => !own.has(block));
  const names = new Set(used.flatMap((use) => use.definitions));
  return candidates.filter((definition) => !names.has(definition));
}

function unusedNote({ term, span }: Definition): TermNote {
  return { code: 'terms/unused', span, term };
}

function lineOf(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/g, ' ');
}
