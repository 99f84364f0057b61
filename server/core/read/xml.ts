import type { Block, Problem, Prose, Source, Span } from '../types.ts';
import { addresses } from './addresses.ts';
import { skipBlanks, trimEnd } from './characters.ts';
import { markReferences } from './headings.ts';
import { maskSpans } from './mask.ts';
import { readPlain } from './plain.ts';
import { akomaNtoso } from './xml-akoma-ntoso.ts';
import { addComment, addText, closeElement, flush, openElement, type Reader, readerOf } from './xml-blocks.ts';
import { canada } from './xml-canada.ts';
import type { Attributes, Dialect } from './xml-dialect.ts';
import { readEvents } from './xml-events.ts';
import { isUnreadable, problemsOf } from './xml-flaws.ts';
import { genericDialect } from './xml-generic.ts';
import { maskParts } from './xml-mask.ts';
import { uslm } from './xml-uslm.ts';

/** Reads XML, legislative XML by what its elements mean: tags, metadata and comments are masked, references read as their signs. */
export function readXml(source: Source): Prose {
  const { text } = source;
  const reader = readerOf(text);
  const flaws = readEvents(text, {
    open: (name, attributes) => {
      reader.dialect ??= dialectOf(text, name, attributes);
      openElement(reader, reader.dialect, name, attributes);
    },
    close: () => closeElement(reader),
    text: (start, end, isRaw) => addText(reader, start, end, isRaw),
    comment: (start, end) => addComment(reader, start, end),
  });
  const problems = problemsOf(source, flaws, reader.dialect !== undefined);
  if (!reader.dialect || isUnreadable(flaws)) return asPlain(source, problems);
  flush(reader);
  return proseOf(source, reader, problems);
}

function asPlain(source: Source, problems: readonly Problem[]): Prose {
  const prose = readPlain(source);
  return { ...prose, problems: [...problems, ...prose.problems] };
}

function proseOf(source: Source, reader: Reader, problems: readonly Problem[]): Prose {
  const words = maskParts(source.text, reader.parts);
  const masked = maskSpans(words, addresses(words));
  const blocks = reader.blocks.flatMap((block) => trimmed(masked, block) ?? []);
  return { source, masked, blocks: markReferences(masked, blocks), directives: reader.directives, notes: reader.notes, problems };
}

/** A block without blanks around it and its marker, or undefined where nothing is left of it. */
function trimmed(masked: string, block: Block): Block | undefined {
  const span = trim(masked, block.span);
  if (span.start === span.end) return undefined;
  if (!block.marker) return { ...block, span };
  const marker = { start: span.start, end: Math.max(span.start, Math.min(block.marker.end, span.end)) };
  return { ...block, span, marker: { ...marker, end: trimEnd(masked, marker.start, marker.end) } };
}

function trim(masked: string, { start, end }: Span): Span {
  const first = skipBlanks(masked, start, end);
  return { start: first, end: trimEnd(masked, first, end) };
}

const usLegislation = /^http:\/\/(?:xml\.house\.gov\/schemas\/uslm\/|schemas\.gpo\.gov\/xml\/uslm)/;

function dialectOf(text: string, root: string, attributes: Attributes): Dialect {
  if (root === 'akomaNtoso') return akomaNtoso;
  if (Object.entries(attributes).some(([name, value]) => /^xmlns(?::|$)/.test(name) && usLegislation.test(value))) return uslm;
  if ((root === 'Statute' || root === 'Regulation') && attributes.xmlns === undefined) return canada;
  return genericDialect(text);
}
