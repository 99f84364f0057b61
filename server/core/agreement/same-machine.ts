import { groupedBy } from '../evaluate/group.ts';
import type { Judge, Mark, Seen, Shared } from './types.ts';

/** A judge with the name that files give the coder. */
export type Told = { readonly judge: Judge; readonly coder: string };

type Judged = { readonly judges: readonly Judge[]; readonly documents: readonly Shared[] };

/**
 * Makes one coder of a machine that several files hold and that says the same wherever they share a document: people send back the
 * machine's codings with their own. Where nobody else would be left, files are what is compared, and all stay.
 */
export function joinSameMachines(told: readonly Told[], documents: readonly Shared[]): Judged {
  const groups = groupsOf(told, documents);
  if (groups.length < 2) return { judges: told.map(({ judge }) => judge), documents };
  return {
    judges: groups.map(([first, ...others]) => (others.length > 0 ? { ...first!.judge, name: first!.coder } : first!.judge)),
    documents: documents.map((document) => ({
      ...document,
      by: groups.map((group) => group.map(({ place }) => document.by[place]).find((seen): seen is Seen => seen !== undefined)),
    })),
  };
}

type Placed = Told & { readonly place: number };

function groupsOf(told: readonly Told[], documents: readonly Shared[]): readonly (readonly Placed[])[] {
  const places = told.map(({ judge, coder }, place) => ({ judge, coder, place }));
  const groups = [
    ...groupedBy(places, ({ judge, coder, place }) => (judge.isMachine ? `machine ${coder}` : `place ${place}`)).values(),
  ].flatMap((group) => (group.length > 1 && documents.every((document) => agreeIn(document, group)) ? [group] : group.map((one) => [one])));
  return groups.sort((a, b) => a[0]!.place - b[0]!.place);
}

function agreeIn({ by }: Shared, group: readonly Placed[]): boolean {
  const said = group.flatMap(({ place }) => (by[place] ? [wordingOf(by[place].marks)] : []));
  return said.every((one) => one === said[0]);
}

function wordingOf(marks: readonly Mark[]): string {
  return JSON.stringify([...new Set(marks.map(({ code, span }) => `${code} ${span?.start} ${span?.end}`))].sort());
}
