import type { Disposable } from 'vscode-languageserver';
import { z } from 'zod';
import { builtinCounts } from '../assist/accuracy.ts';
import { checkRecord, LONGEST_TEXT, unknownCode, unknownName } from '../assist/check.ts';
import { codeRecord } from '../assist/explain.ts';
import { type Compiled, createExaminer } from '../core/index.ts';
import { lazily } from '../core/lazily.ts';
import { severities } from '../export/select.ts';
import type { Configuration } from './configuration.ts';
import { guard } from './guard.ts';
import { CHECK_TEXT, type CheckTextAnswer, EXPLAIN_CODE, type ExplainCodeAnswer } from './requests.ts';
import { draftUri } from './review/address.ts';
import type { Reviews } from './review/reviews.ts';
import type { Session } from './session.ts';

const NO_DRAFT = 'untitled:text';
const failed = { refusal: 'Something went wrong in Counterframe: its output in the editor says more.' };

export const checkTextParams = lazily(() =>
  z.object({
    text: z.string(),
    languageId: z.string(),
    uri: z.string().default(NO_DRAFT),
    severity: z.enum(severities).optional(),
    codes: z.array(z.string()).optional(),
    from: z.int().min(0).optional(),
  }),
);

/** Answers the requests of `requests.ts`. */
export function answerAssistants(
  { connection, log }: Session,
  compiled: () => Compiled,
  configuration: Configuration,
  reviews: Reviews,
): Disposable[] {
  return [
    connection.onRequest(
      CHECK_TEXT,
      guard<unknown, CheckTextAnswer>('check text', log, (params) => checkGiven(params, compiled(), configuration, reviews), failed),
    ),
    connection.onRequest(
      EXPLAIN_CODE,
      guard<unknown, ExplainCodeAnswer>('explain code', log, (params) => explainGiven(params, compiled()), failed),
    ),
  ];
}

async function checkGiven(params: unknown, compiled: Compiled, configuration: Configuration, reviews: Reviews): Promise<CheckTextAnswer> {
  const given = checkTextParams().safeParse(params);
  if (!given.success) return { refusal: `The request cannot be read: ${z.prettifyError(given.error)}` };
  const { text, languageId, uri, ...asked } = given.data;
  if (text.length > LONGEST_TEXT)
    return { refusal: `The text has ${text.length} characters, and ${LONGEST_TEXT} are checked at once: check it in parts.` };
  const unknown = unknownCode(asked, compiled);
  if (unknown !== undefined) return { refusal: unknown };
  const { enable, engine } = await configuration.of(draftUri(uri));
  if (!enable) return { refusal: 'Counterframe is switched off here in the settings: nothing was checked.' };
  const { source } = await reviews.sourceOf({ uri, languageId, getText: () => text });
  return { record: checkRecord(source, await createExaminer(compiled)(source, engine), compiled, asked) };
}

function explainGiven(params: unknown, compiled: Compiled): ExplainCodeAnswer {
  const code = (params as { code?: unknown } | null)?.code;
  if (typeof code !== 'string') return { refusal: 'Name a code, e.g. "agency/rescue".' };
  const record = codeRecord(code, compiled, builtinCounts);
  return record ? { record } : { refusal: unknownName(code, compiled) };
}
