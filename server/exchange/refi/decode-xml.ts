import { declaredEncoding } from '../../project/declared.ts';

const STEP = 1 << 20;

/** XML as text, in pieces. Bytes that are not of its encoding throw. A byte order mark and blanks before the XML declaration are left out. */
export function* decodeXml(bytes: Uint8Array): Iterable<string> {
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
  let isStart = true;
  for (let at = 0; at < bytes.length; at += STEP) {
    const text = decoder.decode(bytes.subarray(at, at + STEP), { stream: at + STEP < bytes.length });
    yield isStart ? text.replace(/^[\s\ufeff]+/, '') : text;
    isStart = false;
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const declared = declaredEncoding(bytes);
  return declared === undefined || /^utf-?16/i.test(declared) ? 'utf-8' : declared;
}
