import { inOrder } from '../core/coding/codings.ts';
import type { CodebookCode, CodedCorpus, CodedText, Coder, Coding } from '../core/coding/types.ts';
import { groupedBy } from '../core/evaluate/group.ts';
import type { Problem } from '../core/types.ts';
import { bareCodes } from './bare-codes.ts';
import { moved } from './moved.ts';
import { newPatience } from './quote.ts';

/** Where what is read from files comes together. Codings without a span within their text are problems, not codings. */
export type Gathering = {
  readonly code: (code: CodebookCode) => void;
  readonly coder: (coder: Coder) => void;
  /** Answers false where the id is known with another text, which is a problem then. */
  readonly document: (document: CodedText, where: string) => boolean;
  readonly coding: (coding: Coding) => void;
  readonly problem: (problem: Problem) => void;
  readonly end: (originals: readonly CodedText[]) => CodedCorpus;
};

/** A file with more faults than this is told to have more. */
const MOST_PROBLEMS = 1000;

export function createGathering(): Gathering {
  const codes = new Map<string, CodebookCode>();
  const coders = new Map<string, Coder>();
  const documents = new Map<string, CodedText>();
  const codings: Coding[] = [];
  const problems: Problem[] = [];
  let unsaid = 0;
  const problem = (one: Problem): void => {
    if (problems.length < MOST_PROBLEMS) problems.push(one);
    else unsaid++;
  };
  return {
    code: (code) => void (codes.has(code.code) || codes.set(code.code, code)),
    coder: (coder) => void (coders.has(coder.name) || coders.set(coder.name, coder)),
    document: (document, where) => {
      const known = documents.get(document.id);
      if (known && known.text !== document.text) {
        problem({
          where,
          message: `says the text of "${document.id}" otherwise than before, and is left out: give each text a name of its own.`,
        });
        return false;
      }
      if (!known) documents.set(document.id, document);
      return true;
    },
    coding: (coding) => void codings.push(coding),
    problem,
    end: (originals) => {
      const result = moved([...documents.values()], codings, originals, newPatience());
      for (const one of result.problems) problem(one);
      if (unsaid > 0) problems.push({ where: problems[0]!.where, message: `… and ${unsaid} more problems of this kind.` });
      const byDocument = groupedBy(result.codings, ({ document }) => document);
      const used = [...new Set(result.codings.map(({ code }) => code))];
      for (const { coder } of result.codings) if (!coders.has(coder)) coders.set(coder, { name: coder, isMachine: false });
      return {
        codebook: [...codes.values(), ...bareCodes(used.filter((code) => !codes.has(code)))],
        coders: [...coders.values()],
        documents: result.documents,
        codings: result.documents.flatMap(({ id }) => (byDocument.get(id) ?? []).sort(inOrder)),
        problems,
      };
    },
  };
}
