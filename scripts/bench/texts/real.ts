import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Real policy texts stand beside a checkout; most machines do not have them. */
const documents = join(import.meta.dirname, '../../../../shared/corpus/documents');

export function hasRealText(): boolean {
  return existsSync(documents);
}

/** All documents one after the other. */
export function realText(): string {
  const names = readdirSync(documents).filter((name) => name.endsWith('.txt'));
  return names
    .sort()
    .map((name) => readFileSync(join(documents, name), 'utf8').trim())
    .join('\n\n');
}

/** The text from `from` on, at most so many UTF-16 units, to the end of a paragraph where there is one. */
export function stretchOf(text: string, from: number, units: number): string {
  const cut = text.slice(from, from + units);
  const end = cut.lastIndexOf('\n\n');
  return end > units / 2 ? cut.slice(0, end + 1) : cut;
}
