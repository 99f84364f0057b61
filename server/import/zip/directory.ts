/**
 * What the directory at the end of a ZIP archive says of a file in it. `packed` and `size` are its lengths in bytes, as they
 * are claimed; `offset` is where its own header begins. `method` 0 is stored, 8 is deflated.
 */
export type Listed = {
  readonly name: string;
  readonly size: number;
  readonly packed: number;
  readonly method: number;
  readonly offset: number;
  readonly isLocked: boolean;
};

const LISTED = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const FULL = 0xffffffff;

/** The files that the directory lists, `most` at most; undefined where there is no readable directory. */
export function readDirectory(bytes: Uint8Array, most: number): readonly Listed[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return undefined;
  const listed: Listed[] = [];
  let at = end.start;
  while (listed.length < Math.min(end.count, most)) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== LISTED) return undefined;
    const lengths = [28, 30, 32].map((place) => view.getUint16(at + place, true)) as [number, number, number];
    const next = at + 46 + lengths[0] + lengths[1] + lengths[2];
    if (next > view.byteLength) return undefined;
    listed.push(listedAt(view, bytes, at, lengths));
    at = next;
  }
  return listed;
}

/** Where the directory begins and how many files it lists. */
function endOf(view: DataView): { readonly start: number; readonly count: number } | undefined {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const [count, start] = [view.getUint16(at + 10, true), view.getUint32(at + 16, true)];
    return count === 0xffff || start === FULL ? (wideEnd(view, at - 20) ?? { start, count }) : { start, count };
  }
  return undefined;
}

function wideEnd(view: DataView, locator: number): { readonly start: number; readonly count: number } | undefined {
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return undefined;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END_64) return undefined;
  return { count: Number(view.getBigUint64(at + 32, true)), start: Number(view.getBigUint64(at + 48, true)) };
}

function listedAt(view: DataView, bytes: Uint8Array, at: number, [name, extra]: readonly [number, number, number]): Listed {
  const flags = view.getUint16(at + 8, true);
  const decoder = new TextDecoder(flags & 2048 ? 'utf-8' : 'windows-1252');
  const [size, packed, offset] = wideNumbers(
    view,
    [24, 20, 42].map((place) => view.getUint32(at + place, true)),
    at + 46 + name,
    at + 46 + name + extra,
  ) as [number, number, number];
  return {
    name: decoder.decode(bytes.subarray(at + 46, at + 46 + name)),
    size,
    packed,
    offset,
    method: view.getUint16(at + 10, true),
    isLocked: (flags & 1) === 1,
  };
}

/** Numbers too large for their places stand, in this order, in the extra field of the kind 1. */
function wideNumbers(view: DataView, numbers: readonly number[], from: number, to: number): readonly number[] {
  if (!numbers.includes(FULL)) return numbers;
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    return numbers.map((number) => {
      if (number !== FULL || next + 8 > to) return number;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    });
  }
  return numbers;
}
