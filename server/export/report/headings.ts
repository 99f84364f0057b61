import type { Block, Prose } from '../../core/index.ts';
import { withoutFiller } from '../../core/read/filler.ts';
import { shortLine } from '../clean.ts';

/** A function from offsets to the headings above them, outermost first. Offsets must be asked for in rising order. */
export function headingsIn({ blocks, masked }: Pick<Prose, 'blocks' | 'masked'>): (offset: number) => readonly string[] {
  const all = blocks.filter(({ kind }) => kind === 'heading');
  const open: Block[] = [];
  let next = 0;
  return (offset) => {
    for (; next < all.length && all[next]!.span.start <= offset; next++) {
      while (open.length > 0 && open.at(-1)!.level >= all[next]!.level) open.pop();
      open.push(all[next]!);
    }
    return open.map(({ span }) => shortLine(withoutFiller(masked.slice(span.start, span.end))));
  };
}
