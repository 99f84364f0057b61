import type { Report } from '../server/lsp/protocol.ts';

/** The bytes that a message carries as base64. */
export function fromBase64(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
}

/** What a report is as a file. */
export function bytesOf(report: Report): Uint8Array {
  return 'text' in report ? new TextEncoder().encode(report.text) : fromBase64(report.base64);
}
