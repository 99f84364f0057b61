import { strToU8, zipSync } from 'fflate';
import { openDocument } from '../../server/import/open.ts';
import type { Changes, Imported } from '../../server/import/types.ts';

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageSpace = 'http://schemas.openxmlformats.org/package/2006';
const spaces = `xmlns:w="${W}" xmlns:r="${relations}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"`;

/** The parts of a Word file for a test: the content of each part's root; `files` are further ones, or others in their place. */
export type Parts = {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly settings?: string;
  readonly header?: string;
  readonly footer?: string;
  readonly files?: Readonly<Record<string, string | Uint8Array | undefined>>;
};

const roots: Readonly<Record<string, string>> = {
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  comments: 'comments',
  settings: 'settings',
  header: 'hdr',
  footer: 'ftr',
};

/** A Word file with these parts. */
export function docx(parts: Parts): Uint8Array {
  const others = Object.keys(roots).filter((name) => parts[name as keyof Parts] !== undefined);
  const files: Record<string, string | Uint8Array | undefined> = {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="${packageSpace}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`,
    '_rels/.rels': relationsXml([['rId1', 'officeDocument', 'word/document.xml']]),
    'word/document.xml': part('document', `<w:body>${parts.body}</w:body>`),
    'word/_rels/document.xml.rels': relationsXml(others.map((name) => [name, name, `${name}.xml`])),
  };
  for (const name of others) files[`word/${name}.xml`] = part(roots[name]!, String(parts[name as keyof Parts]));
  const all = Object.entries({ ...files, ...parts.files }).flatMap(([name, content]) =>
    content === undefined ? [] : [[name, typeof content === 'string' ? strToU8(content) : content] as const],
  );
  return zipSync(Object.fromEntries(all), { level: 1 });
}

/** A part as XML, with all namespaces that tests use. */
export function part(root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${root} ${spaces}>${content}</w:${root}>`;
}

export function relationsXml(rows: readonly (readonly [string, string, string])[]): string {
  const all = rows.map(([id, type, target]) => `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`);
  return `<?xml version="1.0"?><Relationships xmlns="${packageSpace}/relationships">${all.join('')}</Relationships>`;
}

/** A run with this text, and with these properties. */
export function r(text: string, properties = ''): string {
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph of runs, or of text; with these properties. */
export function p(content: string, properties = ''): string {
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') || content === '' ? content : r(content)}</w:p>`;
}

/** A table of rows of cells, each the XML of its paragraphs. */
export function table(rows: readonly (readonly string[])[]): string {
  const written = rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`);
  return `<w:tbl>${written.join('')}</w:tbl>`;
}

const by = 'w:author="A. Reader" w:date="2026-01-02T03:04:05Z"';

export const ins = (content: string, id = 901): string => `<w:ins w:id="${id}" ${by}>${content}</w:ins>`;

export const del = (content: string, id = 902): string =>
  `<w:del w:id="${id}" ${by}>${content.replaceAll('<w:t ', '<w:delText ').replaceAll('</w:t>', '</w:delText>')}</w:del>`;

/** The file as it is imported; a refusal fails the test. */
export async function open(bytes: Uint8Array, changes: Changes = 'accepted'): Promise<Imported> {
  const imported = await openDocument('draft.docx', bytes, { changes });
  if ('refusal' in imported) throw new Error(imported.refusal);
  return imported;
}

/** Blocks as `kind level: text`, markers in brackets. */
export function shown({ source: { text, layout } }: Imported): readonly string[] {
  return layout!.blocks.map(({ kind, level, span, marker }) => {
    const words = text.slice(marker?.end ?? span.start, span.end).trim();
    return `${kind}${level || ''}: ${marker ? `⟨${text.slice(marker.start, marker.end)}⟩ ` : ''}${words}`;
  });
}
