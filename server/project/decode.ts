import type { Format } from '../core/types.ts';
import { declaredEncoding } from './declared.ts';

export type Decoded = { readonly text: string; readonly problem?: string };

/** In bytes. Plain text is looked at in pieces; of other files all is held in memory, which takes a multiple of their size. */
const LONGEST = 64_000_000;
const LONGEST_PLAIN = 256_000_000;

/**
 * Text of a file. UTF-8 or UTF-16, or what an XML or HTML file declares; other bytes are read as windows-1252, with a
 * problem saying so. A byte order mark is not part of the text: offsets count from the first character after it.
 */
export function decode(bytes: Uint8Array, format: Format = 'plain'): Decoded | { readonly problem: string; readonly text?: undefined } {
  if (bytes.length > (format === 'plain' ? LONGEST_PLAIN : LONGEST)) return { problem: 'is too large to be read at once: split it.' };
  const wide = encodingOfStart(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes) };
  if (bytes.includes(0)) return { problem: 'is not a text file (it holds NUL bytes).' };
  const label = format === 'html' || format === 'xml' ? declaredEncoding(bytes) : undefined;
  return (label === undefined ? undefined : decodeDeclared(bytes, label)) ?? decodeBytes(bytes);
}

/** How a text is encoded that is plainly UTF-16 by its first bytes. */
export function encodingOfStart(bytes: Uint8Array): Wide | undefined {
  return markOf(bytes) ?? wideWithoutMark(bytes);
}

function decodeBytes(bytes: Uint8Array): Decoded {
  const text = strictly('utf-8', bytes);
  if (text !== undefined) return { text };
  return {
    text: new TextDecoder('windows-1252').decode(bytes),
    problem: 'is not valid UTF-8 and was read as windows-1252: save it as UTF-8 if signs look wrong.',
  };
}

/** What is declared to be UTF-8 or UTF-16, and has no NULs, is UTF-8 or nothing that was meant. */
function decodeDeclared(bytes: Uint8Array, label: string): Decoded | undefined {
  const encoding = encodingOf(label);
  if (encoding === undefined) {
    const { text } = decodeBytes(bytes);
    return { text, problem: `declares an encoding that is not known (${label}): save it as UTF-8 if signs look wrong.` };
  }
  if (/^utf-(8|16)/.test(encoding)) return undefined;
  const text = strictly(encoding, bytes);
  if (text !== undefined) return { text };
  return {
    text: new TextDecoder(encoding).decode(bytes),
    problem: `is not valid ${label}, which it declares, and some signs are lost: save it as UTF-8.`,
  };
}

function encodingOf(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

export type Wide = 'utf-16le' | 'utf-16be';

function markOf(bytes: Uint8Array): Wide | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

const SAMPLE = 20_000;

/** Latin text in UTF-16 has a NUL in nearly every pair of bytes, always on the same side. */
function wideWithoutMark(bytes: Uint8Array): Wide | undefined {
  const pairs = Math.min(bytes.length, SAMPLE) >> 1;
  let first = 0;
  let second = 0;
  for (let pair = 0; pair < pairs; pair++) {
    if (bytes[2 * pair] === 0) first++;
    if (bytes[2 * pair + 1] === 0) second++;
  }
  const wide = second > first ? 'utf-16le' : 'utf-16be';
  const isWide = bytes.length % 2 === 0 && Math.max(first, second) > 0.7 * pairs && Math.min(first, second) === 0;
  return isWide && strictly(wide, bytes) !== undefined ? wide : undefined;
}
