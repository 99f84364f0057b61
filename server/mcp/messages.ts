import { readLines } from '../cli/lines.ts';

/** The longest message, in UTF-16 units: a text of the longest that is checked fits in, however it is escaped. */
export const LONGEST_MESSAGE = 16_000_000;

export type RequestId = string | number;

/** The messages of a stream, one a line, each with its line end. Of one that is too long only its id is told, where it shows. */
export async function* readMessages(
  input: AsyncIterable<Uint8Array>,
  onTooLong: (id: RequestId | undefined) => void,
  longest = LONGEST_MESSAGE,
): AsyncGenerator<Buffer> {
  for await (const { text, edges } of readLines(input, longest)) {
    if (text !== undefined) yield Buffer.from(`${text}\n`);
    else onTooLong(edges && idAtEdge(edges));
  }
}

/** Clients write the id of a request either first or last; in between, what looks like one could be part of a text. */
function idAtEdge([head, tail]: readonly [string, string]): RequestId | undefined {
  const last = /,\s*"id"\s*:\s*(\d{1,15}|"[^"\\]{1,64}")\s*\}\s*$/.exec(tail);
  const first = /^\s*\{\s*(?:"jsonrpc"\s*:\s*"2\.0"\s*,\s*)?"id"\s*:\s*(\d{1,15}|"[^"\\]{1,64}")\s*,/.exec(head);
  const found = (last ?? first)?.[1];
  return found === undefined ? undefined : (JSON.parse(found) as RequestId);
}
