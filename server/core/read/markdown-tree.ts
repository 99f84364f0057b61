import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { setextInPlace } from './markdown-setext.ts';

const plain = { extensions: [gfm(), setextInPlace], mdastExtensions: [gfmFromMarkdown()] };
const withFront = {
  extensions: [...plain.extensions, frontmatter(['yaml', 'toml'])],
  mdastExtensions: [...plain.mdastExtensions, frontmatterFromMarkdown(['yaml', 'toml'])],
};

/**
 * The tree of a Markdown text; none where recursion, which the stack bounds, goes too deep. Where front matter is begun and not
 * ended, the parser would take lists and quotations after it for text.
 */
export function treeOf(text: string): Root | undefined {
  try {
    return fromMarkdown(text, frontEnd(text) > 0 ? withFront : plain);
  } catch {
    return undefined;
  }
}

/** What begins a text that has front matter. */
export const frontFence = /^(---|\+\+\+)[ \t]*\r?\n/;

/** Where front matter ends, as an offset; 0 where there is none. */
export function frontEnd(text: string): number {
  const fence = frontFence.exec(text)?.[1];
  if (fence === undefined) return 0;
  for (let at = text.indexOf(`\n${fence}`); at !== -1; at = text.indexOf(`\n${fence}`, at + 1)) {
    const end = at + 1 + fence.length;
    const rest = /^[ \t]*(?:\r?\n|$)/.exec(text.slice(end, end + 200));
    if (rest) return end + rest[0].length;
  }
  return 0;
}
