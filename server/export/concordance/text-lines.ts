import { cleanLine } from '../clean.ts';
import { beginning, columnsOf, ending } from './columns.ts';
import type { KwicView, ShownRow } from './format.ts';

const styles = { key: '1;33', path: 4, dim: 90, bold: 1 } as const;

export type Paint = (style: keyof typeof styles, text: string) => string;

export function painter(color: boolean): Paint {
  return (style, text) => (color && text.trim() !== '' ? `\u001b[${styles[style]}m${text}\u001b[0m` : text);
}

const PLACE = 20;
const LINE = 6;
const CODE = 32;
/** Columns that a key word takes as a rule; both sides share the rest. */
const KEY = 16;
const LEAST = 12;
const MOST_PREFIX = 60;

type Layout = {
  readonly prefix: number;
  readonly left: number /** From the key word on; none where lines may be of any length. */;
  readonly rest?: number;
};

/** Rows with their key words one below the other; `isMixed` where rows of several documents stand together, and each names its own. */
export function rowLines(rows: readonly ShownRow[], view: KwicView, paint: Paint, isMixed: boolean): readonly string[] {
  const places = rows.map((row) => (isMixed ? mixedPlace(row) : placeOf(row)));
  const codes = rows.map(({ code }) => (code === undefined || code === view.what ? '' : code));
  const { prefix, left, rest } = layoutOf(rows, places, codes, view);
  return rows.map((row, at) => {
    const place = isMixed ? ending(places[at]!, prefix).trimStart() : places[at]!;
    const filled = place + ' '.repeat(Math.max(0, prefix - columnsOf(place)));
    const key = rest === undefined ? cleanLine(row.key) : beginning(row.key, rest - LEAST).trimEnd();
    const apart = /^[”’»,.;:!?)\]]/.test(row.right) ? '' : ' ';
    const room = rest === undefined ? undefined : rest - columnsOf(key) - 1;
    const right = room === undefined ? cleanLine(row.right) : beginning(row.right, room);
    return `${paint('dim', filled)}  ${ending(row.left, left)} ${paint('key', key)}${apart}${right} ${paint('dim', codes[at]!)}`.trimEnd();
  });
}

function layoutOf(rows: readonly ShownRow[], places: readonly string[], codes: readonly string[], { width }: KwicView): Layout {
  const widest = (texts: readonly string[]) => texts.reduce((most, text) => Math.max(most, columnsOf(text)), 0);
  if (width === undefined) {
    return { prefix: Math.min(MOST_PREFIX, widest(places)), left: widest(rows.map(({ left }) => cleanLine(left))) };
  }
  const prefix = Math.min(Math.max(LINE, Math.floor(width / 3)), widest(places));
  const context = Math.max(2 * LEAST + KEY, width - prefix - 4 - Math.min(CODE, widest(codes)));
  const left = Math.floor((context - KEY) / 2);
  return { prefix, left, rest: context - left };
}

/** The line, and how the place is cited. */
function placeOf({ line, place }: ShownRow): string {
  const cited = place === undefined ? '' : beginning(place, PLACE).trimEnd();
  return line === undefined ? cited : `${String(line).padStart(LINE)}  ${cited}`.trimEnd();
}

function mixedPlace({ document, line, place }: ShownRow): string {
  return [cleanLine(document), line ?? place].filter((part) => part !== undefined).join(':');
}
