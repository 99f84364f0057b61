import type { Span } from '../types.ts';
import { isBlank, isDigit, isUpper } from './characters.ts';

const pageNumber =
  /(?:^|[\n\r\f])[ \t]*((?:[-–—][ \t]?)?\d{1,4}(?:[ \t]?[-–—])?|page[ \t]+\d{1,4}(?:[ \t]+of[ \t]+\d{1,4})?)[ \t]*(?=[\n\r\f]|$)/gi;
const leaders = /\.{5,}|(?:\. ){4,}|_{4,}|-{4,}|={4,}|\*{4,}/g;

/** What belongs to the page and not to the text: page numbers, the numbers of lines in bills, dot leaders, rules. */
export function furniture(text: string): readonly Span[] {
  return [...matches(pageNumber, text), ...matches(leaders, text), ...lineNumbers(text), ...runningHeads(text)];
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

/** A line with a number in it that comes back on page after page, but for the page number: `HB 12 3`, `Office, March 2020`. */
function runningHeads(text: string): Span[] {
  const places = new Map<string, Span[]>();
  for (let at = 0; at < text.length; at = nextLine(text, at)) {
    const end = shortNumberedLine(text, at);
    if (end === at) continue;
    const line = text.slice(at, end).trim();
    const key = line.replace(pageOfHead, '');
    if (key.length < 6 || !isUpper(key.charCodeAt(0)) || !(/\d/.test(key) || separated.test(line)) || /[.;:,]$/.test(line)) continue;
    const spans = places.get(key) ?? [];
    spans.push({ start: at, end });
    places.set(key, spans);
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
function lineNumbers(text: string): Span[] {
  const spans: Span[] = [];
  let run: Span[] = [];
  let last = 0;
  let gap = 0;
  const close = (): void => {
    if (run.length >= shortestRun) spans.push(...run);
    run = [];
  };
  for (let at = 0; at < text.length; at = nextLine(text, at)) {
    const end = numberEnd(text, at);
    if (end === at) {
      if (++gap > longestGap) close();
      continue;
    }
    const value = Number(text.slice(at, end));
    if (run.length > 0 && value !== last + 1) close();
    run.push({ start: at, end });
    last = value;
    gap = 0;
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
