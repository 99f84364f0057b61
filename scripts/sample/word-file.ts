import { zipSync } from 'fflate';

/** Text as it stands, deleted, or inserted by somebody. */
type Run = string | { readonly deleted: string } | { readonly inserted: string };

type Paragraph = { readonly style?: 'Title' | 'Heading1'; readonly runs: readonly Run[] };

const paragraphs: readonly Paragraph[] = [
  { style: 'Title', runs: ['Draft Protocol on Workplace Inspections'] },
  { runs: ['This is an invented draft to try Counterframe on. Two people have changed it with tracked changes.'] },
  { style: 'Heading1', runs: ['1. Inspections'] },
  {
    runs: [
      'Inspectors and the police will visit farms, kitchens and workshops together. Last year they ',
      { deleted: 'met' },
      { inserted: 'rescued' },
      ' fourteen trafficked workers from a packing hall.',
    ],
  },
  { runs: ['The protocol will help to eradicate human trafficking', { inserted: ' and modern slavery' }, ' in the district.'] },
  { style: 'Heading1', runs: ['2. Help'] },
  { runs: ['Shelter is granted only if the victim of trafficking assists the police.'] },
  { runs: ['Legal advice is free for every worker, whether or not they cooperate with the authorities.'] },
  { style: 'Heading1', runs: ['3. Review'] },
  { runs: ['Organisations of the workers concerned take part in the review', { inserted: ' from its start' }, '.'] },
];

/** The Word file of the walkthrough, the same each time. */
export function sampleDocument(): Uint8Array {
  changes = 0;
  return wordFile(paragraphs.map(paragraphXml).join(''));
}

/** A Word file with that content of its body, in WordprocessingML. */
export function wordFile(body: string): Uint8Array {
  const files = {
    '[Content_Types].xml': `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/></Types>`,
    '_rels/.rels': relations('officeDocument', 'word/document.xml'),
    'word/_rels/document.xml.rels': relations('styles', 'styles.xml'),
    'word/document.xml': `${DECLARATION}<w:document xmlns:w="${MAIN}"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    'word/styles.xml': `${DECLARATION}<w:styles xmlns:w="${MAIN}">${style('Title', 'Title', 40)}${style('Heading1', 'heading 1', 28, '<w:outlineLvl w:val="0"/>')}</w:styles>`,
  };
  const encoder = new TextEncoder();
  const mtime = '1980-01-01T00:00:00';
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, [encoder.encode(text), { mtime, level: 6 }]])));
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

function relations(type: string, target: string): string {
  const base = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${base}/${type}" Target="${target}"/></Relationships>`;
}

function style(id: string, name: string, size: number, more = ''): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr><w:spacing w:before="240" w:after="120"/>${more}</w:pPr><w:rPr><w:b/><w:sz w:val="${size}"/></w:rPr></w:style>`;
}

function paragraphXml({ style, runs }: Paragraph): string {
  const properties = style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : '';
  return `<w:p>${properties}${runs.map(runXml).join('')}</w:p>`;
}

let changes = 0;

function runXml(run: Run): string {
  if (typeof run === 'string') return `<w:r><w:t xml:space="preserve">${run}</w:t></w:r>`;
  const change = `w:id="${++changes}" w:author="${'deleted' in run ? 'A. Reader' : 'B. Writer'}" w:date="2026-01-02T03:04:00Z"`;
  if ('deleted' in run) return `<w:del ${change}><w:r><w:delText xml:space="preserve">${run.deleted}</w:delText></w:r></w:del>`;
  return `<w:ins ${change}><w:r><w:t xml:space="preserve">${run.inserted}</w:t></w:r></w:ins>`;
}
