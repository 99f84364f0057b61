import { codingsOf } from '../../core/coding/codings.ts';
import type { Failure } from '../../core/failure/guarded.ts';
import type { Analysis, Problem, Source } from '../../core/index.ts';
import { languageOf } from '../../core/language.ts';
import { fitsWhole } from '../../core/read/limits.ts';
import { proseOf } from '../../core/read/once.ts';
import { segment } from '../../core/segment/segment.ts';
import { frontMatterIn } from '../../corpus/front-matter.ts';
import type { Refusal } from '../../import/types.ts';
import { normalOpened, type Readable } from '../corpus/normal-opened.ts';
import type { Examine } from '../examined.ts';
import { failuresIn } from '../failures.ts';
import { internalError } from '../problems.ts';
import { type CodedRecord, headOf, type RecordHead, unreadRecord } from './coded-record.ts';

/** The record as JSON, so that it is written down as it came from its thread; `failures` are parts of ours. */
export type CodedJson = { readonly head: RecordHead; readonly json: string; readonly failures: readonly Failure[] };

/** Codes a document in the text that all formats are given. Never throws. */
export async function codeDocument(id: string, codable: Readable | Refusal, examine: Examine): Promise<CodedJson> {
  try {
    if ('refusal' in codable) return packed(unreadRecord(codable.refusal, false), []);
    const { source, problems } = normalOpened(id, codable);
    const { analysis } = await examine(source);
    return packed(recordOf(source, problems, analysis), failuresIn(analysis));
  } catch (error) {
    return packed(unreadRecord(internalError(error), true), []);
  }
}

export function packed(record: CodedRecord, failures: readonly Failure[]): CodedJson {
  return { head: headOf(record), json: JSON.stringify(record), failures };
}

function recordOf(source: Source, opening: readonly Problem[], analysis: Analysis): CodedRecord {
  const { text, format } = source;
  const front = frontMatterIn(source);
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
      ...(front.problem !== undefined ? [{ message: front.problem }] : []),
    ],
    ...(isPassing && { isPassing: true as const }),
  };
}
