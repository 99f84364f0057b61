import type { Span } from '../types.ts';
import { isBlank, isDigit, isUpper } from './characters.ts';

const pageNumber =
  /(?:^|[\n\r\f])[ \t]*((?:[-–—][ \t]?)?\d{1,4}(?:[ \t]?[-–—])?|page[ \t]+\d{1,4}(?:[ \t]+of[ \t]+\d{1,4})?)[ \t]*(?=[\n\r\f]|$)/gi;
const leaders = /\.{5,}|(?:\. ){4,}|_{4,}|-{4,}|={4,}|\*{4,}/g;

/** What belongs to the page and not to the text, where a line by itself tells: page numbers, dot leaders, rules. */
export function lineFurniture(text: string): readonly Span[] {
  return [...matches(pageNumber, text), ...matches(leaders, text)];
}

/** What tells furniture only beside other lines, in a stretch of whole lines: lines that begin with a number, and lines with a number. */
export type Lines = {
  readonly count: number;
  readonly numbers: readonly (Span & { readonly value: number; readonly line: number })[];
  readonly heads: readonly (Span & { readonly key: string })[];
};

/** The numbers of lines in bills and the running heads of pages, of stretches that follow each other. */
export function pageFurniture(stretches: readonly { readonly start: number; readonly lines: Lines }[]): readonly Span[] {
  return [...lineNumbers(stretches), ...runningHeads(stretches)];
}

function matches(pattern: RegExp, text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(pattern)) {
    const start = match.index + (match[1] === undefined ? 0 : match[0].indexOf(match[1]));
    spans.push({ start, end: start + (match[1] ?? match[0]).length });
  }
  return spans;
}

const shortestRun = 5;
const longestGap = 4;

const fewestHeads = 3;
const pageOfHead = /^\d{1,3}\s+(?:[/|]\s*)?|(?<!\s)\s+(?:[/|]\s*)?\d{1,3}\s*$/;
const separated = /^\s*\d{1,3}\s*[/|]|[/|]\s*\d{1,3}\s*$/;

export function linesOf(text: string): Lines {
  const numbers: Lines['numbers'][number][] = [];
  const heads: Lines['heads'][number][] = [];
  let count = 0;
  for (let start = 0; start < text.length; start = nextLine(text, start)) {
    const end = numberEnd(text, start);
    if (end > start) numbers.push({ start, end, value: Number(text.slice(start, end)), line: count });
    const head = headAt(text, start);
    if (head) heads.push(head);
    count++;
  }
  return { count, numbers, heads };
}

/** A line with a number in it that may come back on page after page, but for the page number: `HB 12 3`, `Office, March 2020`. */
function headAt(text: string, start: number): Lines['heads'][number] | undefined {
  const end = shortNumberedLine(text, start);
  if (end === start) return undefined;
  const line = text.slice(start, end).trim();
  const key = line.replace(pageOfHead, '');
  if (key.length < 6 || !isUpper(key.charCodeAt(0)) || !(/\d/.test(key) || separated.test(line)) || /[.;:,]$/.test(line)) return undefined;
  return { start, end, key };
}

function runningHeads(stretches: Parameters<typeof pageFurniture>[0]): Span[] {
  const places = new Map<string, Span[]>();
  for (const { start: from, lines } of stretches) {
    for (const { key, start, end } of lines.heads) {
      const spans = places.get(key) ?? [];
      spans.push({ start: from + start, end: from + end });
      places.set(key, spans);
    }
  }
  return [...places.values()].filter((spans) => spans.length >= fewestHeads).flat();
}

/** The end of a line of 6 to 90 characters with a digit in it, or `start`. */
function shortNumberedLine(text: string, start: number): number {
  let digits = 0;
  for (let at = start; at <= start + 91; at++) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) digits++;
    if (code === 10 || code === 13 || code === 12 || at >= text.length) return digits > 0 && at - start >= 6 ? at : start;
  }
  return start;
}

/** Bills number their lines. A run of at least five numbers that grow by one, each before a blank, is no prose. */
function lineNumbers(stretches: Parameters<typeof pageFurniture>[0]): Span[] {
  const spans: Span[] = [];
  let run: Span[] = [];
  let last = { value: 0, line: 0 };
  let first = 0;
  const close = (): void => {
    if (run.length >= shortestRun) spans.push(...run);
    run = [];
  };
  for (const { start: from, lines } of stretches) {
    for (const { start, end, value, line } of lines.numbers) {
      const isNext = value === last.value + 1 && first + line - last.line - 1 <= longestGap;
      if (run.length > 0 && !isNext) close();
      run.push({ start: from + start, end: from + end });
      last = { value, line: first + line };
    }
    first += lines.count;
  }
  close();
  return spans;
}

function numberEnd(text: string, at: number): number {
  let end = at;
  while (end < at + 3 && isDigit(text.charCodeAt(end))) end++;
  const code = text.charCodeAt(end);
  return end > at && isBlank(code) && code !== 10 && code !== 13 ? end : at;
}

function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
}
