import type { Source } from '../../core/index.ts';
import { readingOf } from '../reading.ts';
import type { Importer, ImportOptions, Refusal } from '../types.ts';
import type { XmlElement } from '../xml/tree.ts';
import { type Annotation, annotationsOf, directivesIn } from './annotations.ts';
import { endReading, readBlocks } from './blocks.ts';
import { countChanges } from './changes.ts';
import { addDocument, type Document, newDocument } from './document.ts';
import type { SourcePiece } from './draft.ts';
import { marginsOf } from './margins.ts';
import { markOdt } from './mark.ts';
import { childOf } from './names.ts';
import { type OdtPackage, openPackage, type Part } from './package.ts';
import { newReader, type Reader } from './reader.ts';
import type { Styles } from './styles.ts';

/** The text of a file with the way back to it: `pieces` are in the order of the text. */
export type OdtText = {
  readonly file: OdtPackage;
  readonly source: Source;
  readonly pieces: readonly SourcePiece[];
  readonly styles: Styles;
  readonly annotations: readonly Annotation[];
};

/** Reads OpenDocument text: packed files, templates, and flat XML. */
export const readOdt: Importer = async (name, bytes, options) => {
  const odt = readText(name, bytes, options);
  if ('refusal' in odt) return odt;
  return { source: odt.source, problems: [], mark: async (marks, markOptions) => markOdt(odt, marks, markOptions) };
};

/** The text that readers see: the body, then headers and footers, each once however many kinds of pages have it. */
export function readText(name: string, bytes: Uint8Array, { changes }: ImportOptions): OdtText | Refusal {
  const file = openPackage(name, bytes);
  if ('refusal' in file) return file;
  const { content, styles } = file;
  const document = newDocument();
  const body = newReader(content, styles, changes, document, false);
  const text = childOf(childOf(content.root, 'office:body'), 'office:text')!;
  readWhole(body, text);
  const margins = styles ? readMargins(newReader(styles, styles, changes, document, true), styles) : undefined;
  const annotations = annotationsOf(content.xml, document.points);
  const layout = {
    blocks: document.blocks,
    hidden: inOrder(document.hidden),
    notes: document.notes,
    directives: directivesIn(annotations),
    pages: [],
    reading: readingOf(
      countChanges([...body.regions.values(), ...(margins && styles !== content ? margins.regions.values() : [])]),
      changes,
    ),
  };
  const source: Source = { name, format: 'document', text: document.parts.join(''), layout };
  return { file, source, pieces: document.pieces, styles: body.styles, annotations };
}

function readWhole(reader: Reader, element: XmlElement): void {
  readBlocks(reader, element, { kind: 'paragraph', container: element });
  endReading(reader);
}

function readMargins(reader: Reader, styles: Part): Reader {
  const seen = new Set<string>();
  for (const margin of marginsOf(styles)) {
    const document: Document = newDocument();
    readWhole({ ...reader, document }, margin);
    const text = document.parts.join('');
    if (!seen.has(text)) addDocument(reader.document, document);
    seen.add(text);
  }
  return reader;
}

function inOrder(spans: Document['hidden']): Document['hidden'] {
  return spans.sort((a, b) => a.start - b.start);
}
