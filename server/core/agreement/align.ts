import { groupedBy } from '../evaluate/group.ts';
import type { Problem } from '../types.ts';
import { matchDocuments } from './match-documents.ts';
import { joinSameMachines } from './same-machine.ts';
import type { Input, InputDocument, Judge, Mark, Seen, Shared } from './types.ts';

/**
 * What coders saw where a file holds several: `all` its documents, or only those that they `coded` something in. Files do not
 * say it. By `file`, the only coder of a file saw all of it, and each of several what he or she coded something in.
 */
export type SeenRule = 'file' | 'coded' | 'all';

/** The coders of the inputs and the documents with what each set in them. `picked` names coders, and their order. */
export function align(
  inputs: readonly Input[],
  { seen = 'file', picked = [] }: { readonly seen?: SeenRule; readonly picked?: readonly Picked[] } = {},
): { readonly judges: readonly Judge[]; readonly documents: readonly Shared[]; readonly problems: readonly Problem[] } {
  const named = namesOf(inputs);
  const { chosen, problems: unknown } = choose(named, picked);
  const { matched, problems } = matchDocuments(inputs);
  const marks = new Map(inputs.map((input) => [input, groupedBy(input.marks, ({ document, coder }) => keyOf(document, coder))]));
  const documents = matched.map(({ document: { id, name, format, text, source }, in: places }): Shared => {
    const by = chosen.map(({ input, coder }) => {
      const own = places.get(input);
      return own && seenBy(own, marks.get(input)!.get(keyOf(own.id, coder)) ?? [], isLimited(input, seen));
    });
    return { id, name, format, text, source: sourceOf(places, source), by };
  });
  const judged = picked.length > 0 ? { judges: chosen.map(({ judge }) => judge), documents } : joinSameMachines(chosen, documents);
  return { ...judged, problems: [...unknown, ...problems] };
}

/** `name` is what the figures call a coder, `of` what the files do. */
export type Picked = { readonly name: string; readonly of: string };

type Named = { readonly judge: Judge; readonly input: Input; readonly coder: string };

function keyOf(document: string, coder: string): string {
  return JSON.stringify([document, coder]);
}

function isLimited({ coders }: Input, seen: SeenRule): boolean {
  return seen === 'coded' || (seen === 'file' && coders.length > 1);
}

function seenBy({ rows }: InputDocument, marks: readonly Mark[], isLimitedToCoded: boolean): Seen | undefined {
  if (isLimitedToCoded && marks.length === 0) return undefined;
  return rows ? { marks, rows } : { marks };
}

/** What an input says of a document's source goes before its id, which stands for nothing else. */
function sourceOf(places: ReadonlyMap<Input, InputDocument>, source: string): string {
  return [...places.values()].find((document) => document.source !== document.id)?.source ?? source;
}

/** Coders of one name in two files are two coders; each is named with its file. */
function namesOf(inputs: readonly Input[]): readonly Named[] {
  const all = inputs.flatMap((input) => input.coders.map((coder) => ({ coder, input })));
  const counts = groupedBy(all, ({ coder }) => coder.name);
  const used = new Set<string>();
  return all.map(({ coder, input }) => {
    const plain = counts.get(coder.name)!.length > 1 ? `${coder.name} (${input.name})` : coder.name;
    let name = plain;
    for (let count = 2; used.has(name); count++) name = `${plain} ${count}`;
    used.add(name);
    return { judge: { name, isMachine: coder.isMachine, from: input.name }, input, coder: coder.name };
  });
}

function choose(named: readonly Named[], picked: readonly Picked[]): { readonly chosen: readonly Named[]; readonly problems: Problem[] } {
  if (picked.length === 0) return { chosen: named, problems: [] };
  const problems: Problem[] = [];
  const chosen = picked.flatMap(({ name, of }): Named[] => {
    const found = named.filter(({ judge, coder }) => judge.name === of || coder === of);
    const names = named.map(({ judge }) => `"${judge.name}"`).join(', ');
    if (found.length === 0) problems.push({ where: '--coder', message: `there is no coder "${of}": there are ${names}.` });
    if (found.length > 1) problems.push({ where: '--coder', message: `"${of}" are several coders: write one of ${names}.` });
    return found.length === 1 ? [{ ...found[0]!, judge: { ...found[0]!.judge, name } }] : [];
  });
  return { chosen, problems };
}
