import { readFileSync } from 'node:fs';
import path from 'node:path';

const guide = path.join(import.meta.dirname, '..', '..', 'docs', 'editors.md');

/** The code blocks under a heading of docs/editors.md: what readers copy is what runs here. */
export function blocksUnder(heading) {
  const section = readFileSync(guide, 'utf8')
    .split(/^## /m)
    .find((part) => part.startsWith(`${heading}\n`));
  const blocks = [...(section ?? '').matchAll(/^```\w+\n([\s\S]*?)^```$/gm)].map(([, code]) => code);
  if (blocks.length === 0) throw new Error(`docs/editors.md has no code block under "${heading}".`);
  return blocks;
}
