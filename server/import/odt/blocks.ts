import { elementsOf, type XmlElement } from '../xml/tree.ts';
import { wordsOf } from './annotations.ts';
import { deletedIn } from './changes.ts';
import { paragraphsIn } from './deleted.ts';
import { addSign } from './draft.ts';
import { beginInsertion, endInsertion, readInline } from './inline.ts';
import { openItem, openList, openNumbered } from './lists.ts';
import { attributeOf, childOf, nameOf } from './names.ts';
import { beginParagraph, endParagraph, flushParagraph } from './paragraphs.ts';
import { type Apart, openSign, type Reader, readApart, readMuted } from './reader.ts';
import type { Context } from './shape.ts';
import { chainOf } from './styles.ts';
import { isWordless } from './wordless.ts';

const indexes =
  /^text:(?:table-of-content|illustration-index|table-index|object-index|user-index|alphabetical-index|bibliography|index-title)$/;

/** Reads the paragraphs, lists and tables in an element. */
export function readBlocks(reader: Reader, element: XmlElement, context: Context): void {
  for (const child of elementsOf(element)) readBlock(reader, child, context);
}

function readBlock(reader: Reader, element: XmlElement, context: Context): void {
  const name = nameOf(element);
  if (isWordless(name)) return;
  if (indexes.test(name)) return readBlocks(reader, element, { ...context, kind: kindInIndex(name, context) });
  switch (name) {
    case 'text:p':
    case 'text:h':
      return readParagraph(reader, element, context);
    case 'text:list':
      return readBlocks(reader, element, {
        ...context,
        list: openList(reader.lists, element, context.list),
        wholeList: context.wholeList ?? element,
      });
    case 'text:list-item':
      return readBlocks(reader, element, context.list ? { ...context, list: openItem(context.list, element) } : context);
    case 'text:numbered-paragraph':
      return readBlocks(reader, element, { ...context, list: openNumbered(reader.lists, element) });
    case 'table:table':
      return readBlocks(reader, element, { ...context, list: undefined, wholeList: undefined, row: undefined });
    case 'table:table-row':
      return readBlocks(reader, element, { ...context, row: element });
    case 'table:table-cell':
      return readCell(reader, element, context);
    case 'text:section':
      return readMuted(reader, isHiddenSection(element), () => readBlocks(reader, element, context));
    case 'text:change':
      return readDeletion(reader, element, context, false);
    case 'text:change-start':
      return beginInsertion(reader, element);
    case 'text:change-end':
      endInsertion(reader, element);
      return endParagraph(reader, apartIn(reader));
    default:
      return readBlocks(reader, element, isDrawn(name) ? { ...context, container: element } : context);
  }
}

function kindInIndex(name: string, { kind }: Context): Context['kind'] {
  return name === 'text:bibliography' ? 'reference' : name === 'text:index-title' && kind === 'reference' ? 'reference' : 'outside';
}

function isDrawn(name: string): boolean {
  return name.startsWith('draw:') && name !== 'draw:frame' && name !== 'draw:a';
}

function isHiddenSection(section: XmlElement): boolean {
  const display = attributeOf(section, 'text', 'display');
  return display === 'none' || (display === 'condition' && attributeOf(section, 'text', 'is-hidden') === 'true');
}

function readCell(reader: Reader, element: XmlElement, context: Context): void {
  const kind = context.kind === 'paragraph' ? 'cell' : context.kind;
  const { row, deletedAt } = context;
  readBlocks(reader, element, {
    kind,
    container: deletedAt ? context.container : element,
    ...(row && { row }),
    ...(deletedAt && { deletedAt }),
  });
}

