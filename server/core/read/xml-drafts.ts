import type { Block, Designation, Span } from '../types.ts';
import { type Frame, isHead } from './xml-frames.ts';
import type { Part } from './xml-mask.ts';
import { resolveReferences } from './xml-references.ts';

/**
 * A block in the making. `owner` is the element whose number or heading it began with; `number` and `title` are where
 * those stand. `isBare` says that nothing but its number is there yet, `joins` that the text of a run-in heading follows.
 */
export type Draft = {
  readonly kind: Block['kind'];
  readonly level: number;
  readonly parts: Part[];
  readonly owner: Frame | undefined;
  readonly flow: Block['flow'];
  number?: Span;
  title?: Span;
  isBare: boolean;
  joins: boolean;
};

/** The block of a draft, or undefined where it holds no word. An item with nothing but its number is none. */
export function blockOf(text: string, draft: Draft): Block | undefined {
  const { kind, level, parts, owner, number, flow } = draft;
  const isHeading = owner !== undefined && isHead(owner);
  if ((draft.isBare && !isHeading) || !parts.some((part) => hasWord(text, part))) return undefined;
  const span = { start: parts[0]!.start, end: parts.at(-1)!.end };
  const designation = designationOf(text, draft);
  return {
    kind,
    span,
    level,
    ...(number && !isHeading && { marker: number }),
    ...(flow && { flow }),
    ...(designation && { designation }),
  };
}

function hasWord(text: string, { start, end, isRaw }: Part): boolean {
  const source = text.slice(start, end);
  return /[\p{L}\p{N}]/u.test(isRaw ? source : resolveReferences(source));
}

const lastNumber = /(?<![\p{L}\d])(\d[\dA-Za-z.–-]*?|[IVXLCDM]+|[A-Z]{1,2})[^\p{L}\d]*$/u;

/** `Section 6` for `<section><num>6.</num>`: the name that a place has by its element and number. */
function designationOf(text: string, { kind, owner, number, title }: Draft): Designation | undefined {
  if (!owner || !number || (kind !== 'heading' && kind !== 'item')) return undefined;
  const { role, name } = owner;
  if (role !== 'part' && role !== 'article' && role !== 'section' && role !== 'recital') return undefined;
  const match = lastNumber.exec(resolveReferences(text.slice(number.start, Math.min(number.end, number.start + 80))));
  if (!match) return undefined;
  return { kind: role, name: `${name[0]!.toUpperCase()}${name.slice(1)} ${match[1]}`, ...(title && { title }) };
}
