import type { Finding } from '../core/index.ts';

/**
 * Names for the findings of a document that stay the same when lines move: made of the entry, the words found and the
 * sentence around them, with a number where the same sentence stands more than once.
 */
export function fingerprints(findings: readonly Finding[], text: string): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map(({ entry, text: words, sentence }) => {
    const hash = hashOf([entry, words, text.slice(sentence.start, sentence.end)].map(plain).join('\n'));
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return `${hash}:${count}`;
  });
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** FNV-1a twice, with different beginnings: 64 bits as 16 hexadecimal digits. For telling apart, not for safety. */
function hashOf(text: string): string {
  return [0x811c9dc5, 0x01000193]
    .map((begin) => {
      let hash = begin;
      for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
      return (hash >>> 0).toString(16).padStart(8, '0');
    })
    .join('');
}
