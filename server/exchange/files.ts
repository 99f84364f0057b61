import type { CodedText } from '../core/coding/types.ts';
import { decode } from '../project/decode.ts';
import { CONTENTS, type Contents, contentsLine } from './contents.ts';
import type { ExchangedFile } from './format.ts';
import type { Gathering } from './gathering.ts';
import { jsonLines } from './json-lines.ts';

/** The text of a file, or undefined where it cannot be read, which is told. */
export function textOf({ path, bytes }: ExchangedFile, problem: Gathering['problem']): string | undefined {
  const decoded = decode(bytes);
  if (decoded.problem !== undefined) problem({ where: path, message: decoded.problem });
  return decoded.text;
}

/** The name of a file without its folders. */
export function baseOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** What the files say of themselves, with the paths of documents as seen from where the files are named. Codes and coders are gathered. */
export function contentsOf(files: readonly ExchangedFile[], gathering: Gathering): Contents['documents'] {
  const documents = new Map<string, Omit<CodedText, 'text'>>();
  for (const file of files.filter(({ path }) => baseOf(path) === CONTENTS)) {
    const folder = file.path.slice(0, -CONTENTS.length);
    const text = textOf(file, gathering.problem);
    for (const { row } of text === undefined ? [] : jsonLines(text, file.path, contentsLine, gathering.problem)) {
      if ('code' in row) gathering.code(row.code);
      else if ('coder' in row) gathering.coder(row.coder);
      else {
        const { path, ...document } = row.document;
        documents.set(folder + path, document);
      }
    }
  }
  return documents;
}

/** A document of a file of which nothing else is known. */
export function plainDocument(path: string): Omit<CodedText, 'text'> {
  return { id: path, name: baseOf(path), format: 'plain', metadata: {} };
}
