import { elementsOf, type XmlElement } from '../xml/tree.ts';
import { chosenBranch, isAlternate } from './drawings.ts';
import { fieldState } from './fields.ts';
import { addWords } from './line.ts';
import { attributeOf, childOf, findAll, nameOf } from './names.ts';
import { readRun } from './run.ts';
import { ASIDE, DELETED, INSERTED, type Line, type Reader, type Story } from './types.ts';
import { wordsOf } from './words.ts';

/** Adds what stands in a paragraph, or in something within it, to a line. */
export function readInline(reader: Reader, story: Story, line: Line, parent: XmlElement, flags: number): void {
  for (const child of elementsOf(parent)) readOne(reader, story, line, child, flags);
}

function readOne(reader: Reader, story: Story, line: Line, child: XmlElement, flags: number): void {
  switch (nameOf(child)) {
    case 'r':
      return readRun(reader, story, line, child, flags);
    case 'ins':
    case 'moveTo':
      return readInline(reader, story, line, child, flags | INSERTED);
    case 'del':
    case 'moveFrom':
      return readInline(reader, story, line, child, flags | DELETED);
    case 'hyperlink':
    case 'smartTag':
    case 'customXml':
    case 'dir':
    case 'bdo':
      return readInline(reader, story, line, child, flags);
    case 'sdt':
      return readInline(reader, story, line, childOf(child, 'sdtContent') ?? child, flags);
    case 'fldSimple':
      return readField(reader, story, line, child, flags);
    case 'commentRangeStart':
      return addComment(line, child, 'start');
    case 'commentRangeEnd':
      return addComment(line, child, 'end');
    case 'subDoc':
      return void reader.unread.set('document', (reader.unread.get('document') ?? 0) + 1);
    default:
      return readForeign(reader, story, line, child, flags);
  }
}

function readField(reader: Reader, story: Story, line: Line, field: XmlElement, flags: number): void {
  story.fields.push({ outer: fieldState(story.fields), instruction: attributeOf(field, 'instr') ?? '', isResult: true });
  const depth = story.fields.length;
  readInline(reader, story, line, field, flags);
  story.fields.length = Math.min(story.fields.length, depth - 1);
}

function addComment(line: Line, element: XmlElement, kind: 'start' | 'end'): void {
  line.comments.push({ id: attributeOf(element, 'id') ?? '', kind, at: line.text.length });
}

function readForeign(reader: Reader, story: Story, line: Line, child: XmlElement, flags: number): void {
  if (isAlternate(child)) return readInline(reader, story, line, chosenBranch(child) ?? child, flags);
  if (child.name === 'oMath' || child.name === 'oMathPara') readFormula(reader, story, line, child, flags);
}

/** A formula is shown and is no prose; it is one thing, whatever it holds. */
function readFormula(reader: Reader, story: Story, line: Line, formula: XmlElement, flags: number): void {
  const texts = findAll(formula, ({ name, space }) => name === 't' && space === formula.space);
  const text = texts.map((element) => wordsOf(element, story.part.xml).text).join('');
  addWords(reader, story, line, { anchor: { unit: formula, child: formula }, text }, flags | ASIDE);
}
