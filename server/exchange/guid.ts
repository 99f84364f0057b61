import { createHash } from 'node:crypto';

/** Made once, by chance: it tells names of ours from those of others. */
const NAMESPACE = Buffer.from('5d7c1c0e3f0b4a6c9a41c2d6a0b7e914', 'hex');

/** A UUID (version 5) that follows from the parts of a name alone, so that the same thing has the same one in every run. */
export function guidOf(...parts: readonly string[]): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(JSON.stringify(parts)).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
