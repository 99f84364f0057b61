import { isDigit, isWord, skipBlanks } from './characters.ts';
import type { Gap, Line, State } from './lines.ts';
import { type Label, labelAt } from './numbering.ts';

const citing =
  /(?:\b(?:articles?|sections?|sec\.|paragraphs?|subsections?|subparagraphs?|clauses?|nos?\.|chapters?|parts?|title|rules?|and|or|to|of|pages?|under|p\.|[–—-])|,|\()$/i;

/** The end of a line after which a bracketed number is the rest of a citation. */
const citingBracket =
  /(?:\b(?:articles?|sections?|paragraphs?|subsections?|subparagraphs?|clauses?|subclauses?|items?|nos?\.|chapters?|parts?|title|rules?|under)|[\d)]\s*(?:,|and|or|to)|[([])$/i;

const dashes = /^[–—*+o-]$/;

/** The label of a line, unless the line before runs into it: `as provided in Article` / `5. The parties`. */
export function labelOf(state: State, line: Line, gap: Gap): Label | undefined {
  if (!canLabel(state.masked, line.first)) return undefined;
  const label = labelAt(state.masked, line.first);
  if (!label || label.end > line.last) return undefined;
  if (gap === 'empty' || !state.previous) return label;
  const before = state.masked.slice(Math.max(state.previous.first, state.previous.last - 20), state.previous.last);
  const mark = label.parts[0]![0]!;
  if (mark.style.startsWith('(')) return citesOnly(state, label, line, before) ? undefined : label;
  if (/[.:;?!”"’)]$/.test(before) || isCounted(state, label)) return label;
  if (citing.test(before) || gap === 'page') return undefined;
  if (mark.value === 0) return dashes.test(mark.style) ? undefined : label;
  return /^[a-z]\.$/i.test(mark.style) ? undefined : label;
}

function isCounted(state: State, label: Label): boolean {
  return label.parts[0]!.some(({ style, value }) =>
    state.numbering.some((open) => open.style === style && (value === 0 || value === open.value + 1)),
  );
}

/** `described in paragraph` / `(2) of this section` is a citation that a line end has cut. */
function citesOnly(state: State, label: Label, line: Line, before: string): boolean {
  if (citingBracket.test(before)) return true;
  if (/(?:[;:—–.]|[;,]\s*(?:and|or))$/.test(before)) return false;
  const after = skipBlanks(state.masked, label.end, line.last);
  return /^(?:of|above|below)\b|^(?:and|or|to|through)\s*\(|^[,;.)]/.test(state.masked.slice(after, after + 12));
}

/** Most lines of prose begin with a letter; a label with a letter has a stop or a bracket right after it. */
function canLabel(masked: string, at: number): boolean {
  const code = masked.charCodeAt(at);
  if (!isWord(code) || isDigit(code)) return true;
  const next = masked.charCodeAt(at + 1);
  return !isWord(next) || romans.has(code);
}

const romans = new Set([...'ivxlIVXLo'].map((letter) => letter.charCodeAt(0)));
