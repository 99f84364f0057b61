import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { validateXML } from 'xmllint-wasm';
import type { CodebookCode, CodedCorpus, CodedText, Coder, Coding } from '../../server/core/coding/types.ts';
import type { Work } from '../../server/exchange/format.ts';
import { qdpx } from '../../server/exchange/refi/project.ts';

const schema = join(import.meta.dirname, '../../../shared/schemas/refi-qda-project.xsd');

/** Whether the schema of projects is beside this one. */
export const hasSchema = existsSync(schema);

/** What the schema of projects says against one. */
export async function schemaErrors(xml: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'project.qde', contents: xml }],
    schema: [readFileSync(schema, 'utf8')],
    initialMemoryPages: 1024,
    maxMemoryPages: 16_384,
  });
  return errors.map(({ rawMessage }) => rawMessage);
}

export const machine: Coder = { name: 'Counterframe 0.1.0', isMachine: true };
export const person: Coder = { name: 'Ana', isMachine: false };

export function codeOf(code: string, more: Partial<CodebookCode> = {}): CodebookCode {
  const family = code.slice(0, Math.max(0, code.lastIndexOf('/')));
  const own = code.slice(family === '' ? 0 : family.length + 1);
  const plain = { title: own, definition: '', sources: [], isCounter: false, colour: '#224466' };
  return { code, family, familyTitle: family, ...plain, ...more };
}

export function textOf(id: string, text: string, metadata: CodedText['metadata'] = {}): CodedText {
  return { id, name: id, format: 'plain', text, metadata };
}

/** A project as `corpus` says, as the bytes of its file. */
export async function written(corpus: Pick<CodedCorpus, 'codebook' | 'coders' | 'documents' | 'codings'>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const work: Work = {
    title: 'Study',
    codebook: corpus.codebook,
    coder: corpus.coders[0] ?? machine,
    coders: corpus.coders,
    variables: [],
  };
  const writer = qdpx.open(work, async (_, content) => void parts.push(content as Uint8Array));
  for (const document of corpus.documents)
    await writer.document({ document, codings: codingsIn(corpus.codings, document.id), words: 0, problems: [] });
  await writer.end();
  return new Uint8Array(Buffer.concat(parts));
}

export function codingsIn(codings: readonly Coding[], document: string): readonly Coding[] {
  return codings.filter((coding) => coding.document === document);
}

export function read(bytes: Uint8Array, path = 'study.qdpx'): Promise<CodedCorpus> {
  return qdpx.reading!.read([{ path, bytes }]);
}

/** The XML of a project. */
export function xmlOf(bytes: Uint8Array): string {
  return strFromU8(unzipSync(bytes)['project.qde']!);
}

const utf8 = (text: string) => new TextEncoder().encode(text);

/** A project as some program may write it: the inside of its XML, and its other files. */
export function project(
  inside: string,
  files: Readonly<Record<string, string | Uint8Array>> = {},
  { origin = 'Some Program 1', name = 'project.qde', before = '' } = {},
): Uint8Array {
  const xml = `${before}<?xml version="1.0" encoding="utf-8"?><Project xmlns="urn:QDA-XML:project:1.0" name="p" origin="${origin}">${inside}</Project>`;
  const all = Object.entries({ [name]: xml, ...files }).map(([path, content]) => [
    path,
    typeof content === 'string' ? utf8(content) : content,
  ]);
  return zipSync(Object.fromEntries(all));
}

export const guid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** A user, and two codes: `Care`, and `Voice` below it. */
export const usual =
  `<Users><User guid="${guid(1)}" name="Ana"/></Users><CodeBook><Codes><Code guid="${guid(2)}" name="Care" isCodable="true" color="#0A0">` +
  `<Description>What is offered.</Description><Code guid="${guid(3)}" name="Voice" isCodable="true"/></Code></Codes></CodeBook>`;

export function source(selections: string, attributes = `name="a" plainTextPath="internal://${guid(9)}.txt"`): string {
  return `<Sources><TextSource guid="${guid(8)}" ${attributes}>${selections}</TextSource></Sources>`;
}

export function selection(start: number, end: number, name = '', code = guid(2), more = ''): string {
  const coding = `<Coding guid="${guid(start * 1000 + end)}" creatingUser="${guid(1)}"><CodeRef targetGUID="${code}"/></Coding>`;
  return `<PlainTextSelection guid="${guid(start * 1000 + end + 500_000)}" name="${name}" startPosition="${start}" endPosition="${end}">${more}${coding}</PlainTextSelection>`;
}
