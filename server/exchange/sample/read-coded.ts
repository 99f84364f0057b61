import type { CodedCorpus } from '../../core/coding/types.ts';
import { groupedBy } from '../../core/evaluate/group.ts';
import type { AnswerRows } from './rows.ts';

/**
 * Answers of people out of coded documents that are sentences of a sample, named by their ids. Codings of the program are its
 * suggestions and no answers. A document without a coding counts as blank.
 */
export function rowsOfCorpus({ documents, codings, coders, problems }: CodedCorpus): AnswerRows {
  const machines = new Set(coders.filter(({ isMachine }) => isMachine).map(({ name }) => name));
  const byDocument = groupedBy(
    codings.filter(({ coder }) => !machines.has(coder)),
    ({ document }) => document,
  );
  const rows = documents.map(({ id, name }) => {
    const own = byDocument.get(id);
    return { id: /^s[0-9a-z]{11}/.exec(name)?.[0] ?? name, codes: own && [...new Set(own.map(({ code }) => code))], line: 0 };
  });
  return { rows, problems };
}
