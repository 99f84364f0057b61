export type Decoded = { readonly text: string; readonly problem?: string };

const LONGEST = 500_000_000;

/**
 * Text of a file. UTF-8 or, with a byte order mark, UTF-16; other bytes are read as windows-1252, with a problem saying so.
 * The mark is not part of the text: offsets count from the first character after it.
 */
export function decode(bytes: Uint8Array): Decoded | { readonly problem: string; readonly text?: undefined } {
  if (bytes.length > LONGEST) return { problem: 'is too large to be read at once: split it.' };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes) };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes) };
  if (bytes.includes(0)) return { problem: 'is not a text file (it holds NUL bytes).' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return {
      text: new TextDecoder('windows-1252').decode(bytes),
      problem: 'is not valid UTF-8 and was read as windows-1252: save it as UTF-8 if signs look wrong.',
    };
  }
}
