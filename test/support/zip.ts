import { deflateSync, strToU8 } from 'fflate';

/** A file of an archive as it is packed, and what the archive claims of it where that is not so. */
export type Packed = {
  readonly name: string;
  readonly content: Uint8Array;
  readonly isStored?: boolean;
  readonly size?: number;
  readonly packed?: number;
  readonly flags?: number;
  readonly method?: number;
  /** Where the directory says that the file begins, e.g. where another one does. */
  readonly offset?: number;
};

export type Claims = { readonly count?: number; readonly start?: number; readonly comment?: number };

function record(signature: number, fields: readonly (readonly [number, 2 | 4])[]): Uint8Array {
  const bytes = new Uint8Array(4 + fields.reduce((sum, [, length]) => sum + length, 0));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, signature, true);
  let at = 4;
  for (const [value, length] of fields) {
    if (length === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += length;
  }
  return bytes;
}

/** An archive that says what it is told to say. */
export function zip(files: readonly Packed[], { count = files.length, start, comment = 0 }: Claims = {}): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  const add = (...pieces: readonly Uint8Array[]): void => {
    for (const piece of pieces) {
      parts.push(piece);
      at += piece.length;
    }
  };
  for (const file of files) {
    const { content, isStored = false, flags = 2048 } = file;
    const bytes = isStored ? content : deflateSync(content);
    const { size = content.length, packed = bytes.length, method = isStored ? 0 : 8, offset = at } = file;
    const name = strToU8(file.name);
    const shared = [
      [20, 2],
      [flags, 2],
      [method, 2],
      [0, 2],
      [0x21, 2],
      [0, 4],
      [packed, 4],
      [size, 4],
      [name.length, 2],
      [0, 2],
    ] as const;
    directory.push(record(0x02014b50, [[20, 2], ...shared, [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]]), name);
    add(record(0x04034b50, shared), name, bytes);
  }
  const begin = at;
  add(...directory);
  const length = at - begin;
  add(
    record(0x06054b50, [
      [0, 2],
      [0, 2],
      [Math.min(count, 0xffff), 2],
      [Math.min(count, 0xffff), 2],
      [length, 4],
      [start ?? begin, 4],
      [comment, 2],
    ]),
  );
  return Buffer.concat(parts);
}
