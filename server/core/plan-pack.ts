import type { Plan } from './plan.ts';

/** Where an array of numbers stands in the packed bytes, in place of the array. */
type Placed = { readonly '#': keyof typeof kinds; readonly from: number; readonly length: number };

const kinds = { Uint8Array, Uint16Array, Int32Array } as const;

type Numbers = InstanceType<(typeof kinds)[keyof typeof kinds]>;

/**
 * A plan as bytes: the length of a head (4 bytes), the head as JSON, and the arrays of numbers one after the other, each
 * from a multiple of four; little-endian, as every machine is that Node or a browser runs on.
 */
export function packPlan(plan: Plan): Uint8Array {
  const arrays: Numbers[] = [];
  let from = 0;
  const head = new TextEncoder().encode(
    JSON.stringify(plan, (_, value) => {
      if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('A plan holds a number that JSON cannot.');
      if (!isNumbers(value)) return value;
      const placed: Placed = { '#': value.constructor.name as Placed['#'], from, length: value.length };
      arrays.push(value);
      from += aligned(value.byteLength);
      return placed;
    }),
  );
  const start = aligned(4 + head.length);
  const bytes = new Uint8Array(start + from);
  new DataView(bytes.buffer).setUint32(0, head.length, true);
  bytes.set(head, 4);
  let at = start;
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += aligned(array.byteLength);
  }
  return bytes;
}

/** The plan whose bytes these are; its arrays are views of them. */
export function unpackPlan(packed: Uint8Array): Plan {
  const bytes = packed.byteOffset % 4 === 0 ? packed : packed.slice();
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const start = bytes.byteOffset + aligned(4 + length);
  return JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length)), (_, value) =>
    isPlaced(value) ? new kinds[value['#']](bytes.buffer as ArrayBuffer, start + value.from, value.length) : value,
  ) as Plan;
}

function isNumbers(value: unknown): value is Numbers {
  return ArrayBuffer.isView(value);
}

function isPlaced(value: unknown): value is Placed {
  return typeof value === 'object' && value !== null && '#' in value;
}

function aligned(length: number): number {
  return (length + 3) & ~3;
}
