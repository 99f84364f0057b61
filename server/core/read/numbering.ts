import { isBlank } from './characters.ts';

/** One way to read a label: `(i)` is the first roman or the ninth letter. `style` is `(a)`, `(1)`, `a)`, `1.`, `•` … */
export type Reading = { readonly style: string; readonly value: number };

/** The labels at a place, outermost first (`(a)(1)` has two), each with its possible readings; `end` is after the last. */
export type Label = { readonly end: number; readonly parts: readonly (readonly Reading[])[] };

/** The labels of the items that are open at a place, outermost first. */
export type Numbering = Reading[];

const bracketed = /\((\d{1,3}|[a-z]{1,2}|[A-Z]{1,2}|[ivxl]{1,7}|[IVXL]{1,7})\)/y;
const closed = /(\d{1,3}|[a-zA-Z]|[ivxl]{1,6})\)(?=\s|$)/y;
const dotted = /(\d{1,3}|[a-zA-Z]|[ivxl]{1,6}|[IVXL]{1,6})\.(?=\s|$)/y;
const multiple = /(\d{1,4}(?:\.\d{1,4}){1,3})(?:\.(?=\s|$)|(?=\s+[A-Z“"]))/y;
const section = /(\d{1,3})(?=[ \t]\((?:1|a)\)\s)/y;
const bullet = /[•◦▪▫‣·●○■□➢➔❖✓\uf0b7\uf0a7\uf02d–—*+-](?=\s|$)|o(?=\t| {2})/y;

/** The labels that begin at `at`, if any. */
export function labelAt(text: string, at: number): Label | undefined {
  const parts: (readonly Reading[])[] = [];
  let end = at;
  for (let next = at; parts.length < 4; ) {
    const one = singleAt(text, next, parts.length > 0);
    if (!one) break;
    parts.push(one.readings);
    end = one.end;
    next = end;
    while (next < text.length && next - end < 8 && isBlank(text.charCodeAt(next)) && text[next] !== '\n' && text[next] !== '\r') next++;
    if (one.readings[0]!.style.length === 1) break;
  }
  return parts.length > 0 ? { end, parts } : undefined;
}

function singleAt(text: string, at: number, inner: boolean): { end: number; readings: readonly Reading[] } | undefined {
  const open = labelOf(bracketed, text, at);
  if (open) return { end: open.end, readings: readings('(', open.label, ')') };
  const many = inner ? undefined : labelOf(multiple, text, at);
  if (many) return { end: many.end, readings: [{ style: '1.1', value: Number(many.label.split('.').at(-1)) }] };
  const stop = labelOf(dotted, text, at);
  if (stop && !(inner && /[a-z]/i.test(stop.label))) return { end: stop.end, readings: readings('', stop.label, '.') };
  if (inner) return undefined;
  const close = labelOf(closed, text, at);
  if (close) return { end: close.end, readings: readings('', close.label, ')') };
  const number = labelOf(section, text, at);
  if (number) return { end: number.end, readings: readings('', number.label, '.') };
  bullet.lastIndex = at;
  const mark = bullet.exec(text);
  return mark ? { end: at + mark[0].length, readings: [{ style: mark[0], value: 0 }] } : undefined;
}

function labelOf(pattern: RegExp, text: string, at: number): { end: number; label: string } | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match ? { end: at + match[0].length, label: match[1]! } : undefined;
}

/** All readings of the characters of a label. */
export function readings(open: string, label: string, close: string): readonly Reading[] {
  const style = (kind: string): string => `${open}${kind}${close}`;
  const first = label.charCodeAt(0);
  if (first <= 57) return [{ style: style('1'), value: Number(label) }];
  const upper = first < 97;
  const lower = label.toLowerCase();
  const found: Reading[] = [];
  if (lower.length === 1) found.push({ style: style(upper ? 'A' : 'a'), value: lower.charCodeAt(0) - 96 });
  else if (lower.length === 2 && lower[0] === lower[1]) found.push({ style: style(upper ? 'AA' : 'aa'), value: lower.charCodeAt(0) - 96 });
  const value = roman(lower);
  if (value > 0) found.push({ style: style(upper ? 'I' : 'i'), value });
  return found.length > 0 ? found : [{ style: style(upper ? 'Ab' : 'ab'), value: 0 }];
}

const numerals: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };

function roman(label: string): number {
  let sum = 0;
  for (let at = 0; at < label.length; at++) {
    const value = numerals[label[at]!];
    if (!value) return 0;
    sum += value < (numerals[label[at + 1] ?? ''] ?? 0) ? -value : value;
  }
  return label === 'l' ? 0 : sum;
}

/**
 * Puts a label in its place and returns its level, 1 being the outermost. A label that continues an open list
 * closes what is below it; a new style opens a list below. `opening` says that the text before asks for a new list.
 */
export function place(numbering: Numbering, options: readonly Reading[], opening: boolean): number {
  const fresh = options.find(({ style, value }) => value === 1 && !numbering.some((open) => open.style === style));
  if (opening && fresh) return numbering.push(fresh);
  return (
    continueList(numbering, options, (open, option) => option.value === open.value + 1) ??
    (fresh ? numbering.push(fresh) : undefined) ??
    continueList(numbering, options, () => true) ??
    numbering.push(options[0]!)
  );
}

function continueList(
  numbering: Numbering,
  options: readonly Reading[],
  follows: (open: Reading, option: Reading) => boolean,
): number | undefined {
  for (let level = numbering.length; level > 0; level--) {
    const open = numbering[level - 1]!;
    const option = options.find((one) => one.style === open.style && follows(open, one));
    if (!option) continue;
    numbering.length = level;
    numbering[level - 1] = option;
    return level;
  }
  return undefined;
}
