import type { CodedCorpus, CodedText, Coder, Coding } from '../../core/coding/types.ts';
import type { ArchiveText } from './archive-texts.ts';
import { decide, type Evidence, evidenceOf, pooled } from './evidence.ts';
import { locator, type RawText, rawText } from './positions.ts';
import type { RawProject } from './raw-project.ts';
import { codebookIn } from './read-codes.ts';
import { codingsReader } from './read-codings.ts';
import { documentOf, metadataReader, namesOf } from './read-documents.ts';
import type { ReadSource } from './read-sources.ts';
import { createRemarks } from './remarks.ts';

type Placed = { readonly source: ReadSource; readonly document: CodedText; readonly raw: RawText; readonly evidence: Evidence };

/** A project with its texts, as codings of documents. Nothing throws; what is left out or was a choice is a problem. */
export function corpusOf(raw: RawProject, where: string, textOf: (path: string) => ArchiveText): CodedCorpus {
  const remarks = createRemarks(where);
  const placed = placeTexts(raw, textOf, remarks.add);
  const read = codingsReader(raw, textOf, remarks.add);
  const others = pooled(placed.map((one) => one.evidence));
  const codings: Coding[] = [];
  for (const { source, document, raw: text, evidence: own } of placed) {
    const decision = decide(text, own, others, raw.origin);
    remarks.counted(document.name, text, decision);
    for (const coding of read(source, document, locator(text, decision.way))) codings.push(coding);
  }
  const used = new Set(codings.map(({ code }) => code));
  for (const code of raw.codes.twice) remarks.add('codes share one path and are one code here', code);
  for (const [kind, count] of raw.left) if (!isOurs(raw)) remarks.left(kind, count);
  return {
    codebook: codebookIn(raw.codes, used),
    coders: codersIn(raw, codings),
    documents: placed.map(({ document }) => document),
    codings,
    problems: remarks.all(),
  };
}

function placeTexts(raw: RawProject, textOf: (path: string) => ArchiveText, add: (what: string, which: string) => void): Placed[] {
  const names = namesOf(raw, add);
  const metadata = metadataReader(raw);
  return raw.sources.flatMap((source, at) => {
    const text = readText(source, textOf);
    if ('refusal' in text) {
      add(`sources are left out: ${withoutAside(text.refusal)}`, source.name);
      return [];
    }
    if (text.remark !== undefined) add(`sources were read with a doubt: ${withoutAside(text.remark)}`, source.name);
    const own = rawText(text.text, text.hasMark);
    const document = documentOf(source, names[at]!, own.even, metadata(source));
    return [{ source, document, raw: own, evidence: evidenceOf(own, source.selections) }];
  });
}

function readText({ inline, path, name }: ReadSource, textOf: (path: string) => ArchiveText): ArchiveText {
  if (path === undefined && inline === undefined)
    return { refusal: `it has no plain text: export ${name === '' ? 'it' : 'the project'} with plain texts.` };
  if (path === undefined || inline) return { text: (inline ?? '').replace(/^\ufeff/, ''), hasMark: inline?.startsWith('\ufeff') ?? false };
  return textOf(path);
}

function codersIn({ users }: RawProject, codings: readonly Coding[]): Coder[] {
  const coders = new Map<string, Coder>();
  for (const coder of users.values()) if (!coders.has(coder.name)) coders.set(coder.name, coder);
  for (const { coder } of codings) if (!coders.has(coder)) coders.set(coder, { name: coder, isMachine: false });
  return [...coders.values()];
}

/** Our own sets say what the codebook says; nothing is lost with them. */
function isOurs({ origin }: RawProject): boolean {
  return /^counterframe\b/i.test(origin);
}

/** A message without its words in brackets, which name one source. */
function withoutAside(message: string): string {
  const start = message.indexOf(' (');
  const end = message.indexOf(')', start);
  return start < 0 || end < 0 ? message : message.slice(0, start) + message.slice(end + 1);
}
