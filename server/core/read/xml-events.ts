import { SaxesParser } from 'saxes';
import type { Attributes } from './xml-dialect.ts';

/** What stands in a document, in order; offsets are UTF-16, half-open. `name` has no prefix. */
export type Handler = {
  readonly open: (name: string, attributes: Attributes, span: { readonly start: number; readonly end: number }) => void;
  readonly close: () => void;
  /** Text between tags; `isRaw` says that it holds no references. */
  readonly text: (start: number, end: number, isRaw: boolean) => void;
  readonly comment: (start: number, end: number) => void;
};

export type Flaw = {
  readonly kind: 'malformed' | 'too-nested' | 'too-long' | 'too-broken' | 'entities';
  readonly message: string;
  readonly offset: number;
};

const DEEPEST = 1_000;
/** Each takes memory; the longest laws have a tenth of this. */
const MOST_ELEMENTS = 2_000_000;
const MOST_FLAWS = 1_000;
const stop = Symbol('stop');

/** Reads a document to its end, or to where it is too nested or broken for that; gives what is wrong with it, in order. Never throws. */
export function readEvents(text: string, handler: Handler): readonly Flaw[] {
  const flaws: Flaw[] = [];
  const parser = new SaxesParser({ position: false });
  let last = 0;
  let depth = 0;
  let elements = 0;
  const report = (kind: Flaw['kind'], message: string): void => {
    flaws.push({ kind, message, offset: Math.min(parser.position, text.length) });
  };
  const upTo = (start: number, end: number): void => {
    if (start > last) handler.text(last, start, false);
    last = Math.max(last, end);
  };
  const tagStart = (): number => Math.max(last, text.lastIndexOf('<', parser.position - 1));
  parser.on('error', ({ message }) => {
    report('malformed', message);
    if (flaws.length < MOST_FLAWS) return;
    report('too-broken', message);
    throw stop;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const span = { start: tagStart(), end: parser.position };
    upTo(span.start, span.end);
    if (++depth > DEEPEST || ++elements > MOST_ELEMENTS) {
      report(depth > DEEPEST ? 'too-nested' : 'too-long', name);
      throw stop;
    }
    handler.open(localName(name), attributes as Attributes, span);
  });
  parser.on('closetag', () => {
    upTo(tagStart(), parser.position);
    depth--;
    handler.close();
  });
  parser.on('comment', () => {
    const start = Math.max(last, text.indexOf('<!--', last));
    const end = parser.position + 1;
    upTo(start, end);
    handler.comment(start, end);
  });
  parser.on('cdata', () => {
    const start = Math.max(last, text.indexOf('<![CDATA[', last));
    upTo(start, start + 9);
    if (parser.position - 3 > last) handler.text(last, parser.position - 3, true);
    last = Math.max(last, parser.position);
  });
  const hidden = (opening: string) => (): void => upTo(Math.max(last, text.indexOf(opening, last)), parser.position);
  parser.on('processinginstruction', hidden('<?'));
  parser.on('xmldecl', hidden('<?'));
  parser.on('doctype', (content) => {
    hidden('<!')();
    if (content.includes('<!ENTITY')) report('entities', 'entities');
  });
  try {
    parser.write(text).close();
    if (depth === 0 && text.indexOf('<', last) === -1) upTo(text.length, text.length);
  } catch (error) {
    if (error !== stop) report('too-broken', error instanceof Error ? error.message : String(error));
  }
  return flaws;
}

function localName(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1);
}
