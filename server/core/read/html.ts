import type { Problem, Prose, Source, Span } from '../types.ts';
import { addresses } from './addresses.ts';
import { directives } from './directives.ts';
import { markReferences } from './headings.ts';
import { htmlBlocks } from './html-blocks.ts';
import { maskHtml } from './html-mask.ts';
import { walkHtml } from './html-parse.ts';
import { htmlProblems, isTooLong, tooMuch } from './html-problems.ts';
import { withoutXml } from './html-xml.ts';
import { maskSpans } from './mask.ts';
import { noteMarks } from './notes.ts';
import { readPlain } from './plain.ts';

/** Reads HTML and XHTML: menus, scripts, code and what is hidden are masked; references read as the signs they stand for. */
export function readHtml(source: Source): Prose {
  const { text } = source;
  const walk = isTooLong(text) ? undefined : walkHtml(withoutXml(text));
  if (!walk) return readTextOnly(source, tooMuch(source));
  const words = maskHtml(text, walk.pieces);
  const marks = noteMarks(words);
  const masked = maskSpans(words, [...addresses(words), ...marks]);
  const blocks = markReferences(masked, htmlBlocks(masked, walk));
  const notes = [...walk.notes, ...marks].sort((a, b) => a.start - b.start);
  const spoken = walk.comments.flatMap(({ start, end }) => directives(text, start, end));
  return { source, masked, blocks, directives: spoken, notes, problems: htmlProblems(source, walk.errors) };
}

/** What is left of a document when its tags are taken away, as plain text. */
function readTextOnly(source: Source, problem: Problem): Prose {
  const tags: Span[] = [];
  for (const { 0: tag, index } of source.text.matchAll(/<(?!!--)[^<>]*>/g)) tags.push({ start: index, end: index + tag.length });
  const text = maskSpans(source.text, tags);
  return { ...readPlain({ ...source, text }), source, problems: [problem] };
}
