import { createHash } from 'node:crypto';

/** UUID v5 of `urn:counterframe` in the namespace for URLs: the namespace of all names of ours. */
const NAMESPACE = 'bcfc1603-0cb7-5091-988b-d04c4dcb531a';

/** A UUID (version 5, lower case) that the parts of a name fix: the same wherever and whenever it is made. */
export function guidOf(...parts: readonly (string | number)[]): string {
  return uuid5(NAMESPACE, JSON.stringify(parts));
}

/** RFC 9562, 5.5. */
export function uuid5(namespace: string, name: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest();
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  const hex = hash.toString('hex', 0, 16);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
