import { elementsOf, type XmlElement } from '../xml/tree.ts';
import { chosenBranch, isAlternate, readDrawing } from './drawings.ts';
import { fieldState, instruct, stepField } from './fields.ts';
import { addWords, type Words } from './line.ts';
import { attributeOf, childOf, findAll, nameOf, toggleOf, valueIn } from './names.ts';
import { addReference } from './references.ts';
import { symbolOf } from './symbols.ts';
import { ASIDE, type Line, type Reader, type Story } from './types.ts';
import { wordsOf } from './words.ts';

const signs: Readonly<Record<string, string>> = { tab: '\t', ptab: '\t', br: '\n', cr: '\n', noBreakHyphen: '\u2011' };

/** Adds what a run shows to a line. Of hidden text only the fields count, which may go on outside of it. */
export function readRun(reader: Reader, story: Story, line: Line, run: XmlElement, flags: number): void {
  const isHidden = isHiddenRun(reader, line, run);
  let isMark = false;
  for (const child of elementsOf(run)) {
    const name = nameOf(child);
    if (name === 'fldChar') stepField(story.fields, child, story.closed);
    else if (name === 'instrText') instruct(story.fields, wordsOf(child, story.part.xml).text);
    else if (name === 'commentReference') addPoint(line, child);
    else if (isHidden) continue;
    else if (name === 'footnoteReference' || name === 'endnoteReference')
      isMark = addReference(reader, story, line, { unit: run, child }, flags) || isMark;
    else readChild(reader, story, line, run, child, isMark ? flags | ASIDE : flags, isMark);
  }
}

function readChild(reader: Reader, story: Story, line: Line, run: XmlElement, child: XmlElement, flags: number, isMark: boolean): void {
  const anchor = { unit: run, child };
  const name = nameOf(child);
  const add = (words: Words, asides = flags): void => {
    const start = line.text.length;
    if (addWords(reader, story, line, words, asides) && isMark) line.notes.push({ start, end: line.text.length });
  };
  if (name === 't' || name === 'delText') return add({ anchor, ...wordsOf(child, story.part.xml) });
  if (name === 'sym') return add({ anchor, text: symbolOf(child) });
  if (name === 'pgNum') return add({ anchor, text: '#' }, flags | ASIDE);
  if (name === 'ruby') return readRuby(story, child, (text, isAside) => add({ anchor, text }, isAside ? flags | ASIDE : flags));
  if (Object.hasOwn(signs, name)) return add({ anchor, text: signs[name]! });
  if (name === 'drawing' || name === 'pict' || name === 'object') return addDrawing(reader, story, line, run, child);
  if (!isAlternate(child)) return;
  for (const inner of elementsOf(chosenBranch(child) ?? child)) {
    if (nameOf(inner) === 't') add({ anchor, text: wordsOf(inner, story.part.xml).text });
    else addDrawing(reader, story, line, run, inner);
  }
}

/** Words with their pronunciation above them, which is shown in brackets. */
function readRuby(story: Story, ruby: XmlElement, add: (text: string, isAside: boolean) => void): void {
  const said = (name: string): string => {
    const part = childOf(ruby, name);
    const texts = part ? findAll(part, (element) => nameOf(element) === 't') : [];
    return texts.map((text) => wordsOf(text, story.part.xml).text).join('');
  };
  add(said('rubyBase'), false);
  const above = said('rt');
  if (above !== '') add(`(${above})`, true);
}

/** The boxes of a drawing are read after the paragraph. */
function addDrawing(reader: Reader, story: Story, line: Line, run: XmlElement, drawing: XmlElement): void {
  if (!fieldState(story.fields).isShown) return;
  const { boxes, unread } = readDrawing(drawing);
  const child =
    drawing.parent === run ? drawing : (elementsOf(run).find(({ start, end }) => start < drawing.start && end > drawing.start) ?? run);
  for (const content of boxes) line.boxes.push({ content, host: { unit: run, child } });
  for (const kind of unread) reader.unread.set(kind, (reader.unread.get(kind) ?? 0) + 1);
}

function addPoint(line: Line, reference: XmlElement): void {
  line.comments.push({ id: attributeOf(reference, 'id') ?? '', kind: 'point', at: line.text.length });
}

/** Hidden text, by the run itself, by its style, or by that of the paragraph. */
function isHiddenRun({ styles }: Reader, line: Line, run: XmlElement): boolean {
  const properties = childOf(run, 'rPr');
  if (!properties) return line.isHidden;
  return toggleOf(properties, 'vanish') ?? styles.character(valueIn(properties, 'rStyle')).isHidden ?? line.isHidden;
}
