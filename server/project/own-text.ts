/**
 * The text of a file that we write ourselves, which must be UTF-8: another encoding would be lost in writing. Undefined
 * for other bytes. Where a file was cut inside its last sign, the rest of that sign is left out.
 */
export function ownText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}
