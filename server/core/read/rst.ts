import type { Prose, Source } from '../types.ts';
import { proseOf } from './passage-prose.ts';
import { readBody } from './rst-blocks.ts';
import { inlineOfRst } from './rst-inline.ts';
import type { RstReader } from './rst-reader.ts';
import { withLevels } from './rst-titles.ts';
import { sourceLines } from './source-lines.ts';

/** Reads reStructuredText: code, comments, targets and marks are masked; text that is indented counts as quoted. */
export function readRst(source: Source): Prose {
  const { text } = source;
  const lines = sourceLines(text);
  const reader: RstReader = { text, lines, passages: [], directives: [], styles: [], titles: [], read: readBody };
  readBody(reader, { from: 0, to: lines.length, base: 0, place: { kind: 'paragraph', depth: 0, nesting: 0, rows: 0 } });
  return proseOf(source, { passages: withLevels(reader.passages, reader.titles), directives: reader.directives }, inlineOfRst);
}
