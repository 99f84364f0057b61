import { readSync } from 'node:fs';

/** A line without its LF; `at` is where it begins, in bytes. */
export type FileLine = { readonly bytes: Buffer; readonly at: number };

const PIECE = 1 << 20;
const LF = 10;

/** The whole lines of an open file from its start; what stands after the last LF is no line. */
export function* linesOfFile(descriptor: number): Generator<FileLine> {
  const piece = Buffer.allocUnsafe(PIECE);
  let parts: Buffer[] = [];
  let begin = 0;
  let place = 0;
  for (let length = readSync(descriptor, piece, 0, PIECE, 0); length > 0; length = readSync(descriptor, piece, 0, PIECE, place)) {
    let from = 0;
    for (let end = piece.subarray(0, length).indexOf(LF); end >= 0; end = piece.subarray(0, length).indexOf(LF, from)) {
      yield { bytes: Buffer.concat([...parts, piece.subarray(from, end)]), at: begin };
      parts = [];
      from = end + 1;
      begin = place + from;
    }
    if (from < length) parts.push(Buffer.from(piece.subarray(from, length)));
    place += length;
  }
}
