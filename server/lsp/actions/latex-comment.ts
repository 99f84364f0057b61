import type { Block, Prose } from '../../core/index.ts';
import type { Insertion } from './insertion.ts';
import { lineEnd, lineStart, startOf } from './line.ts';

export function isLatex({ source }: Prose): boolean {
  return source.format === 'latex';
}

const headOfLine = /^([ \t]*)(?:\\[A-Za-z]+\*?(?:\[[^\]{}]*\])?\{)?$/;

/**
 * A comment of LaTeX ends with its line and takes the line end with it, so that it can stand right before any block. Where
 * a line begins with the block, or with the macro whose text it is, the comment has a line of its own.
 */
export function inLatex(block: Block, command: string, code: string, { source: { text } }: Prose): Insertion {
  const start = startOf(block);
  const line = lineStart(text, start);
  const head = headOfLine.exec(text.slice(line, Math.min(start, line + 200)));
  const lead = head && start - line <= 200 ? head[1]! : undefined;
  return { offset: lead === undefined ? start : line, before: `${lead ?? ''}% ${command} ${code}: `, after: lineEnd(text) };
}
