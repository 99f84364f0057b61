import { createHash } from 'node:crypto';
import type { Problem, Source } from '../../core/index.ts';
import type { ExaminedSource } from '../examined.ts';

/** What was found in a document; `source` is kept of those that are no text, since making it of their bytes takes long. */
export type Kept = ExaminedSource & { readonly source?: Source };

/** A path in an entry would be that of the run that wrote it: problems name the document by this. */
const HERE = '\u0000here';
const SUM = 64;

/** An entry as text: the SHA-256 of the rest, then key and data, so that one that was cut, moved or changed is known. */
export function packEntry(key: string, source: Source, examined: ExaminedSource): string {
  const kept: Kept = {
    ...withWhere(examined, source.name, HERE),
    ...(source.format === 'document' && { source: { ...source, name: HERE } }),
  };
  const body = `${key}\n${JSON.stringify(kept)}`;
  return `${sumOf(body)}${body}`;
}

/** What an entry says of the document with that path; undefined where it is no whole entry of that key. Never throws. */
export function unpackEntry(key: string, text: string, path: string): Kept | undefined {
  const body = text.slice(SUM);
  if (!body.startsWith(`${key}\n`) || text.slice(0, SUM) !== sumOf(body)) return undefined;
  try {
    const kept = JSON.parse(body.slice(key.length + 1)) as Kept;
    return { ...withWhere(kept, HERE, path), ...(kept.source && { source: { ...kept.source, name: path } }) };
  } catch {
    return undefined;
  }
}

function withWhere<Some extends ExaminedSource>(examined: Some, from: string, to: string): Some {
  const renamed = (problem: Problem): Problem => (problem.where === from ? { ...problem, where: to } : problem);
  return { ...examined, analysis: { ...examined.analysis, problems: examined.analysis.problems.map(renamed) } };
}

function sumOf(body: string): string {
  return createHash('sha256').update(body).digest('hex');
}
