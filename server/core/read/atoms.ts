import { FILLER } from './filler.ts';

/**
 * A stretch of the source and what it reads as; a shorter reading is filled up to the length of the stretch. It is `glued`
 * when nothing but markup without a sign of its own stands between it and the one before.
 */
export type Atom = { readonly start: number; readonly end: number; readonly text: string; readonly glued: boolean };

const wordStart = /^[\p{L}\p{M}\p{N}_\u00ad\u2060]/u;
const wordEnd = /[\p{L}\p{M}\p{N}_\u00ad\u2060]$/u;
const openings = '“‘«„‚‹([{¿¡';
const apostrophes = "’'ʼ";

/** The text with everything but its atoms blank, line ends kept; atoms are in order. Words that markup cuts are held together by fillers. */
export function maskAtoms(text: string, atoms: Iterable<Atom>): string {
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
  for (const atom of atoms) put(atom);
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
