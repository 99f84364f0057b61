import { append } from '../append.ts';
import type { Span } from '../types.ts';
import type { Context } from './context.ts';

const quotation =
  /“([^“”]{2,90})”|"([^"]{2,90})"|``([^`"”]{2,90})(?:"|''|”)|‘([^‘]{2,90}?)’(?!\p{L})|(?<![\p{L}\p{N}])'([^']{2,90})'(?!\p{L})/gu;

const aside =
  /^[\s,]*(?:\([^()]{0,80}\)[\s,]*)?(?:(?:in relation to|when used|as used|with respect to|for the purposes? of)\b[^,"“]{0,100},\s*)?/i;
const defines =
  /^(?:shall (?:mean|have the)|means?\b|(?:is|are|shall be) (?:defined|understood|construed) (?:as|in|by|under|to)\b|ha(?:s|ve) the (?:same )?(?:meanings?|definitions?)\b)/i;
const describes = /^(?:(?:shall )?includes?\b|shall refer to\b|refers? to\b|(?:is|are) (?:any|an?|the|each|every)\b)/i;
const apposition = /^\s*,\s*(?:any|an?|the|each|all|every)\b/i;
const joined = /^\s*(?:,\s*)?(?:(?:and|or|and\/or)\s+)?(?:in an?\s+|the\s+)?(?:(?:term|expression)\s+)?["“‘`']/i;

const scope = '(?:(?:in|under|for (?:the )?purposes? of|as used in|throughout|when used in|unless)\\b[^.;“”"]{0,110}?[\\s,:—–-]+)?';
const noun = '(?:(?:and\\s+)?(?:the\\s+)?(?:terms?|words?|expressions?|phrases?)(?:\\s+or\\s+(?:phrase|expression|term))?\\s+)?';
const begins = new RegExp(`(?:^\\s*|[.;:—–]\\s*)["“]?(?:and\\s+)?${scope}${noun}(?:the\\s+)?$`, 'i');
const named = /\b(?:terms?|expressions?|words?|phrases?)\s+$/i;
const called = /\b(?:hereinafter|hereafter)\b[^“"().;]{0,50}$/i;
const inBrackets = /\((?:[^()]{0,60}[\s,])?(?:the|each,?(?:\s+an?)?|an?|together,?|collectively,?|called|known as|referred to as)\s+$/i;

/** The quoted terms that a stretch defines, as offsets in it; quoted words that it only mentions are left out. */
export function quotedTerms(text: string, { isList, isLed }: Context): readonly Span[] {
  const found: Span[] = [];
  let waiting: Span[] = [];
  for (const match of text.matchAll(quotation)) {
    const end = match.index + match[0].length;
    const term = innerOf(match);
    const before = text.slice(Math.max(0, match.index - 160), match.index).replace(/\s+/g, ' ');
    const rest = text.slice(end, end + 220).replace(/\s+/g, ' ');
    if (isNamed(before, rest, match[0])) found.push(term);
    else if (waiting.length > 0 || begins.test(before)) {
      waiting.push(term);
      if (joined.test(rest)) continue;
      if (isDefined(rest, named.test(before) || isList || isLed, isList || isLed)) append(found, waiting);
    } else if (named.test(before) && defines.test(afterAside(rest))) found.push(term);
    waiting = [];
  }
  return found;
}

function isDefined(rest: string, mayDescribe: boolean, mayStandBeside: boolean): boolean {
  const after = afterAside(rest);
  return (
    defines.test(after) ||
    (mayDescribe && describes.test(after)) ||
    /^(?:shall )?includes?\b/.test(after) ||
    (mayStandBeside && apposition.test(rest))
  );
}

/** `(hereinafter “the Fund”)`, `(the “Fund”)`, `(“the Fund”)`. */
function isNamed(before: string, rest: string, quoted: string): boolean {
  if (called.test(before)) return true;
  if (!/^\s*\)/.test(rest)) return false;
  return inBrackets.test(before) || (/\($/.test(before) && /^["“‘'](?:the|an?)\s/i.test(quoted));
}

function afterAside(rest: string): string {
  return rest.slice(aside.exec(rest)?.[0].length ?? 0);
}

function withoutEnd(inner: string): string {
  return inner.replace(/(?<![\s,;.:])[\s,;.:]+$/, '').replace(/(?<!\s)\s*\([^()]*\)$/, '');
}

/** The words between the marks, without an article before and a comma or a short form in brackets after them. */
function innerOf(match: RegExpMatchArray): Span {
  const inner = match.slice(1).find((group) => group !== undefined)!;
  const start = match.index! + match[0].indexOf(inner);
  const article = /^\s*(?:(?:the|an?)\s+)?/i.exec(inner)![0].length;
  return { start: start + article, end: start + withoutEnd(inner).length };
}
