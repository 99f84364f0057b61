import { codePointsOf } from '../coding/code-points.ts';
import type { Problem, Span } from '../types.ts';
import type { GoldRow, Numbered, PassageRow } from './rows.ts';

/** What a reader gave a sentence. `optional` counts neither for nor against. `span` is the reader's, where one was given. */
export type Label = { readonly code: string; readonly status: 'required' | 'optional'; readonly span?: Span };

/**
 * A sentence coded by a reader. `text` is the passage (or the text of its own) named `passage` that it stands in;
 * spans are UTF-16, half-open, in that text. `source` is the document that the passage is from.
 */
export type GoldSentence = Span & {
  readonly id: string;
  readonly passage: string;
  readonly source: string;
  readonly kind: string;
  readonly text: string;
  readonly labels: readonly Label[];
};

/** The sentences of gold rows, and a problem for each row whose place cannot be found. `where` is the file, for messages. */
export function goldOf(
  rows: readonly Numbered<GoldRow>[],
  passages: ReadonlyMap<string, PassageRow>,
  where: string,
): { readonly sentences: readonly GoldSentence[]; readonly problems: readonly Problem[] } {
  const sentences: GoldSentence[] = [];
  const problems: Problem[] = [];
  const known = new Set<string>();
  for (const { row, line } of rows) {
    const sentence = known.has(row.id) ? `has the id "${row.id}" of an earlier row: ids must differ.` : sentenceOf(row, passages);
    if (typeof sentence === 'string') problems.push({ where, line, message: sentence });
    else sentences.push(sentence);
    known.add(row.id);
  }
  return { sentences, problems };
}

/** The sentence of a row, or what is wrong with the row. */
function sentenceOf(row: GoldRow, passages: ReadonlyMap<string, PassageRow>): GoldSentence | string {
  const { id, kind, passage: name } = row;
  if (name === undefined) {
    const own: Span = { start: 0, end: row.text.length };
    const labels = labelsOf(row, row.text, own, false);
    return typeof labels === 'string' ? labels : { id, passage: id, source: id, kind, text: row.text, ...own, labels };
  }
  const passage = passages.get(name);
  if (!passage) return `stands in passage "${name}", which is not among the passages: give them with --passages.`;
  const { text, source = passage.id } = passage;
  const span = row.start === undefined || row.end === undefined ? spanOfWords(text, row.text) : spanOf(text, row.start, row.end);
  if (!span || text.slice(span.start, span.end) !== row.text)
    return `does not stand in passage "${name}" at its offsets: they count Unicode code points, and "text" repeats the words there.`;
  const labels = labelsOf(row, text, span, true);
  return typeof labels === 'string' ? labels : { id, passage: name, source, kind, text, ...span, labels };
}

function labelsOf(row: GoldRow, text: string, sentence: Span, inPassage: boolean): Label[] | string {
  const labels: Label[] = [];
  for (const { code, status, start, end, words } of [...row.codes, ...row.counter] as GoldRow['codes']) {
    const within = words === undefined ? undefined : spanOfWords(text.slice(sentence.start, sentence.end), words);
    if (words !== undefined && !within) return `gives ${code} words that are not in its text: "${words}".`;
    const span =
      start !== undefined && end !== undefined ? spanOf(text, start, end) : within && shifted(within, inPassage ? sentence.start : 0);
    labels.push({ code, status, ...(span && { span }) });
  }
  return labels;
}

function spanOfWords(text: string, words: string): Span | undefined {
  const start = text.indexOf(words);
  return start < 0 ? undefined : { start, end: start + words.length };
}

function spanOf(text: string, start: number, end: number): Span {
  const { toUtf16 } = codePointsOf(text);
  return { start: toUtf16(start), end: toUtf16(Math.max(start, end)) };
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
