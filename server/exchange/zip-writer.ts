import { Zip, ZipDeflate } from 'fflate';

/** Files of an archive, one after another: a name, and the parts of its content, which may be made as they are asked for. */
export type ZipWriter = {
  readonly file: (name: string, parts: Iterable<string | Uint8Array>) => Promise<void>;
  readonly end: () => Promise<void>;
};

/** The oldest date that an archive can hold, in any time zone: the same content gives the same bytes. */
const mtime = '1980-01-01T00:00:00';

/** Writes a ZIP archive whose bytes are handed on as they are made. */
export function openZip(put: (bytes: Uint8Array) => Promise<void>): ZipWriter {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes);
  });
  const flush = async (): Promise<void> => {
    const parts = ready;
    ready = [];
    for (const part of parts) await put(part);
  };
  const encoder = new TextEncoder();
  return {
    async file(name, parts) {
      const stream = new ZipDeflate(name, { level: 6 });
      stream.mtime = mtime;
      zip.add(stream);
      for (const part of parts) {
        stream.push(typeof part === 'string' ? encoder.encode(part) : part);
        await flush();
      }
      stream.push(new Uint8Array(), true);
      await flush();
    },
    async end() {
      zip.end();
      await flush();
    },
  };
}
