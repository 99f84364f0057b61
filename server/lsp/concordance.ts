import { ResponseError } from 'vscode-languageserver';
import { codeHits } from '../core/concordance/hits.ts';
import { searchFor, vocabularyFor } from '../core/concordance/pattern.ts';
import type { Compiled } from '../core/index.ts';
import { didYouMean } from '../core/lexicon/near.ts';
import type { Lexicons } from '../core/lexicon/schema.ts';
import { cleanLine } from '../export/clean.ts';
import { knownSelectors } from '../export/select.ts';
import type { Client } from './client.ts';
import { type CheckedDraft, type Drafts, whyUnread } from './drafts.ts';
import { rangesIn } from './positions.ts';
import type { Progress } from './progress.ts';
import type { ConcordanceAnswer, ConcordanceParams, SearchedDraft } from './protocol.ts';
import type { Desk, Desks, SearchAsked } from './whole/types.ts';

type Parts = {
  readonly drafts: Drafts;
  readonly desks: Desks;
  readonly client: Client;
  readonly compiled: () => Compiled;
  readonly vocabulary: () => Lexicons['vocabulary'];
  readonly signal: AbortSignal;
  readonly progress: Progress;
};

/** Rows that are sent; nobody reads more of them in a list. */
const MOST = 2000;

type SoughtIn = (draft: CheckedDraft['checked'] & object) => SearchAsked['sought'];

/** Where a pattern or codes stand in drafts, open or not, each with the words around it. A draft that cannot be read says why. */
export async function concordanceOf({ what, uris }: ConcordanceParams, parts: Parts): Promise<ConcordanceAnswer> {
  const { drafts, desks, client, signal, progress } = parts;
  const soughtIn = seek(what, parts);
  const desk = desks(signal);
  const documents: SearchedDraft[] = [];
  let left = MOST;
  let hits = 0;
  try {
    for (const [index, uri] of uris.entries()) {
      signal.throwIfAborted();
      const name = drafts.nameOf(uri);
      progress(client.words.progress.draft(name, index + 1, uris.length), index / uris.length);
      const { found, ...searched } = await searchDraft(uri, name, await drafts.check(uri), soughtIn, desk, client, left);
      hits += found;
      left -= searched.rows.length;
      documents.push(searched);
    }
    return { what, hits, documents };
  } finally {
    desk.end();
  }
}

async function searchDraft(
  uri: string,
  name: string,
  { document, checked, unread = 'file' }: CheckedDraft,
  soughtIn: SoughtIn,
  desk: Desk,
  { encoding, words }: Client,
  most: number,
): Promise<SearchedDraft & { readonly found: number }> {
  if (!document || !checked) return { uri, name, rows: [], found: 0, problem: whyUnread(unread, words) };
  const { rows } = await desk.do('search', { source: checked.source, sought: soughtIn(checked) });
  const toRange = rangesIn(document, encoding);
  const shown = rows.slice(0, most).map(({ span, code, place = '', left, key, right }) => ({
    range: toRange(span),
    place: cleanLine(place),
    left: cleanLine(left),
    key: cleanLine(key),
    right: cleanLine(right),
    ...(code !== undefined && { code }),
  }));
  return { uri, name, rows: shown, found: rows.length };
}

/** What to look for in a draft. Throws where it is neither a pattern nor a code. Patterns hold no slash. */
function seek(what: string, { compiled, vocabulary }: Parts): SoughtIn {
  const refused = (message: string) => new ResponseError(-32602, message);
  if (!what.includes('/')) {
    const needed = vocabularyFor(what, vocabulary());
    const [problem] = searchFor(what, vocabulary()).problems;
    if (problem) throw refused(`${problem.where} ${problem.message}`);
    return () => ({ pattern: what, vocabulary: needed });
  }
  const known = knownSelectors(compiled());
  const codes = what.split(',').map((code) => code.trim());
  const unknown = codes.find((code) => !known.has(code));
  if (unknown !== undefined) throw refused(`There is no code "${unknown}".${didYouMean(unknown, known)}`);
  return ({ analysis }) => ({ hits: codeHits(analysis, codes) });
}
