/** The text of an XML part and the way back to bytes; undefined where it is neither UTF-8 nor UTF-16. A byte order mark comes back with the bytes. */
export function decodePart(bytes: Uint8Array): { readonly text: string; readonly encode: (text: string) => Uint8Array } | undefined {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return wide(bytes, 'utf-16le', true);
  if (first === 0xfe && second === 0xff) return wide(bytes, 'utf-16be', false);
  const isMarked = first === 0xef && second === 0xbb && third === 0xbf;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, encode: (changed) => new TextEncoder().encode(isMarked ? `\ufeff${changed}` : changed) };
  } catch {
    return undefined;
  }
}

function wide(
  bytes: Uint8Array,
  label: string,
  isLittle: boolean,
): { readonly text: string; readonly encode: (text: string) => Uint8Array } {
  const encode = (text: string): Uint8Array => {
    const marked = `\ufeff${text}`;
    const view = new DataView(new ArrayBuffer(marked.length * 2));
    for (let at = 0; at < marked.length; at++) view.setUint16(at * 2, marked.charCodeAt(at), isLittle);
    return new Uint8Array(view.buffer);
  };
  return { text: new TextDecoder(label).decode(bytes), encode };
}
