import type { Kept } from '../kept.ts';
import { allOf, type Steps } from '../steps.ts';
import type { Block, Directive, Problem, Prose, Source, Span } from '../types.ts';
import { markReferences } from './headings.ts';
import { definedIn, markdownParts, namedIn } from './markdown-parts.ts';
import { readPart } from './markdown-read-part.ts';
import type { Numbering } from './numbering.ts';
import type { TextPart } from './parts.ts';
import { readPlainInSteps } from './plain.ts';

/** Reads Markdown (GFM, front matter): code, HTML, link targets and marks are masked. */
export function readMarkdown(source: Source): Prose {
  return allOf(readMarkdownInSteps(source));
}

/** The same, part by part. */
export function* readMarkdownInSteps(source: Source, known?: Kept<TextPart>): Steps<Prose> {
  const parts = yield* markdownParts(source.text, known);
  const prose = parts && (yield* readParts(source, parts));
  return prose ?? { ...(yield* readPlainInSteps(source, known)), problems: [tooNested(source)] };
}

function* readParts(source: Source, parts: readonly TextPart[]): Steps<Prose | undefined> {
  const defined = new Set(parts.flatMap((part) => definedIn(part)));
  const masks: string[] = [];
  const blocks: Block[] = [];
  const notes: Span[] = [];
  const directives: Directive[] = [];
  let numbering: Numbering = [];
  let start = 0;
  for (const part of parts) {
    const read = readPart(part, defined.size > 0 ? definedElsewhere(part, defined) : [], numbering);
    if (!read) return undefined;
    const move = (span: Span): Span => ({ start: span.start + start, end: span.end + start });
    masks.push(read.masked);
    for (const block of read.blocks) blocks.push({ ...block, span: move(block.span), ...(block.marker && { marker: move(block.marker) }) });
    for (const note of read.notes) notes.push(move(note));
    for (const { span, text } of read.directives) directives.push({ span: move(span), text });
    numbering = [...read.numbering];
    start += part.text.length;
    yield;
  }
  return { source, masked: masks.join(''), blocks: markReferences(source.text, blocks), directives, notes, problems: [] };
}

function definedElsewhere(part: TextPart, defined: ReadonlySet<string>): readonly string[] {
  const named = namedIn(part).filter((name) => defined.has(name));
  return named.length === 0 ? named : named.filter((name) => !definedIn(part).includes(name));
}

function tooNested(source: Source): Problem {
  return {
    where: source.name,
    message: 'The Markdown is nested too deeply, or a paragraph has too many lines, so it was read as plain text.',
    fault: { kind: 'too-nested' },
  };
}
