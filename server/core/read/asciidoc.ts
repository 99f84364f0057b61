import type { Prose, Source } from '../types.ts';
import { readBody } from './asciidoc-blocks.ts';
import { fencesOf } from './asciidoc-fences.ts';
import { headerEnd } from './asciidoc-header.ts';
import { inlineOfAsciidoc } from './asciidoc-inline.ts';
import type { AsciidocReader } from './asciidoc-reader.ts';
import { proseOf } from './passage-prose.ts';
import { sourceLines } from './source-lines.ts';

/** Reads AsciiDoc: code, comments, attributes and marks are masked; notes stand in the text and are read by themselves. */
export function readAsciidoc(source: Source): Prose {
  const { text } = source;
  const lines = sourceLines(text);
  const reader: AsciidocReader = { text, lines, fences: fencesOf(text, lines), passages: [], directives: [], read: readBody };
  readBody(reader, { from: headerEnd(reader), to: lines.length, place: { kind: 'paragraph', depth: 0, nesting: 0 } });
  return proseOf(source, reader, inlineOfAsciidoc);
}