function readParagraph(reader: Reader, element: XmlElement, context: Context): void {
  const styleName = attributeOf(element, 'text', 'style-name');
  const isHidden = chainOf(reader.styles.paragraph, styleName).find((style) => style.isHidden !== undefined)?.isHidden ?? false;
  const isCounted = reader.view !== 'marked' || reader.base !== 'deleted';
  beginParagraph(reader, { element, context, isCounted: isCounted && !isHidden });
  readMuted(reader, isHidden || isHiddenByField(element), () => readWords(reader, element, context));
  endParagraph(reader, apartIn(reader));
}

function isHiddenByField(paragraph: XmlElement): boolean {
  const field = childOf(paragraph, 'text:hidden-paragraph');
  return field !== undefined && attributeOf(field, 'text', 'is-hidden') === 'true';
}

function readWords(reader: Reader, paragraph: XmlElement, context: Context): void {
  const { container, deletedAt } = context;
  const onDeletion = onDeletionIn(reader, context);
  readInline(reader, paragraph, { container, paragraph, parent: paragraph, ...(deletedAt && { atom: deletedAt }), onDeletion });
}

/** Reads the words that were taken out at a mark, each once; those that were put in as well were never in the original. */
function readDeletion(reader: Reader, mark: XmlElement, context: Context, isInline: boolean): void {
  const id = attributeOf(mark, 'text', 'change-id') ?? '';
  const region = reader.regions.get(id);
  if (reader.view === 'accepted' || !region?.deletion || reader.read.has(id) || reader.muted > 0) return;
  if (reader.view === 'original' && region.isInsertion) return;
  reader.read.add(id);
  const { base } = reader;
  reader.base = 'deleted';
  if (isInline) readDeletedWords(reader, region.deletion, mark, context);
  else for (const element of deletedIn(region.deletion)) readBlock(reader, element, { ...context, deletedAt: mark });
  reader.base = base;
  if (reader.current && isInline) openSign(reader.current, '');
}

/** The first paragraph of a deletion goes on with the words before its mark, the last with those after it. */
function readDeletedWords(reader: Reader, deletion: XmlElement, mark: XmlElement, context: Context): void {
  const dropsBlanks = reader.current?.draft.dropsBlanks ?? true;
  for (const [index, { element, context: own }] of paragraphsIn(reader, deletion, context).entries()) {
    const { current } = reader;
    if (!current) return;
    if (index > 0 && reader.view === 'marked') {
      openSign(current, '-');
      addSign(current.draft, '\n');
    } else if (index > 0) {
      flushParagraph(reader, apartIn(reader));
      beginParagraph(reader, { element, context: own, isCounted: true });
    }
    reader.current!.draft.dropsBlanks = true;
    const { container } = context;
    readInline(reader, element, { container, paragraph: element, parent: element, atom: mark, onDeletion: onDeletionIn(reader, own) });
  }
  if (reader.current) reader.current.draft.dropsBlanks = dropsBlanks;
}

function onDeletionIn(reader: Reader, context: Context): (mark: XmlElement) => void {
  return (mark) => readDeletion(reader, mark, context, true);
}

/** Ends the paragraph that a change left open at the end of what is read. */
export function endReading(reader: Reader): void {
  flushParagraph(reader, apartIn(reader));
}

/** Reads a note or a box that is anchored in a paragraph which has ended. */
function apartIn(reader: Reader): (apart: Apart, around: Context) => void {
  return ({ element, state }, around) =>
    readApart(reader, state, () => {
      if (nameOf(element) === 'text:note') readNote(reader, element, around);
      else readBlock(reader, element, { kind: around.kind === 'cell' ? 'paragraph' : around.kind, container: element });
      flushParagraph(reader, apartIn(reader));
    });
}

function readNote(reader: Reader, element: XmlElement, around: Context): void {
  const body = childOf(element, 'text:note-body');
  const citation = childOf(element, 'text:note-citation');
  const noteMark = { text: citation ? wordsOf(reader.part.xml, citation) : '', isBegun: false };
  if (body) readBlocks(reader, body, { kind: around.kind === 'outside' ? 'outside' : 'footnote', container: body, noteMark });
}
