import { codePointsOf } from '../../core/coding/code-points.ts';
import type { CodebookCode, Coded, Coder, Coding } from '../../core/coding/types.ts';
import type { Span } from '../../core/types.ts';
import { coderOf } from '../coder.ts';
import type { Work } from '../format.ts';
import { guidOf } from '../guid.ts';

/** Signs of the text that a quotation keeps on each side. */
const AROUND = 40;

/** The codings of a document as a page of the Web Annotation Data Model; positions are counted in code points, as it says. */
export function pageOf({ document, codings }: Coded, path: string, work: Work, codes: ReadonlyMap<string, CodebookCode>) {
  const source = encodeURI(path.slice(path.lastIndexOf('/') + 1)).concat('.txt');
  const selectorsOf = createSelectors(document.text);
  const seen = new Map<string, number>();
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: urn('page', document.id),
    type: 'AnnotationPage',
    label: document.id,
    partOf: { id: urn('collection', work.title, work.coder.name), type: 'AnnotationCollection', label: work.title },
    items: codings.map((coding) => {
      const key = [coding.document, coding.coder, coding.code, String(coding.span?.start), String(coding.span?.end), coding.note ?? ''];
      const count = seen.get(key.join('\n')) ?? 0;
      seen.set(key.join('\n'), count + 1);
      return {
        id: urn('annotation', ...key, String(count)),
        type: 'Annotation',
        motivation: 'tagging',
        creator: creatorOf(coderOf(coding, work)),
        body: bodiesOf(coding, codes.get(coding.code)),
        target: coding.span ? { type: 'SpecificResource', source, selector: selectorsOf(coding.span) } : source,
      };
    }),
  };
}

function urn(...parts: readonly string[]): string {
  return `urn:uuid:${guidOf('w3c', ...parts)}`;
}

function creatorOf({ name, isMachine }: Coder) {
  return { id: urn('coder', name), type: isMachine ? 'Software' : 'Person', name };
}

function bodiesOf({ code, note, found }: Coding, about: CodebookCode | undefined) {
  const why = [found?.message, about?.definition, about && about.sources.length > 0 ? `Sources: ${about.sources.join('; ')}` : undefined];
  const described = why.filter(Boolean).join('\n\n');
  return [
    bodyOf('tagging', code),
    ...(described === '' ? [] : [bodyOf('describing', described)]),
    ...(note === undefined ? [] : [bodyOf('commenting', note)]),
  ];
}

function bodyOf(purpose: string, value: string) {
  return { type: 'TextualBody', purpose, value, format: 'text/plain' };
}

function createSelectors(text: string) {
  const { fromUtf16, toUtf16, length } = codePointsOf(text);
  return ({ start, end }: Span) => {
    const [from, to] = [fromUtf16(start), fromUtf16(end)];
    return [
      {
        type: 'TextQuoteSelector',
        exact: text.slice(start, end),
        prefix: text.slice(toUtf16(Math.max(0, from - AROUND)), start),
        suffix: text.slice(end, toUtf16(Math.min(length, to + AROUND))),
      },
      { type: 'TextPositionSelector', start: from, end: to },
    ];
  };
}
