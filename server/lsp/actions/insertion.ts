import type { Block, Finding, Prose } from '../../core/index.ts';
import { spansMeet } from '../../core/match/range.ts';
import { isMarkup } from '../../core/read/readable.ts';
import { commentIn } from './comment.ts';
import { inLatex, isLatex } from './latex-comment.ts';
import { lineEnd, lineStart, startOf } from './line.ts';

/** A comment to be inserted at an offset (UTF-16); the writer's reason goes between `before` and `after`. */
export type Insertion = { readonly offset: number; readonly before: string; readonly after: string };

/** Where a comment goes that sets a finding aside: on a line of its own before the block, or inside it where a line would break it. */
export function setAsideHere({ code, span }: Finding, prose: Prose): Insertion | undefined {
  const at = prose.blocks.findIndex((block) => spansMeet(block.span, span));
  const block = prose.blocks[at];
  if (!block) return undefined;
  if (isLatex(prose)) return inLatex(block, 'counterframe-ignore', code, prose);
  const { open, close, isOfLine } = commentIn(prose.source.format);
  const words = `counterframe-ignore ${code}: `;
  if (!standsInLine(block, at, prose)) return onOwnLine(prose, block, words);
  return isOfLine ? undefined : { offset: block.span.start, before: `${open}${words}`, after: `${close} ` };
}

/** Where a comment goes that sets a code aside in the section of a finding: before its heading; undefined where there is none. */
export function setAsideInSection({ code, span }: Finding, prose: Prose): Insertion | undefined {
  const heading = prose.blocks.findLast((block) => block.kind === 'heading' && block.span.start <= span.start);
  return heading && beforeBlock(prose, heading, 'counterframe-ignore-section', code);
}

/** Where a comment goes that sets a code aside in the whole document: before its first block. */
export function setAsideInDocument({ code }: Finding, prose: Prose): Insertion | undefined {
  const block = prose.blocks[0];
  return block && beforeBlock(prose, block, 'counterframe-ignore-document', code);
}

/** In HTML a line can begin inside a tag, and where the text of a block begins there is always place for a comment. */
function beforeBlock(prose: Prose, block: Block, command: string, code: string): Insertion | undefined {
  if (isLatex(prose)) return inLatex(block, command, code, prose);
  if (!isMarkup(prose.source.format)) return onOwnLine(prose, block, `${command} ${code}: `);
  return { offset: block.span.start, before: `<!-- ${command} ${code}: `, after: ' --> ' };
}

/** The line keeps the block's indentation and quotation marks, so that the comment stays in the same list or quotation. */
function onOwnLine({ source: { text, format } }: Prose, block: Block, words: string): Insertion | undefined {
  const { open, close, isApart } = commentIn(format);
  const line = lineStart(text, startOf(block));
  const offset = format === 'rst' && block.kind === 'heading' ? aboveOverline(text, line) : line;
  if (format === 'rst' && /[|+]/.test(text[line + indent(text, line)] ?? '')) return undefined;
  const lead = format === 'asciidoc' ? '' : leadOf(text, offset);
  const end = lineEnd(text);
  const apart = isApart && !isAfterEmptyLine(text, offset) ? end : '';
  return { offset, before: `${apart}${lead}${open}${words}`, after: `${close}${end}${isApart ? end : ''}` };
}

function leadOf(text: string, offset: number): string {
  const prefix = /[ \t>]*/y;
  prefix.lastIndex = offset;
  return prefix.exec(text)![0];
}

function indent(text: string, offset: number): number {
  return leadOf(text, offset).length;
}

/** A title of reStructuredText can have a line of signs above it. */
function aboveOverline(text: string, line: number): number {
  const above = lineStart(text, Math.max(0, line - 1 - (text[line - 2] === '\r' ? 1 : 0)));
  const words = text.slice(above, line).trim();
  return words !== '' && /^([!-/:-@[-`{-~])\1*$/.test(words) ? above : line;
}

function isAfterEmptyLine(text: string, line: number): boolean {
  return line === 0 || /(?:^|[\r\n])[ \t]*(?:\r\n|\r|\n)$/.test(text.slice(Math.max(0, line - 200), line));
}

/** A cell, or a block that begins in another block's line, has no place for a line of its own. */
function standsInLine(block: Block, at: number, { blocks, source }: Prose): boolean {
  if (isMarkup(source.format)) return true;
  const previous = blocks[at - 1];
  return block.kind === 'cell' || (previous !== undefined && previous.span.end > lineStart(source.text, startOf(block)));
}
