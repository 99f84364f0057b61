import type { Directive, Span } from '../../core/index.ts';
import { resolveText } from '../xml/text.ts';
import { elementsOf, type XmlElement } from '../xml/tree.ts';
import type { Point } from './draft.ts';
import { attributeOf, nameOf } from './names.ts';

/** An annotation that stands in the file: on words, or at a place, where its span is empty. */
export type Annotation = { readonly span: Span; readonly text: string; readonly name: string | undefined };

/** The annotations of a part, in the order in which they begin. */
export function annotationsOf(xml: string, points: readonly Point[]): readonly Annotation[] {
  const ends = new Map<string, number>();
  for (const { element, at } of points) {
    const name = attributeOf(element, 'office', 'name');
    if (nameOf(element) === 'office:annotation-end' && name !== undefined) ends.set(name, at);
  }
  return points
    .filter(({ element }) => nameOf(element) === 'office:annotation')
    .map(({ element, at }) => {
      const name = attributeOf(element, 'office', 'name');
      const end = Math.max(at, (name === undefined ? undefined : ends.get(name)) ?? at);
      return { span: { start: at, end }, text: paragraphsOf(xml, element).join('\n'), name };
    });
}

/** An annotation that speaks to us; one at a place speaks of the words before it. */
export function directivesIn(annotations: readonly Annotation[]): readonly Directive[] {
  return annotations
    .filter(({ text }) => text.startsWith('counterframe-ignore'))
    .map(({ span: { start, end }, text }) => ({ span: { start: start === end ? Math.max(0, start - 1) : start, end }, text }));
}

function paragraphsOf(xml: string, element: XmlElement): readonly string[] {
  return elementsOf(element).flatMap((child) => {
    const name = nameOf(child);
    if (name === 'text:p' || name === 'text:h') return [wordsOf(xml, child)];
    return name.startsWith('text:') ? paragraphsOf(xml, child) : [];
  });
}

/** All words in an element, white space made single blanks. */
export function wordsOf(xml: string, element: XmlElement): string {
  return dataOf(xml, element).replace(/\s+/g, ' ').trim();
}

function dataOf(xml: string, element: XmlElement): string {
  const parts = element.children.map((child) => {
    if (child.kind === 'text') return resolveText(xml, child, 0).text;
    return /^text:(?:s|tab|line-break)$/.test(nameOf(child)) ? ' ' : dataOf(xml, child);
  });
  return parts.join('');
}
