import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import { encodingOfStart } from '../../project/decode.ts';

/** A large file as text, piece by piece. `problem` is what had to be assumed of its encoding. */
export type TextChunks = { readonly chunks: () => AsyncGenerator<string>; readonly problem?: string };

const PIECE = 1 << 20;
const SAMPLE = 64_000;

/** Looks through a file once for how it is encoded. Throws what the system throws; a file that is no text is a refusal. */
export function openText(path: string): TextChunks | { readonly refusal: string } {
  const start = startOf(path);
  const wide = encodingOfStart(start);
  if (wide === undefined && start.includes(0)) return { refusal: 'is not a text file (it holds NUL bytes).' };
  const encoding = wide ?? (isUtf8(path) ? 'utf-8' : 'windows-1252');
  const problem = 'is not valid UTF-8 and was read as windows-1252: save it as UTF-8 if signs look wrong.';
  return { chunks: () => decoded(path, encoding), ...(encoding === 'windows-1252' && { problem }) };
}

async function* decoded(path: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const bytes of createReadStream(path, { highWaterMark: PIECE })) yield decoder.decode(bytes as Uint8Array, { stream: true });
  yield decoder.decode();
}

function startOf(path: string): Uint8Array {
  const bytes = new Uint8Array(SAMPLE);
  return reading(path, (descriptor) => bytes.subarray(0, readSync(descriptor, bytes)));
}

function isUtf8(path: string): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const bytes = new Uint8Array(PIECE);
  return reading(path, (descriptor) => {
    try {
      for (let length = readSync(descriptor, bytes); length > 0; length = readSync(descriptor, bytes))
        decoder.decode(bytes.subarray(0, length), { stream: true });
      decoder.decode();
      return true;
    } catch (error) {
      if (error instanceof TypeError) return false;
      throw error;
    }
  });
}

function reading<Value>(path: string, use: (descriptor: number) => Value): Value {
  const descriptor = openSync(path, 'r');
  try {
    return use(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
