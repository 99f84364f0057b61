import { type Argument, argumentAt, argumentsAfter, looksLikeText, overBlanks, sourceOf } from './latex-arguments.ts';
import { roleOf, settingsOf } from './latex-environments.ts';
import { closeFrame, openFrame, openHeading } from './latex-frames.ts';
import { namedNext, styleOf } from './latex-numbers.ts';
import { body, endBlock, type Place, type Reader } from './latex-reader.ts';

const FRAME = 4;
const HEAD = 5;

/** Opens an environment, and gives the index of the token after its arguments that are no prose. */
export function beginEnvironment(reader: Reader, at: number): number {
  const { tokens } = reader.tree;
  const { name = '', start, end } = tokens[at]!;
  const isStarred = reader.tree.text.slice(start, end).includes('*');
  const args = argumentsAfter(reader.tree, at);
  const theorem = reader.known.theorems.get(name);
  const role = theorem ? undefined : roleOf(name);
  if (role !== undefined || theorem) endBlock(reader);
  reader.environments.set(name, (reader.environments.get(name) ?? 0) + 1);
  const options = args[0]?.kind === 'bracket' ? sourceOf(reader.tree, args[0]) : '';
  openFrame(reader, { kind: 'environment', until: -1, name, offset: start }, placeIn(reader, name, options));
  if (theorem) return beginTheorem(reader, name, args, at);
  if (role === 'head' || role === 'frame') return beginTitled(reader, role, at);
  skipSettings(reader, args, settingsOf(name, isStarred));
  return at + 1;
}

function placeIn(reader: Reader, name: string, options: string): Place {
  const { place, known } = reader;
  const isFixed = place.kind === 'footnote' || place.kind === 'quotation';
  switch (roleOf(name)) {
    case 'document':
      return body;
    case 'quotation':
      return isFixed ? place : { ...place, kind: 'quotation', level: 0 };
    case 'table':
      return isFixed ? place : { ...place, kind: 'cell', level: 0, depth: 0, rows: reader.braces };
    case 'reference':
      return { ...place, kind: 'reference', level: 0 };
    case 'list': {
      const isNumbered = /enum/.test(name);
      const enumerated = place.enumerated + (isNumbered ? 1 : 0);
      const set = options || (known.lists.get(enumerated) ?? known.lists.get(0) ?? '');
      const start = Number(/\bstart\s*=\s*(\d{1,4})/.exec(options)?.[1] ?? 1);
      const list = { style: isNumbered ? styleOf(set, enumerated) : undefined, count: start - 1 };
      return { ...place, kind: isFixed ? place.kind : 'paragraph', depth: deeper(place), enumerated, list };
    }
    default:
      return name === 'abstract' ? { ...place, isHidden: false } : { ...place, rows: undefined };
  }
}

/** `\begin{art}[Protection]` opens Article 3, which ends with its environment: its title or its first words are an item of that name. */
function beginTheorem(reader: Reader, name: string, args: readonly Argument[], at: number): number {
  const { word, counter } = reader.known.theorems.get(name)!;
  const designation = counter === undefined ? undefined : namedNext(reader.numbers, word, `theorem ${counter}`);
  const [title] = args;
  reader.place = { ...reader.place, depth: deeper(reader.place) };
  reader.head = { isItem: true, designation };
  if (title?.kind !== 'bracket') return at + 1;
  openFrame(reader, { kind: 'block', until: title.close }, reader.place);
  reader.skips.set(title.close, title.close);
  return title.open + 1;
}

/** A slide or a box in it begins with its title; a slide can have a second one. */
function beginTitled(reader: Reader, role: 'head' | 'frame', at: number): number {
  const { tree } = reader;
  let next = at + 1;
  for (let count = 0; ; ) {
    next = overOverlay(reader, next);
    const argument = argumentAt(tree, overBlanks(tree, next));
    if (!argument || (argument.kind === 'brace' && count === (role === 'head' ? 1 : 2))) return at + 1;
    if (argument.kind === 'bracket') reader.skips.set(argument.open, argument.close);
    else {
      const level = role === 'head' || count > 0 ? HEAD : FRAME;
      reader.opening.set(argument.open, () => openHeading(reader, argument.close, level));
      count++;
    }
    next = argument.close + 1;
  }
}

const overlays = /^<(?:(?=[^>]*[\d+])[\d+.,|:@a-z* -]{1,60}|presentation|article|beamer|handout|trans|second|all)>/;
const trims = /^\([lr]{1,2}\)/;

/** `<1->` says on which steps of a slide something is shown, `(lr)` how a line of a table is trimmed. */
export function overOverlay(reader: Reader, next: number): number {
  const token = reader.tree.tokens[next];
  if (token?.kind !== 'text') return next;
  const pattern = reader.tree.tokens[next - 1]?.name === 'cmidrule' ? trims : overlays;
  const overlay = pattern.exec(reader.tree.text.slice(token.start, token.start + 64));
  if (!overlay) return next;
  reader.floor = Math.max(reader.floor, token.start + overlay[0].length);
  return token.start + overlay[0].length === token.end ? next + 1 : next;
}

/** What stands in brackets is a setting; of arguments in braces the first `count` are, of an environment that is not known those without prose. */
function skipSettings(reader: Reader, args: readonly Argument[], count: number | undefined): void {
  let left = count ?? args.length;
  for (const argument of args) {
    const isText = count === undefined && argument.kind === 'brace' && looksLikeText(sourceOf(reader.tree, argument));
    if (argument.kind === 'brace' && left-- <= 0) return;
    if (!argument.isClosed) return;
    if (isText) {
      reader.opening.set(argument.open, () => openFrame(reader, { kind: 'block', until: argument.close }, reader.place));
    } else reader.skips.set(argument.open, argument.close);
  }
}

export function endEnvironment(reader: Reader, at: number): void {
  const { name = '', start } = reader.tree.tokens[at]!;
  if ((reader.environments.get(name) ?? 0) === 0) return void reader.flaws.push({ kind: 'environment-close', offset: start, name });
  for (let isOpen = true; isOpen && reader.frames.length > 0; ) {
    const frame = closeFrame(reader, at);
    if (frame.kind !== 'environment') continue;
    reader.environments.set(frame.name!, reader.environments.get(frame.name!)! - 1);
    isOpen = frame.name !== name;
    if (isOpen) reader.flaws.push({ kind: 'environment-open', offset: frame.offset!, name: frame.name! });
  }
  if (name === 'document') reader.place = { ...body, isHidden: true };
}

/** Lists nested more deeply than this stand beside each other. */
const DEEPEST = 40;

function deeper({ depth }: Place): number {
  return Math.min(DEEPEST, depth + 1);
}
