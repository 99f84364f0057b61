import type { Span } from '../../core/index.ts';
import type { Edit } from '../xml/edit.ts';
import { escapeXml } from '../xml/text.ts';
import type { XmlElement } from '../xml/tree.ts';
import type { SourcePiece } from './draft.ts';
import { attributeOf, everyElement, nameOf } from './names.ts';
import { type Placed, piecesIn } from './place.ts';
import type { OdtText } from './read.ts';
import { contentOf, type Tags } from './tags.ts';

/** A rewording as a tracked change: what is done in the text, and the regions that say what was taken out and put in. */
export type Tracked = { readonly edits: readonly Edit[]; readonly regions: string };

/** What a rewording is made of; `ids` are those of its two regions. */
export type Rewording = { readonly span: Span; readonly words: string; readonly ids: { readonly out: string; readonly in: string } };

/** Elements that stay where they are when words around them are taken out; with any other there is no tracked change. */
const staying = /^(?:text:(?:span|a|meta|s|tab|line-break|bookmark(?:-start|-end)?|soft-page-break)|office:annotation(?:-end)?|:.*)$/;

/** Blanks and hyphens that were left out of the text. */
const unseen = /[\s\u00ad]|&#(?:0*(?:9|10|13|32|173)|x0*(?:9|a|d|20|ad));/gi;

/** Annotations whole, other tags, and text. */
const between = /<([^\s<>]*annotation)(?=[\s>])[^<>]*>[\s\S]*?<\/\1>|<[^<>]*>|[^<]+/g;

/** Takes out the words of a place and puts in others. Undefined where they cannot be taken out whole, or stand in a change of somebody else. */
export function trackChange(odt: OdtText, placed: Placed, rewording: Rewording, tags: Tags, info: string): Tracked | undefined {
  const { words, ids } = rewording;
  const span = words === '' ? withBlank(odt, placed, rewording.span) : rewording.span;
  const pieces = piecesIn(odt.pieces, span);
  if (placed.remark !== undefined || !isPlain(pieces, span) || !keepsOthers(placed)) return undefined;
  const removals = removalsOf(odt.file.content.xml, pieces, span);
  if (!removals) return undefined;
  const { at } = placed;
  const out = `<text:change${tags.declared} text:change-id="${ids.out}"/>`;
  const added = `<text:change-start${tags.declared} text:change-id="${ids.in}"/>${tags.wrap(contentOf(words))}<text:change-end${tags.declared} text:change-id="${ids.in}"/>`;
  const deletion = regionOf(ids.out, `<text:deletion>${info}${deletedOf(odt, pieces, span)}</text:deletion>`, tags);
  if (words === '') return { edits: [{ at, xml: out }, ...removals], regions: deletion };
  return {
    edits: [{ at, xml: out + added }, ...removals],
    regions: deletion + regionOf(ids.in, `<text:insertion>${info}</text:insertion>`, tags),
  };
}

/** Of two blanks around words that are taken out, one goes with them; one at the beginning of a paragraph does too. */
function withBlank({ source: { text }, pieces }: OdtText, { pieces: own }: Placed, { start, end }: Span): Span {
  const next = piecesIn(pieces, { start: end, end: end + 1 })[0];
  const { paragraph } = own[0]!.origin;
  if (text[end] !== ' ' || !next || next.origin.atom || next.origin.paragraph !== paragraph) return { start, end };
  const before = piecesIn(pieces, { start: start - 1, end: start })[0];
  const isFirst = before?.origin.paragraph !== paragraph;
  return { start, end: isFirst || (text[start - 1] === ' ' && !before.origin.atom) ? end + 1 : end };
}

function regionOf(id: string, content: string, { declared }: Tags): string {
  return `<text:changed-region${declared} xml:id="${id}" text:id="${id}">${content}</text:changed-region>`;
}

/** Whether the words stand in one paragraph, in one go, each of them whole, and belong to no other change. */
function isPlain(pieces: readonly SourcePiece[], span: Span): boolean {
  return pieces.every(({ start, end, from, to, isRaw, origin: { state, paragraph, atom } }, index) => {
    const isWhole = span.start <= start && end <= span.end;
    const isCuttable = atom === undefined ? isWhole || end - start === to - from : isWhole && isBlank(atom);
    const follows = index === 0 || (pieces[index - 1]!.end === start && pieces[index - 1]!.origin.paragraph === paragraph);
    return state === 'kept' && !isRaw && isCuttable && follows;
  });
}

function isBlank(atom: XmlElement): boolean {
  return /^text:(?:s|tab|line-break)$/.test(nameOf(atom));
}

/** Whether everything that begins or ends among the words can stay without them. */
function keepsOthers({ pieces, at, to }: Placed): boolean {
  for (const element of everyElement(pieces[0]!.origin.paragraph)) {
    const isAmong = (element.start >= at && element.start < to) || (element.end > at && element.end <= to);
    if (isAmong && !staying.test(nameOf(element)) && !isInAnnotation(element)) return false;
  }
  return true;
}

function isInAnnotation(element: XmlElement): boolean {
  for (let next = element.parent; next; next = next.parent) if (nameOf(next) === 'office:annotation') return true;
  return false;
}

/** The words cut out of the XML, with what stands between them and is not shown; undefined where other text stands between. */
function removalsOf(xml: string, pieces: readonly SourcePiece[], span: Span): readonly Edit[] | undefined {
  const removals: Edit[] = [];
  let last: number | undefined;
  for (const piece of pieces) {
    const isEven = piece.end - piece.start === piece.to - piece.from && !piece.origin.atom;
    const at = isEven ? piece.from + Math.max(0, span.start - piece.start) : piece.from;
    for (const { 0: stretch, index } of xml.slice(last ?? at, at).matchAll(between)) {
      if (stretch.startsWith('<')) continue;
      if (stretch.replace(unseen, '') !== '') return undefined;
      removals.push({ at: last! + index, to: last! + index + stretch.length, xml: '' });
    }
    last = isEven ? piece.from + Math.min(piece.end, span.end) - piece.start : piece.to;
    removals.push({ at, to: last, xml: '' });
  }
  return removals;
}

/** What was taken out, in the styles that it had. */
function deletedOf({ source: { text } }: OdtText, pieces: readonly SourcePiece[], span: Span): string {
  const { paragraph } = pieces[0]!.origin;
  const runs = pieces.map(({ start, end, origin: { parent } }) => {
    const words = contentOf(text.slice(Math.max(start, span.start), Math.min(end, span.end)));
    return spansAround(parent, paragraph).reduce((inner, style) => `<text:span${styleOf(style)}>${inner}</text:span>`, words);
  });
  return `<text:p${styleOf(paragraph)}>${runs.join('')}</text:p>`;
}

function spansAround(parent: XmlElement, paragraph: XmlElement): readonly XmlElement[] {
  const spans: XmlElement[] = [];
  for (let next: XmlElement | undefined = parent; next && next !== paragraph; next = next.parent) {
    if (nameOf(next) === 'text:span') spans.push(next);
  }
  return spans;
}

function styleOf(element: XmlElement): string {
  const name = attributeOf(element, 'text', 'style-name');
  return name === undefined ? '' : ` text:style-name="${escapeXml(name)}"`;
}
