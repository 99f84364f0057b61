import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtinLexicons } from '../../lexicons/files.ts';
import { bodyOf } from '../../server/core/body.ts';
import { compile, defaultSettings, type Measure, read } from '../../server/core/index.ts';
import { measuresOf } from '../../server/core/scope/measures.ts';
import { percent } from '../../server/core/scope/words.ts';
import { segment } from '../../server/core/segment/segment.ts';
import { isAboutSubject } from '../../server/core/subject.ts';
import { countWords } from '../../server/core/words.ts';

/** The documents beside the project by which thresholds were set; they are no part of it. */
export const documentsFolder = join(import.meta.dirname, '../../../shared/corpus/documents');

type Document = { readonly id: string; readonly file: string; readonly kind: string };

/** What each measure says of each document, by the document's id. */
export function scopeTable(): string {
  const compiled = compile(builtinLexicons());
  const rows = documents().map(({ id, file, kind }) => {
    const text = readFileSync(join(documentsFolder, file), 'utf8');
    const prose = read({ name: file, format: 'plain', text });
    const sentences = segment(prose);
    const words = countWords(prose, sentences);
    const given = { prose, compiled, settings: defaultSettings, sentences, words, isAboutSubject: isAboutSubject(prose, compiled) };
    return { head: `${id} | ${kind} | ${words}`, measures: measuresOf(bodyOf(given)).filter(isOfDraft) };
  });
  const codes = rows[0]!.measures.map(({ code }) => code.replace('scope/', ''));
  return [
    `| Document | Kind | Words | ${codes.join(' | ')} |`,
    `| --- | --- | ---: |${codes.map(() => ' ---: |').join('')}`,
    ...rows.map(({ head, measures }) => `| ${head} | ${measures.map(cell).join(' | ')} |`),
  ].join('\n');
}

function documents(): readonly Document[] {
  return readFileSync(join(documentsFolder, 'index.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Document);
}

/** The first measure of a code is that of the whole draft. */
function isOfDraft({ code }: Measure, place: number, all: readonly Measure[]): boolean {
  return all.findIndex((other) => other.code === code) === place;
}

/** The share and what it is of; bold where it is raised, in brackets where it is not judged. */
function cell({ value, of, outcome }: Measure): string {
  const share = value === undefined ? `–, ${of.count}` : `${percent(value)} of ${of.count}`;
  if (outcome === 'raised') return `**${share}**`;
  return outcome === 'balanced' ? share : `(${share})`;
}
