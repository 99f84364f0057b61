import { flat } from '../flat.ts';
import type { Kept } from '../kept.ts';
import type { Steps } from '../steps.ts';
import type { Block, Span } from '../types.ts';
import { skipBlanks } from './characters.ts';
import { markFootnotes } from './footnotes.ts';
import type { Draft, State } from './lines.ts';
import type { Numbering } from './numbering.ts';
import { addLines, blocksIn, isBare } from './outline.ts';
import { partAt, type TextPart } from './parts.ts';

/** What the lines above say to those below an empty line: the numbers that are open, and the block before. */
type Before = {
  readonly numbering: Numbering;
  readonly open?: Pick<Draft, 'kind' | 'level'> & { readonly isMarked: boolean; readonly last: string };
};

/** What was read of a part. `isOpen` where its end belongs to what follows: a page that ends, a number without its text. */
type Outlined = { readonly blocks: readonly Block[]; readonly after: Before; readonly isOpen: boolean };

/** UTF-16 units of what follows a part that can tell what its last line is. */
const AHEAD = 110;

/** The blocks of parts that follow each other; a part whose end is open, or that a line without prose follows, is read with those after it. */
export function* plainBlocks(
  parts: readonly { readonly part: TextPart; readonly start: number }[],
  text: string,
  masked: string,
  known?: Kept<TextPart>,
): Steps<readonly Block[]> {
  const blocks: Block[] = [];
  let before: Before = { numbering: [] };
  for (let index = 0; index < parts.length; ) {
    const { start } = parts[index]!;
    for (let count = 1; ; count *= 2) {
      const next = Math.min(parts.length, index + count);
      const end = parts[next]?.start ?? text.length;
      const part = count === 1 ? parts[index]!.part : partAt(text, start, end, known);
      const found = outlined(part, { masked, start, end }, before);
      yield;
      if (next < parts.length && (found.isOpen || beginsMasked(text, masked, end))) continue;
      for (const block of found.blocks) blocks.push(moved(block, start));
      before = found.after;
      index = next;
      break;
    }
  }
  return blocks;
}

/** Whether the line at an offset, which is not empty, holds no prose. */
function beginsMasked(text: string, masked: string, at: number): boolean {
  let end = at;
  for (let code = text.charCodeAt(end); end < text.length && code !== 10 && code !== 13 && code !== 12; code = text.charCodeAt(end)) end++;
  return skipBlanks(masked, at, end) === end;
}

type Known = { readonly masked: string; readonly ahead: string; readonly before: string; readonly outlined: Outlined };

/** What each part was read as of late; one that stands in several places is read in several ways. */
const lately = new WeakMap<TextPart, readonly Known[]>();
const MOST = 8;

function outlined(part: TextPart, { masked, start, end }: Span & { readonly masked: string }, before: Before): Outlined {
  const from = skipBlanks(masked, end, masked.length);
  const ahead = masked.slice(from, from + AHEAD);
  const state = JSON.stringify(before);
  const known = lately.get(part) ?? [];
  const same = known.find((one) => one.before === state && one.ahead === ahead && masked.startsWith(one.masked, start));
  if (same) return same.outlined;
  const own = flat(masked.slice(start, end));
  const found = outlineOf(part.text, own, ahead, before);
  lately.set(part, [{ masked: own, ahead: flat(ahead), before: state, outlined: found }, ...known.slice(0, MOST - 1)]);
  return found;
}

/** Stands for the block before, which ends with its last sign. */
const LEAD = 3;

function outlineOf(text: string, masked: string, ahead: string, { numbering, open }: Before): Outlined {
  const lead = `${open?.last ?? ' '}\n\n`;
  const state: State = {
    text: lead + text + ahead,
    masked: lead + masked + ahead,
    numbering: [...numbering],
    headings: true,
    drafts: open ? [{ kind: open.kind, start: 0, end: 1, level: open.level, ...(open.isMarked && { marker: { start: 0, end: 0 } }) }] : [],
    width: 0,
    previous: undefined,
  };
  const gap = addLines(state, LEAD, LEAD + text.length, state.text.length);
  const draft = state.drafts.at(-1);
  const blocks = markFootnotes(state.text, blocksIn(state)).slice(open ? 1 : 0);
  return {
    blocks: blocks.map((block) => moved(block, -LEAD)),
    after: { numbering: state.numbering, ...(draft && { open: openOf(draft, state) }) },
    isOpen: gap === 'page' || (draft !== undefined && isBare(state.masked, draft)),
  };
}

function openOf({ kind, level, marker, end }: Draft, { masked }: State): Before['open'] {
  return { kind, level, isMarked: marker !== undefined, last: masked[end - 1]! };
}

function moved(block: Block, by: number): Block {
  const { span, marker } = block;
  const place = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  return { ...block, span: place(span), ...(marker && { marker: place(marker) }) };
}
