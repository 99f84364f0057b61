import type { MarkOptions } from '../../types.ts';
import { applyEdits } from '../../xml/edit.ts';
import { escapeXml } from '../../xml/text.ts';
import type { Part } from '../package.ts';
import type { Styles } from '../styles.ts';
import { type Tags, tagsOf, writtenName } from './tags.ts';

/** A comment to be written: `paragraphs` are plain text. */
export type Comment = { readonly id: number; readonly paragraphs: readonly string[] };

const initials = 'CF';
const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?$/;

/** Who changed the document and when, as attributes of what changed. */
export function authorship({ author, date }: MarkOptions): Readonly<Record<string, string>> {
  return { author, ...(dateTime.test(date) && { date }) };
}

/** The part of comments with more of them at its end; a new one where there was none. */
export function withComments(
  part: Part | undefined,
  space: string,
  comments: readonly Comment[],
  options: MarkOptions,
  styles: Styles,
): Uint8Array {
  if (!part) {
    const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
    const tags = prefixed(space);
    const all = comments.map((comment) => commentXml(tags, comment, options, styles)).join('');
    return new TextEncoder().encode(`${head}<w:comments xmlns:w="${space}">${all}</w:comments>`);
  }
  const { xml, root, encode } = part;
  const all = comments.map((comment) => commentXml(tagsOf(root), comment, options, styles)).join('');
  if (root.inner < root.end) return encode(applyEdits(xml, [{ at: root.innerEnd, xml: all }]));
  const opened = xml.slice(root.start, root.end).replace(/\/>$/, '>');
  return encode(applyEdits(xml, [{ at: root.start, to: root.end, xml: `${opened}${all}</${writtenName(xml, root)}>` }]));
}

function prefixed(space: string): Tags {
  return tagsOf({ attributes: { '{http://www.w3.org/2000/xmlns/}w': space }, space } as unknown as Part['root']);
}

function commentXml(tags: Tags, { id, paragraphs }: Comment, options: MarkOptions, styles: Styles): string {
  const attributes = { id, ...authorship(options), initials };
  const style = styles.idOf('annotation text');
  const properties = style === undefined ? '' : tags.open('pPr') + tags.empty('pStyle', { val: style }) + tags.close('pPr');
  const body = (paragraphs.length === 0 ? [''] : paragraphs).map((text, index) => {
    const sign = index === 0 ? runXml(tags, styles, tags.empty('annotationRef')) : '';
    return tags.open('p') + properties + sign + textXml(tags, text) + tags.close('p');
  });
  return tags.open('comment', attributes) + body.join('') + tags.close('comment');
}

/** A run that looks like the signs of comments. */
export function runXml(tags: Tags, styles: Styles, content: string): string {
  const style = styles.idOf('annotation reference');
  const properties = style === undefined ? '' : tags.open('rPr') + tags.empty('rStyle', { val: style }) + tags.close('rPr');
  return tags.open('r') + properties + content + tags.close('r');
}

function textXml(tags: Tags, text: string): string {
  const lines = text
    .split(/\r\n|[\n\r]/)
    .map((line) => `${tags.open('t').slice(0, -1)} xml:space="preserve">${escapeXml(line)}${tags.close('t')}`);
  return tags.open('r') + lines.join(tags.empty('br')) + tags.close('r');
}
