import { DecodingMode, HtmlEntityDecoder } from 'entities/decode';
import { FILLER } from './filler.ts';
import type { Piece } from './html-parse.ts';

/** A stretch of the source and what it reads as; a shorter reading is filled up to the length of the stretch. */
type Atom = { readonly start: number; readonly end: number; readonly text: string; readonly glued: boolean };

const wordStart = /^[\p{L}\p{M}\p{N}\u00ad\u2060]/u;
const wordEnd = /[\p{L}\p{M}\p{N}\u00ad\u2060]$/u;
const openings = '“‘«„‚‹([{¿¡';
const apostrophes = "’'ʼ";

/** The text with everything but the pieces blank, line ends kept, and each character reference as its sign. */
export function maskHtml(text: string, pieces: readonly Piece[]): string {
  const parts: string[] = [];
  let last: Atom = { start: 0, end: 0, text: ' ', glued: false };
  let open: Atom | undefined;
  const put = (next: Atom): void => {
    if (open) parts.push(filled(open, last, next));
    const before = open ?? last;
    const joins = next.glued && wordEnd.test(tail(before.text)) && wordStart.test(next.text);
    parts.push(between(text.slice(before.end, next.start), joins));
    if (open) last = open;
    open = next;
  };
  for (const piece of pieces) for (const atom of atomsOf(text, piece)) put(atom);
  put({ start: text.length, end: text.length, text: '', glued: false });
  return parts.join('');
}

function between(gap: string, joins: boolean): string {
  if (joins && !/[\r\n]/.test(gap)) return FILLER.repeat(gap.length);
  return gap.replace(/[^\r\n]/g, ' ');
}

/** The last character, be it one or two units long. */
function tail(text: string): string {
  return text.slice(-2).replace(/^[^\ud800-\udbff]/, '') || text.slice(-1);
}

/** A sign stands where it touches the words that it belongs to. */
function filled({ start, end, text, glued }: Atom, last: Atom, next: Atom): string {
  const room = end - start - text.length;
  if (room <= 0) return text.slice(0, end - start);
  if (wordStart.test(text)) return text + FILLER.repeat(room);
  const before = glued ? tail(last.text) : ' ';
  const after = next.glued ? next.text : ' ';
  if (apostrophes.includes(text) && wordEnd.test(before) && wordStart.test(after)) return FILLER.repeat(room) + text;
  const leansOn = /\S$/.test(after.slice(0, 1)) && (!/\S$/.test(before) || openings.includes(text));
  return leansOn ? ' '.repeat(room) + text : text + ' '.repeat(room);
}

function* atomsOf(text: string, { start, end, glued, mark }: Piece): Generator<Atom> {
  if (mark) return yield { start, end, text: mark, glued };
  let from = start;
  let isGlued = glued;
  const own = text.slice(start, end);
  for (let next = own.indexOf('&'); next !== -1; next = own.indexOf('&', Math.max(next + 1, from - start))) {
    const at = start + next;
    const found = referenceAt(text, at, end);
    if (!found) continue;
    if (at > from) {
      yield { start: from, end: at, text: text.slice(from, at), glued: isGlued };
      isGlued = true;
    }
    yield { start: at, end: found.end, text: found.sign, glued: isGlued };
    isGlued = true;
    from = found.end;
  }
  if (from < end) yield { start: from, end, text: text.slice(from, end), glued: isGlued };
}

const LONGEST_NAME = 40;
const numeric = /#[xX]?[0-9a-fA-F]*;?/y;

/** The character reference that begins at an `&`, read as browsers do, also without its semicolon. */
function referenceAt(text: string, at: number, end: number): { readonly end: number; readonly sign: string } | undefined {
  let sign = '';
  const decoder = new HtmlEntityDecoder((code) => {
    sign += String.fromCodePoint(code);
  });
  numeric.lastIndex = at + 1;
  const length = (numeric.exec(text)?.[0].length ?? LONGEST_NAME) + 1;
  const source = text.slice(at + 1, Math.min(end, at + 1 + length));
  decoder.startEntity(DecodingMode.Legacy);
  const taken = decoder.write(source, 0);
  const used = taken < 0 ? decoder.end() : taken;
  if (used <= 0 || sign === '') return undefined;
  return { end: Math.min(end, at + used), sign: sign.replace(/[\0\r\n]/g, ' ') };
}
