import type { Span } from '../types.ts';
import { isBlank } from './characters.ts';
import type { SourceLine } from './source-lines.ts';

/** A cell as its stretches by line; `style` is the letter before its bar, `a` where it holds blocks. */
export type Cell = { readonly stretches: readonly Span[]; readonly style: string };

const LONGEST_SPEC = 20;
const spec = /(?:^|\s)(?:(?:\d{1,3}(?:\.\d{1,3})?|\.\d{1,3})[+*])?(?:[<^>](?:\.[<^>])?|\.[<^>])?([aehmlsdv])?$/;

/** The cells of a table, each after a bar that can have signs before it for its width and style; `\|` is no bar. */
export function cellsIn(text: string, lines: readonly SourceLine[], bar: string): readonly Cell[] {
  const cells: Cell[] = [];
  let open: { stretches: Span[]; style: string } = { stretches: [], style: '' };
  let at = text.indexOf(bar, lines[0]?.start ?? 0);
  for (const { start, end } of lines) {
    let from = start;
    for (; at !== -1 && at < end; at = text.indexOf(bar, at + 1)) {
      if (text[at - 1] === '\\') continue;
      const { before, style } = specBefore(text, from, at);
      open.stretches.push({ start: from, end: before });
      cells.push(open);
      open = { stretches: [], style };
      from = at + 1;
    }
    open.stretches.push({ start: from, end });
  }
  cells.push(open);
  return cells;
}

/** Where the words before a bar end, and the style that stands between them and the bar. */
function specBefore(text: string, from: number, bar: number): { readonly before: number; readonly style: string } {
  const floor = Math.max(from, bar - LONGEST_SPEC);
  const near = text.slice(floor, bar);
  const match = spec.exec(near);
  const isWhole = match !== null && (match.index > 0 || floor === from || isBlank(text.charCodeAt(floor)));
  return isWhole && match[0].trim() !== '' ? { before: floor + match.index, style: match[1] ?? '' } : { before: bar, style: '' };
}
