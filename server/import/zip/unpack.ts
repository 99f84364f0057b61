import { Inflate } from 'fflate';
import type { Listed } from './directory.ts';

const LOCAL = 0x04034b50;
const STEP = 65_536;

/** Where the bytes of a listed file stand in the archive, half-open; undefined where they do not. */
export function placeOf(bytes: Uint8Array, { offset, packed }: Listed): { readonly start: number; readonly end: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL) return undefined;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return start + packed <= view.byteLength ? { start, end: start + packed } : undefined;
}

/** The file unpacked; undefined where it is damaged or not of the length that is claimed. Never makes more than that. */
export function unpack(bytes: Uint8Array, listed: Listed): Uint8Array | undefined {
  const place = placeOf(bytes, listed);
  if (!place || listed.isLocked) return undefined;
  const packed = bytes.subarray(place.start, place.end);
  if (listed.method === 0) return packed.length === listed.size ? packed.slice() : undefined;
  return listed.method === 8 ? inflate(packed, listed.size) : undefined;
}

function inflate(packed: Uint8Array, size: number): Uint8Array | undefined {
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    const stream = new Inflate((part) => {
      length += part.length;
      if (length > size) throw new Error('longer than claimed');
      parts.push(part);
    });
    for (let at = 0; at < packed.length || at === 0; at += STEP) stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch {
    return undefined;
  }
  return length === size ? joined(parts, size) : undefined;
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
