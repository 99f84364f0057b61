import type { Block, Layout, Page, Span } from '../../core/index.ts';
import { labelAt, type Numbering, place } from '../../core/read/numbering.ts';
import { seamOf } from './hyphens.ts';
import { noteLabel } from './notes.ts';
import type { Line, Passage, PdfPage, Placed } from './types.ts';

/** The text of a document with its layout, and where on the pages each stretch of it stands. */
export type Written = { readonly text: string; readonly layout: Layout; readonly placed: readonly Placed[] };

const superscripts: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789'].map((figure, index) => [figure, '⁰¹²³⁴⁵⁶⁷⁸⁹'[index]!]),
);

/** Writes passages one below the other: items of a list and cells of a row on lines of their own, all others with an empty line between. */
export function write(passages: readonly Passage[], pages: readonly PdfPage[], words: ReadonlySet<string>): Written {
  const writer = new Writer(pages, words);
  for (const passage of passages) writer.add(passage);
  return writer.done();
}

class Writer {
  readonly #parts: string[] = [];
  #length = 0;
  readonly #blocks: Block[] = [];
  readonly #hidden: Span[] = [];
  readonly #notes: Span[] = [];
  readonly #pages: Page[] = [];
  readonly #placed: Placed[] = [];
  readonly #numbering: Numbering = [];
  readonly #indents: { readonly x: number; readonly flow: number }[] = [];
  #before: Passage | undefined;
  #page = -1;

  constructor(
    readonly pages: readonly PdfPage[],
    readonly words: ReadonlySet<string>,
  ) {}

  add(passage: Passage): void {
    if (this.#before) this.#push(isClose(this.#before, passage) ? '\n' : '\n\n');
    this.#before = passage;
    const start = this.#length;
    const text = this.#addLines(passage);
    const span = { start, end: this.#length };
    if (passage.kind === 'furniture' || passage.kind === 'contents') this.#hidden.push(span);
    else this.#blocks.push(this.#blockOf(passage, span, text));
  }

  done(): Written {
    const hidden = [...this.#hidden, ...this.#notes].sort((a, b) => a.start - b.start);
    const layout = { blocks: this.#blocks, hidden, notes: this.#notes, directives: [], pages: this.#pages };
    return { text: this.#parts.join(''), layout, placed: this.#placed };
  }

  #push(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }

  #addLines({ lines, kind }: Passage): string {
    const from = this.#parts.length;
    let word = '';
    for (const [index, line] of lines.entries()) {
      const next = lines[index + 1];
      word = (word + line.text).slice(-2_000).replace(/^.*\s(?=\S+$)/s, '');
      const seam = next
        ? seamOf(/^\S*(?:https?:|www\.)/.test(word) ? word : line.text, next.text, this.words)
        : { cut: line.text.endsWith('\u00ad') ? 1 : 0, between: '' };
      this.#openPage(line.page);
      this.#addLine(line, line.text.length - seam.cut, kind === 'footnote' && index === 0);
      this.#push(seam.between);
      word += seam.between;
    }
    return this.#parts.slice(from).join('');
  }

  #openPage(page: number): void {
    for (; this.#page < page; this.#page++) this.#pages.push({ start: this.#length, label: this.pages[this.#page + 1]!.label });
  }

  #addLine({ text, parts, marks, page }: Line, end: number, isNote: boolean): void {
    const at = this.#length;
    let shown = text.slice(0, end);
    for (const mark of marks) {
      if ((isNote && mark.start === 0) || mark.start >= end) continue;
      shown =
        shown.slice(0, mark.start) +
        shown.slice(mark.start, mark.end).replace(/\d/g, (figure) => superscripts[figure]!) +
        shown.slice(mark.end);
      this.#notes.push({ start: at + mark.start, end: at + Math.min(mark.end, end) });
    }
    for (const { start, end: stop, run, from } of parts)
      if (start < end) this.#placed.push({ start: at + start, end: at + Math.min(stop, end), page, run, from });
    this.#push(shown);
  }

  #blockOf({ kind, level, lines }: Passage, span: Span, text: string): Block {
    const { start } = span;
    if (kind === 'heading') {
      this.#numbering.length = 0;
      return { kind, span, level };
    }
    if (kind === 'item') return this.#itemOf(span, text, lines[0]!);
    if (kind === 'footnote') {
      const end = noteLabel(lines[0]!);
      return { kind, span, level: 0, ...(end > 0 && { marker: { start, end: start + end } }) };
    }
    if (kind === 'paragraph') while (this.#numbering.at(-1)?.value === 0) this.#numbering.pop();
    return { kind: kind === 'cell' ? 'cell' : 'paragraph', span, level: 0 };
  }

  #itemOf(span: Span, text: string, { x, flow, size }: Line): Block {
    const label = labelAt(text, 0);
    if (!label) return { kind: 'item', span, level: this.#numbering.length + 1 };
    this.#closeInner(x + 0.4 * size, flow);
    const last = this.#blocks.at(-1);
    const opening = last !== undefined && /[:—–]$/.test(this.#tail(last.span));
    let level = 0;
    for (const [index, part] of label.parts.entries()) level = place(this.#numbering, part, opening || index > 0);
    this.#indents.length = level - 1;
    this.#indents[level - 1] = { x, flow };
    return { kind: 'item', span, level, marker: { start: span.start, end: span.start + label.end } };
  }

  /** Lists that stand further in than the next item have ended before it. */
  #closeInner(x: number, flow: number): void {
    for (let level = this.#numbering.length; level > 0; level--) {
      const indent = this.#indents[level - 1];
      if (!indent || indent.flow !== flow || indent.x <= x) return;
      this.#numbering.length = level - 1;
    }
  }

  #tail({ end }: Span): string {
    let at = this.#length;
    for (let index = this.#parts.length - 1; index >= 0; index--) {
      const part = this.#parts[index]!;
      at -= part.length;
      if (at < end) return part.slice(0, end - at);
    }
    return '';
  }
}

/** Items after each other, cells of one row, entries of one list of contents. */
function isClose(a: Passage, b: Passage): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === 'cell') return a.lines[0]!.row === b.lines[0]!.row;
  return a.kind === 'item' || a.kind === 'contents' || a.kind === 'furniture';
}
