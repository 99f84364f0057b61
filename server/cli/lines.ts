import { StringDecoder } from 'node:string_decoder';

/** A line without its LF. Where it was longer than can be held, `text` is missing and `edges` are its beginning and its end. */
export type Line = { readonly text?: string; readonly edges?: readonly [string, string] };

const EDGE = 200;
const LONGEST = 256 * 1024 * 1024;

/** The lines of a stream of UTF-8 bytes, one at a time; no more is read while the caller is busy. */
export async function* readLines(input: AsyncIterable<Uint8Array>, longest = LONGEST): AsyncGenerator<Line> {
  const decoder = new StringDecoder('utf8');
  let parts: string[] = [];
  let length = 0;
  let head = '';
  let tail = '';
  const keep = (part: string) => {
    length += part.length;
    if (head.length < EDGE) head += part.slice(0, EDGE - head.length);
    tail = (tail + part.slice(-EDGE)).slice(-EDGE);
    if (length <= longest) parts.push(part);
    else parts = [];
  };
  const take = (): Line => {
    const line: Line = length <= longest ? { text: parts.join('') } : { edges: [head, tail] };
    parts = [];
    length = 0;
    head = '';
    tail = '';
    return line;
  };
  for await (const bytes of input) {
    const pieces = decoder.write(Buffer.from(bytes)).split('\n');
    keep(pieces[0]!);
    for (const piece of pieces.slice(1)) {
      yield take();
      keep(piece);
    }
  }
  keep(decoder.end());
  if (length > 0) yield take();
}
