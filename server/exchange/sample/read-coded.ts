import type { CodedCorpus, CodedText, Coding } from '../../core/coding/types.ts';
import { groupedBy } from '../../core/evaluate/group.ts';
import { spansMeet } from '../../core/match/range.ts';
import { sentenceIn } from './place.ts';
import { type AnswerRow, type AnswerRows, codesOfCell } from './rows.ts';

/**
 * Answers of people out of coded documents that are sentences of a sample, named by their ids. Codings of the program are its
 * suggestions and no answers, and those on words of the neighbours only are left out. A document without a coding counts as blank.
 */
export function rowsOfCorpus({ documents, codings, coders, problems }: CodedCorpus): AnswerRows {
  const machines = new Set(coders.filter(({ isMachine }) => isMachine).map(({ name }) => name));
  const byDocument = groupedBy(
    codings.filter(({ coder }) => !machines.has(coder)),
    ({ document }) => document,
  );
  return { rows: documents.map((document) => answerIn(document, byDocument.get(document.id) ?? [])), problems };
}

function answerIn(document: CodedText, codings: readonly Coding[]): AnswerRow {
  const sentence = sentenceIn(document);
  const own = codings.filter(({ span }) => span === undefined || spansMeet(span, sentence));
  const id = /^s[0-9a-z]{11}/.exec(document.name)?.[0] ?? document.name;
  if (own.length > 0) return { id, line: 0, codes: codesOfCell(own.map(({ code }) => code).join(';')) };
  return { id, line: 0, codes: codings.length > 0 ? [] : undefined };
}
