import type { CodedText, Coding } from '../core/coding/types.ts';
import { groupedBy } from '../core/evaluate/group.ts';
import type { Problem, Span } from '../core/types.ts';
import { shortLine } from '../export/clean.ts';
import { createFinder, type Patience, type Placed } from './quote.ts';

type Corpus = { readonly documents: readonly CodedText[]; readonly codings: readonly Coding[]; readonly problems: readonly Problem[] };

const AROUND = 40;

/** Takes codings to the texts of the originals that have the ids of the documents: where texts differ, words are looked for. */
export function moved(
  documents: readonly CodedText[],
  codings: readonly Coding[],
  originals: readonly CodedText[],
  patience: Patience,
): Corpus {
  const known = new Map(originals.map((document) => [document.id, document]));
  const byDocument = groupedBy(codings, ({ document }) => document);
  const parts = documents.map((document) => {
    const original = known.get(document.id);
    const own = byDocument.get(document.id) ?? [];
    if (!original) return { document, codings: own, problems: [] };
    if (original.text === document.text) return { document: original, codings: own, problems: [] };
    return { document: original, ...movedTo(original, document.text, own, patience) };
  });
  return {
    documents: parts.map(({ document }) => document),
    codings: parts.flatMap((part) => part.codings),
    problems: parts.flatMap((part) => part.problems),
  };
}

function movedTo({ id, text }: CodedText, before: string, codings: readonly Coding[], patience: Patience) {
  const find = createFinder(text, patience);
  const problems: Problem[] = [];
  const found = codings.flatMap((coding): Coding[] => {
    if (!coding.span) return [coding];
    const exact = before.slice(coding.span.start, coding.span.end);
    const placed = isSame(text, coding.span, exact, before) ? coding.span : find({ exact, ...around(before, coding.span) });
    if (typeof placed === 'object') return [{ ...coding, span: placed }];
    problems.push({ where: id, message: lostMessage(coding.code, exact, placed) });
    return [];
  });
  return { codings: found, problems };
}

/** Whether the words stand where they stood, with the same words around them. */
function isSame(text: string, { start, end }: Span, exact: string, before: string): boolean {
  return (
    text.slice(start, end) === exact && text.slice(Math.max(0, start - AROUND), start) === before.slice(Math.max(0, start - AROUND), start)
  );
}

export function around(text: string, { start, end }: Span): { readonly before: string; readonly after: string } {
  return { before: text.slice(Math.max(0, start - AROUND), start), after: text.slice(end, end + AROUND) };
}

/** Why a coding is left out. */
export function lostMessage(code: string, words: string, placed: Exclude<Placed, Span>): string {
  const quoted = `“${shortLine(words, 60)}” (${code})`;
  if (placed === 'absent') return `does not hold the words ${quoted}: the coding is left out.`;
  if (placed === 'unread') return `was not searched for ${quoted}, after very many other searches: read fewer files at once.`;
  return `holds the words ${quoted} more than once, and what stands around them does not tell which is meant: the coding is left out.`;
}
