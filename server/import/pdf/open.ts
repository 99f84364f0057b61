import { getDocument, type PDFDocumentProxy } from 'unpdf/pdfjs';
import type { Refusal } from '../types.ts';
import { BeyondLimit, inTime, tooSlow } from './limits.ts';

export type OpenPdf = { readonly document: PDFDocumentProxy; readonly close: () => Promise<unknown> };

const refusals: Readonly<Record<string, string>> = {
  PasswordException: 'is protected with a password and is not read: save a copy without a password.',
};
const damaged = 'is damaged or is not what its name says (it is no readable PDF): open it where it was written, and save it again as PDF.';

const bounds = {
  verbosity: 0,
  isEvalSupported: false,
  useSystemFonts: false,
  disableFontFace: true,
  useWorkerFetch: false,
  useWasm: false,
  enableXfa: false,
  stopAtErrors: false,
  maxImageSize: 1,
  disableAutoFetch: true,
  disableStream: true,
};

/** Opens a PDF with nothing loaded from elsewhere, no code run and no pictures kept. `until` is a time in milliseconds. */
export async function openPdf(bytes: Uint8Array, until: number): Promise<OpenPdf | Refusal> {
  let close = async (): Promise<unknown> => undefined;
  try {
    const task = getDocument({ ...bounds, data: new Uint8Array(bytes) });
    close = () => task.destroy().catch(() => undefined);
    return { document: await inTime(task.promise, until), close };
  } catch (error) {
    void close();
    if (error instanceof BeyondLimit) return { refusal: tooSlow };
    return { refusal: refusals[error instanceof Error ? error.name : ''] ?? damaged };
  }
}
