import { DecodingMode, HtmlEntityDecoder } from 'entities/decode';
import { type Atom, maskAtoms } from './atoms.ts';
import type { Piece } from './html-parse.ts';

/** The text with everything but the pieces blank, line ends kept, and each character reference as its sign. */
export function maskHtml(text: string, pieces: readonly Piece[]): string {
  return maskAtoms(text, everyAtom(text, pieces));
}

function* everyAtom(text: string, pieces: readonly Piece[]): Generator<Atom> {
  for (const piece of pieces) yield* atomsOf(text, piece);
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
