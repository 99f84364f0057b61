/** Bytes as a message can carry them, in Node and in a browser. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  const piece = 0x8000;
  for (let at = 0; at < bytes.length; at += piece) binary += String.fromCharCode(...bytes.subarray(at, at + piece));
  return btoa(binary);
}
