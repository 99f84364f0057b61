import type { Metadata } from '../../core/coding/types.ts';

/** A head of YAML is no longer than this, in UTF-16 units. */
const LONGEST = 20_000;

/** The plain lines `name: value` of the front matter of a draft. */
export function metadataIn(text: string): Metadata {
  const head = /^\ufeff?---\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)(?:\r?\n|$)/.exec(text.slice(0, LONGEST))?.[1] ?? '';
  const lines = [...head.matchAll(/^([A-Za-z][\w-]*):[ \t]+(.+)$/gm)];
  return Object.fromEntries(lines.map(([, name, value]) => [name!, value!.trim().replace(/^(["'])(.*)\1$/, '$2')]));
}
