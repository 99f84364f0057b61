import type { Asked } from '../assist/check.ts';
import type { CheckRecord, CodeRecord } from '../assist/records.ts';

/** Requests of our own, by which a client's assistant asks; the client needs no more of the server than this file. */
export const CHECK_TEXT = 'counterframe/checkText';
export const EXPLAIN_CODE = 'counterframe/explainCode';

/** `uri` names the draft whose settings hold; without one, those of the workspace do. */
export type CheckTextParams = Asked & { readonly text: string; readonly languageId: string; readonly uri?: string };
export type ExplainCodeParams = { readonly code: string };

/** A record, or in words why there is none. */
export type Answer<Told> =
  | { readonly record: Told; readonly refusal?: undefined }
  | { readonly refusal: string; readonly record?: undefined };
export type CheckTextAnswer = Answer<CheckRecord>;
export type ExplainCodeAnswer = Answer<CodeRecord>;
