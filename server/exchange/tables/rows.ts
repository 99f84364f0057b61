import { codePointsOf } from '../../core/coding/code-points.ts';
import type { CodebookCode, Coded, Coding } from '../../core/coding/types.ts';
import { sha256 } from '../../core/digest.ts';
import { createLocator } from '../../export/lines.ts';
import type { Work } from '../format.ts';
import type { Value } from './columns.ts';

export type Row = Readonly<Record<string, Value>>;

const CONTEXT = 100;

/** A row for each coding of a document, by the names of `findingColumns`. */
export function findingRows({ document, codings }: Coded, codes: ReadonlyMap<string, CodebookCode>): readonly Row[] {
  const { id, text } = document;
  const points = codePointsOf(text);
  const locate = createLocator(text);
  const placeOf = ({ span, found }: Coding): Row => {
    if (!span) return {};
    const start = points.fromUtf16(span.start);
    const end = points.fromUtf16(span.end);
    return {
      start,
      end,
      start_utf16: span.start,
      end_utf16: span.end,
      line: locate(span.start).line,
      text: text.slice(span.start, span.end),
      before: text.slice(points.toUtf16(start - CONTEXT), span.start),
      after: text.slice(span.end, points.toUtf16(end + CONTEXT)),
      ...(found?.sentence && { sentence: text.slice(found.sentence.start, found.sentence.end) }),
    };
  };
  return codings.map((coding, at) => ({
    document: id,
    n: at + 1,
    coder: coding.coder,
    coding_kind: kindOf(coding, codes),
    code: coding.code,
    family: familyOf(coding.code, codes),
    severity: coding.found?.severity,
    place: coding.found?.place,
    entry: coding.found?.entry,
    message: coding.found?.message,
    coder_note: coding.note,
    sources: codes.get(coding.code)?.sources.join(' | '),
    ...placeOf(coding),
  }));
}

/** The row of a document by the names of `documentColumns`. */
export async function documentRow(coded: Coded, codes: ReadonlyMap<string, CodebookCode>): Promise<Row> {
  const { document, codings, words, sentences, language, isUnread, problems } = coded;
  const told = problems.map(({ message, line }) => (line === undefined ? message : `line ${line}: ${message}`)).join(' | ');
  const known = {
    document: document.id,
    document_name: document.name,
    text_format: document.format,
    is_read: !isUnread,
    problems: told || undefined,
  };
  if (isUnread) return known;
  const counter = codings.filter((coding) => kindOf(coding, codes) === 'counter-frame').length;
  return {
    ...known,
    text_language: language,
    words,
    sentences,
    characters: codePointsOf(document.text).length,
    sha256: await sha256(document.text),
    findings: codings.length - counter,
    counter_frames: counter,
  };
}

/** How often each code and each family was set in a document; undefined where nothing can be said. */
export function countsOf({ codings, words, isUnread }: Coded, { codebook }: Pick<Work, 'codebook'>) {
  const counted = new Map<string, number>();
  for (const { code } of codings) counted.set(code, (counted.get(code) ?? 0) + 1);
  const sums = new Map<string, number>();
  for (const { code, family } of codebook) sums.set(family, (sums.get(family) ?? 0) + (counted.get(code) ?? 0));
  return {
    codes: codebook.map(({ code }) => [code, isUnread ? undefined : (counted.get(code) ?? 0)] as const),
    rates: [...sums].map(([family, sum]) => [family, isUnread || words === 0 ? undefined : rounded((1000 * sum) / words)] as const),
  };
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

function kindOf({ code, span, found }: Coding, codes: ReadonlyMap<string, CodebookCode>): string {
  if (found?.isCounter ?? codes.get(code)?.isCounter) return 'counter-frame';
  return span ? 'finding' : 'measure';
}

function familyOf(code: string, codes: ReadonlyMap<string, CodebookCode>): string {
  return codes.get(code)?.family ?? code.split('/')[0]!;
}
