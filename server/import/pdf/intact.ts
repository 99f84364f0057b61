/**
 * Whether the end of a PDF leads to its index, so that notes can follow it. Readers find their way in a file without, but
 * many would no longer find it once something stands after its end.
 */
export function hasIndex(bytes: Uint8Array): boolean {
  const place = [...latin(bytes, Math.max(0, bytes.length - 2_000), bytes.length).matchAll(/startxref\s+(\d{1,10})\s+%%EOF/g)].at(-1);
  if (!place) return false;
  const at = Number(place[1]);
  return /^\s*(?:xref\s|\d+\s+\d+\s+obj\b)/.test(latin(bytes, at, at + 60));
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}
