import type { Coded, Coding } from '../../core/coding/types.ts';
import type { Span } from '../../core/types.ts';
import { SPAN, WHOLE } from './types.ts';
import { type Unit, unitsOf } from './units.ts';

/** A document as XMI of a CAS: `begin` and `end` count UTF-16 units, as UIMA does. */
export function casOf({ document, codings }: Coded): string {
  const units = unitsOf(document);
  const ids = counter();
  const sofa = ids();
  const members: number[] = [];
  const element = (name: string, attributes: Readonly<Record<string, string | number | undefined>>): string => {
    const id = ids();
    members.push(id);
    return `  <${name} xmi:id="${id}" sofa="${sofa}"${attributesOf(attributes)}/>\n`;
  };
  const body = [
    element('metadata:DocumentMetaData', {
      begin: 0,
      end: document.text.length,
      language: 'x-unspecified',
      documentTitle: document.name,
      documentId: document.id,
      isLastSegment: 'false',
    }),
    ...units.map((unit) => unitElements(unit, element)),
    ...codings.map((coding) => codingElement(coding, element)),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:custom="http:///webanno/custom.ecore" xmlns:metadata="http:///de/tudarmstadt/ukp/dkpro/core/api/metadata/type.ecore" xmlns:segmentation="http:///de/tudarmstadt/ukp/dkpro/core/api/segmentation/type.ecore" xmi:version="2.0">
  <cas:NULL xmi:id="0"/>
${body.join('')}  <cas:Sofa xmi:id="${sofa}" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="${escaped(document.text)}"/>
  <cas:View sofa="${sofa}" members="${members.join(' ')}"/>
</xmi:XMI>
`;
}

type Element = (name: string, attributes: Readonly<Record<string, string | number | undefined>>) => string;

function unitElements({ span, tokens }: Unit, element: Element): string {
  const place = ({ start, end }: Span) => ({ begin: start, end });
  return element('segmentation:Sentence', place(span)) + tokens.map((token) => element('segmentation:Token', place(token))).join('');
}

function codingElement({ span, code, coder, note, found }: Coding, element: Element): string {
  const about = { code, coder, note, entry: found?.entry, message: found?.message };
  return span ? element(`custom:${SPAN}`, { begin: span.start, end: span.end, ...about }) : element(`custom:${WHOLE}`, about);
}

function attributesOf(attributes: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');
}

/** Text in an attribute. What XML 1.0 cannot hold is replaced unit by unit, so that offsets stay. */
function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu, '\ufffd')
    .replace(/[&<>"\n\r\t\u0085\u2028]/g, (sign) => entities[sign] ?? `&#${sign.charCodeAt(0)};`);
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function counter(): () => number {
  let last = 0;
  return () => ++last;
}
