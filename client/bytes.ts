import { fromBase64 } from '../server/lsp/base64.ts';
import type { Report } from '../server/lsp/protocol.ts';

/** What a report is as a file. */
export function bytesOf(report: Report): Uint8Array {
  return 'text' in report ? new TextEncoder().encode(report.text) : fromBase64(report.base64);
}
