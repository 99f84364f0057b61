import { codingsOf } from '../../core/coding/codings.ts';
import type { Failure } from '../../core/failure/guarded.ts';
import type { Analysis, Format, Problem, Source } from '../../core/index.ts';
import { languageOf } from '../../core/language.ts';
import { fitsWhole } from '../../core/read/limits.ts';
import { proseOf } from '../../core/read/once.ts';
import { segment } from '../../core/segment/segment.ts';
import { frontMatterOf } from '../../corpus/front-matter.ts';
import { normalSource } from '../../corpus/normal-text.ts';
import type { Opened } from '../../import/run.ts';
import type { Refusal } from '../../import/types.ts';
import { sourceOf } from '../../project/formats.ts';
import type { Examine } from '../examined.ts';
import { failuresIn } from '../failures.ts';
import { internalError } from '../problems.ts';
import { type CodedRecord, headOf, type RecordHead, unreadRecord } from './coded-record.ts';

/** A document to be coded: opened already, or a text with what is wrong with its row. */
export type Codable = Opened | Refusal | { readonly text: string; readonly format: Format; readonly problems: readonly string[] };

/** The record as JSON, so that it is written down as it came from its thread; `failures` are parts of ours. */
export type CodedJson = { readonly head: RecordHead; readonly json: string; readonly failures: readonly Failure[] };

/** Codes a document in the text that all formats are given. Never throws. */
export async function codeDocument(id: string, codable: Codable, examine: Examine): Promise<CodedJson> {
  try {
    if ('refusal' in codable) return packed(unreadRecord(codable.refusal, false), []);
    const { source, problems } = sourceAndProblems(id, codable);
    const { analysis } = await examine(source);
    return packed(recordOf(source, problems, analysis), failuresIn(analysis));
  } catch (error) {
    return packed(unreadRecord(internalError(error), true), []);
  }
}

export function packed(record: CodedRecord, failures: readonly Failure[]): CodedJson {
  return { head: headOf(record), json: JSON.stringify(record), failures };
}

function sourceAndProblems(
  id: string,
  codable: Exclude<Codable, Refusal>,
): { readonly source: Source; readonly problems: readonly Problem[] } {
  if ('source' in codable) return { source: normalSource({ ...codable.source, name: id }), problems: codable.problems };
  const { source, problems } = sourceOf(id, codable.format, codable.text);
  return { source: normalSource(source), problems: [...codable.problems.map((message) => ({ where: id, message })), ...problems] };
}

function recordOf(source: Source, opening: readonly Problem[], analysis: Analysis): CodedRecord {
  const { text, format } = source;
  const front = format === 'markdown' ? frontMatterOf(text) : { values: {} };
  const language = languageOf(text);
  const isPassing = analysis.isUnfinished || failuresIn(analysis).length > 0;
  return {
    format,
    text,
    words: analysis.words,
    ...(fitsWhole(format, text) && { sentences: segment(proseOf(source)).length }),
    ...(language !== undefined && { language }),
    given: front.values,
    codings: codingsOf('', '', analysis).map(({ document: _, coder: __, ...coding }) => coding),
    problems: [
      ...[...opening, ...analysis.problems].map(({ where: _, fault: __, ...problem }) => problem),
      ...('problem' in front && front.problem !== undefined ? [{ message: front.problem }] : []),
    ],
    ...(isPassing && { isPassing: true as const }),
  };
}
