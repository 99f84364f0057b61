import { type CancellationToken, type Disposable, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Compiled } from '../core/index.ts';
import type { Lexicons } from '../core/lexicon/schema.ts';
import type { Importing } from '../import/run.ts';
import { comparisonOf } from './comparison.ts';
import { concordanceOf } from './concordance.ts';
import { recordOf } from './draft-record.ts';
import { type Drafts, whyUnread } from './drafts.ts';
import type { Files } from './files.ts';
import { guard } from './guard.ts';
import { markedCopy } from './marked-copy.ts';
import { type WithProgress, withProgress } from './progress.ts';
import {
  type BaselineParams,
  type CompareParams,
  type ConcordanceAnswer,
  type ConcordanceParams,
  type DecideParams,
  type DraftParams,
  type DraftRecord,
  type LevelParams,
  type MarkedCopy,
  type MarkedCopyParams,
  type Report,
  type ReportParams,
  requests,
  type TrackedChangesParams,
  type Written,
} from './protocol.ts';
import type { RecordKeeper } from './records.ts';
import { reportOn } from './reports.ts';
import type { Session } from './session.ts';
import type { Desks } from './whole/types.ts';

/** Answers what our own client asks beside the protocol. */
export function answerOwnRequests(
  session: Session,
  drafts: Drafts,
  records: RecordKeeper,
  files: Files,
  importing: Importing,
  compiled: () => Compiled,
  vocabulary: () => Lexicons['vocabulary'],
  desks: Desks,
): Disposable[] {
  const { connection, client, log } = session;
  const { progress: words } = client.words;
  return [
    connection.onRequest(
      requests.draft,
      guard<DraftParams, DraftRecord | null>(
        'draft',
        log,
        async ({ uri }) => {
          const { document, checked, unread } = await drafts.check(uri);
          if (document && checked) return recordOf(checked, document, compiled(), client);
          return { uri, words: 0, findings: [], counter: [], stale: 0, ...(unread && { problem: whyUnread(unread, client.words) }) };
        },
        null,
      ),
    ),
    connection.onRequest(
      requests.report,
      guard<ReportParams & WithProgress, Report | null>(
        'report',
        log,
        (params, token) =>
          told(() =>
            withProgress(session, params, words.report, token, (progress) =>
              reportOn(params, { drafts, desks, client, progress, signal: signalOf(token) }),
            ),
          ),
        null,
      ),
    ),
    connection.onRequest(
      requests.compare,
      guard<CompareParams & WithProgress, string>(
        'comparison',
        log,
        (params, token) =>
          told(() =>
            withProgress(session, params, words.comparison, token, (progress) =>
              comparisonOf(params, { drafts, files, importing, desks, words, progress, signal: signalOf(token) }),
            ),
          ),
        '',
      ),
    ),
    connection.onRequest(
      requests.concordance,
      guard<ConcordanceParams & WithProgress, ConcordanceAnswer | null>(
        'concordance',
        log,
        (params, token) =>
          told(() =>
            withProgress(session, params, words.concordance, token, (progress) =>
              concordanceOf(params, { drafts, desks, client, compiled, vocabulary, progress, signal: signalOf(token) }),
            ),
          ),
        null,
      ),
    ),
    connection.onRequest(
      requests.decide,
      guard<DecideParams, Written | null>('decision', log, (params) => told(() => records.decide(params)), null),
    ),
    connection.onRequest(
      requests.baseline,
      guard<BaselineParams, Written | null>(
        'baseline',
        log,
        (params, token) => told(() => records.baseline(params, () => token.isCancellationRequested)),
        null,
      ),
    ),
    connection.onRequest(
      requests.setLevel,
      guard<LevelParams, Written | null>('level', log, (params) => told(() => records.setLevel(params)), null),
    ),
    connection.onRequest(
      requests.setTrackedChanges,
      guard<TrackedChangesParams, Written | null>('tracked changes', log, (params) => told(() => records.setTrackedChanges(params)), null),
    ),
    connection.onRequest(
      requests.markedCopy,
      guard<MarkedCopyParams, MarkedCopy | null>(
        'marked copy',
        log,
        (params, token) => told(() => markedCopy(params, drafts, importing, compiled(), signalOf(token))),
        null,
      ),
    ),
  ];
}

/** Whoever asked for something to be written must hear when it was not. */
async function told<Answer>(action: () => Promise<Answer>): Promise<Answer> {
  try {
    return await action();
  } catch (error) {
    throw error instanceof ResponseError ? error : new ResponseError(-32803, error instanceof Error ? error.message : String(error));
  }
}

function signalOf(token: CancellationToken): AbortSignal {
  const controller = new AbortController();
  token.onCancellationRequested(() => controller.abort(new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled')));
  return controller.signal;
}
