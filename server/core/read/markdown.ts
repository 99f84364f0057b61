import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import type { Problem, Prose, Source } from '../types.ts';
import { addresses } from './addresses.ts';
import { markReferences } from './headings.ts';
import { blocksOf } from './markdown-blocks.ts';
import { inlineOf } from './markdown-inline.ts';
import { setextInPlace } from './markdown-setext.ts';
import { keepSpans, maskSpans } from './mask.ts';
import { isTooNested } from './nesting.ts';
import { noteMarks } from './notes.ts';
import { readPlain } from './plain.ts';

/** Reads Markdown (GFM, front matter): code, HTML, link targets and marks are masked. */
export function readMarkdown(source: Source): Prose {
  const tree = parse(source.text);
  if (!tree) return { ...readPlain(source), problems: [tooNested(source)] };
  const { kept, notes, directives } = inlineOf(source.text, tree);
  const words = keepSpans(source.text, kept);
  const marks = noteMarks(words);
  const masked = maskSpans(words, [...addresses(words), ...marks]);
  const blocks = markReferences(source.text, blocksOf(source.text, masked, tree));
  const all = [...notes, ...marks].sort((a, b) => a.start - b.start);
  return { source, masked, blocks, directives, notes: all, problems: [] };
}

function tooNested(source: Source): Problem {
  return {
    where: source.name,
    message: 'The Markdown is nested too deeply, or a paragraph has too many lines, so it was read as plain text.',
    fault: { kind: 'too-nested' },
  };
}

/** The parser is superlinear on hostile nesting, and recursion is bounded by the stack: both end in plain text. */
function parse(text: string): Root | undefined {
  if (isTooNested(text)) return undefined;
  try {
    return fromMarkdown(text, {
      extensions: [gfm(), frontmatter(['yaml', 'toml']), setextInPlace],
      mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml', 'toml'])],
    });
  } catch {
    return undefined;
  }
}
