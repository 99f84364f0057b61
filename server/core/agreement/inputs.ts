import type { CodedCorpus } from '../coding/types.ts';
import type { GoldSentence } from '../evaluate/gold.ts';
import { groupedBy } from '../evaluate/group.ts';
import type { FindingsRow, Numbered } from '../evaluate/rows.ts';
import type { Span } from '../types.ts';
import type { Input, InputDocument, Mark } from './types.ts';

/** Codings as the formats of exchange give them. The `source` of a document's metadata says what it belongs to. */
export function inputOfCorpus(name: string, { coders, documents, codings, problems }: CodedCorpus): Input {
  const own = documents.map(
    ({ id, name: title, format, text, metadata }): InputDocument => ({ id, name: title, format, text, source: metadata.source || id }),
  );
  return { name, coders, documents: own, marks: codings, problems };
}

/** Sentences that a reader coded: the rows are all that was seen. A label without words of its own stands on its sentence. */
export function inputOfGold(name: string, coder: string, sentences: readonly GoldSentence[]): Input {
  const passages = groupedBy(sentences, ({ passage }) => passage);
  const documents = [...passages].map(([id, rows]): InputDocument => {
    const { text, source } = rows[0]!;
    return { id, name: id, format: 'plain', text, source, rows: rows.map(({ start, end }) => ({ start, end })) };
  });
  const marks = sentences.flatMap((sentence) =>
    sentence.labels.map(
      ({ code, status, span }): Mark => ({
        document: sentence.passage,
        coder,
        code,
        span: clipped(span, sentence),
        ...(status === 'optional' && { isOpen: true }),
        ...(!span && { isWide: true }),
      }),
    ),
  );
  return { name, coders: [{ name: coder, isMachine: false }], documents, marks, problems: [] };
}

/** A label speaks of its row only. */
function clipped(span: Span | undefined, { start, end }: Span): Span {
  if (!span) return { start, end };
  const within = { start: Math.max(span.start, start), end: Math.min(span.end, end) };
  return within.start < within.end ? within : { start, end };
}

/** What `counterframe stream` answers, and files of that form: findings by the id of a text that other inputs hold. */
export function inputOfFindings(name: string, coder: string, rows: readonly Numbered<FindingsRow>[]): Input {
  const ids = new Set(rows.map(({ row }) => row.id));
  const documents = [...ids].map((id): InputDocument => ({ id, name: id, format: 'plain', source: id }));
  const marks = rows.flatMap(({ row: { id, findings, counter } }) =>
    [...findings, ...counter].map(
      ({ code, start, end, entry }): Mark => ({
        document: id,
        coder,
        code,
        span: { start, end },
        ...(entry !== undefined && { found: { entry, isCounter: code.startsWith('counter/') } }),
      }),
    ),
  );
  return { name, coders: [{ name: coder, isMachine: false }], documents, marks, problems: [] };
}
