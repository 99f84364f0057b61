import { FILLER, withoutFiller } from '../read/filler.ts';
import type { Anchor, Finding, Source } from '../types.ts';

/** UTF-16 units on each side of a finding in which its neighbouring words are looked for, and how many of them are kept. */
const AROUND = 160;
const WORDS = 6;
const LONGEST_QUOTE = 200;

/** The text in which findings are named: of a document without what is shown and not read, so that names hold in each view of tracked changes. */
export function anchorText({ text, layout }: Source): string {
  const parts: string[] = [];
  let last = 0;
  for (const { start, end } of layout?.hidden ?? []) {
    if (start < last) continue;
    parts.push(text.slice(last, start), FILLER.repeat(end - start));
    last = end;
  }
  return parts.join('') + text.slice(last);
}

/**
 * Names a finding by its code, its words and the words beside them, as the text quotation selector of the W3C Web
 * Annotation Data Model does. Line breaks and other white space do not matter.
 */
export function anchorOf({ code, span }: Pick<Finding, 'code' | 'span'>, text: string): Anchor {
  return {
    code,
    quote: shortened(words(text.slice(span.start, span.end)).join(' ')),
    before: words(text.slice(Math.max(0, span.start - AROUND), span.start))
      .slice(-WORDS)
      .join(' '),
    after: words(text.slice(span.end, span.end + AROUND))
      .slice(0, WORDS)
      .join(' '),
  };
}

/** Anchors of findings in the order of the text, numbered where they are alike. */
export function anchorsOf(findings: readonly Pick<Finding, 'code' | 'span'>[], text: string): readonly Anchor[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const anchor = anchorOf(finding, text);
    const nth = (seen.get(keyWithout(anchor)) ?? 0) + 1;
    seen.set(keyWithout(anchor), nth);
    return nth === 1 ? anchor : { ...anchor, nth };
  });
}

/** An anchor as one string, for comparing. */
export function anchorKey(anchor: Anchor): string {
  return `${keyWithout(anchor)}\u0000${anchor.nth ?? 1}`;
}

/**
 * For each finding the index of the anchor that names it, if any; an anchor names one finding at most. Anchors that fit
 * exactly come first, then those where the words on one side have changed.
 */
export function matchAnchors(findings: readonly Finding[], text: string, anchors: readonly Anchor[]): readonly (number | undefined)[] {
  const matched: (number | undefined)[] = findings.map(() => undefined);
  if (anchors.length === 0) return matched;
  const own = anchorsOf(findings, text);
  const used = new Set<number>();
  for (const keyOf of [anchorKey, keyWithout, keyBefore, keyAfter]) {
    const waiting = waitingBy(keyOf, anchors, used);
    own.forEach((anchor, index) => {
      const found = matched[index] === undefined ? waiting.get(keyOf(anchor))?.shift() : undefined;
      if (found === undefined) return;
      matched[index] = found;
      used.add(found);
    });
  }
  return matched;
}

function keyWithout({ code, quote, before, after }: Anchor): string {
  return [code, quote, before, after].join('\u0000');
}

function keyBefore({ code, quote, before }: Anchor): string {
  return [code, quote, before].join('\u0000');
}

function keyAfter({ code, quote, after }: Anchor): string {
  return [code, quote, after].join('\u0000');
}

function waitingBy(keyOf: (anchor: Anchor) => string, anchors: readonly Anchor[], used: ReadonlySet<number>): Map<string, number[]> {
  const waiting = new Map<string, number[]>();
  anchors.forEach((anchor, index) => {
    if (used.has(index)) return;
    const key = keyOf(anchor);
    const queue = waiting.get(key);
    if (queue) queue.push(index);
    else waiting.set(key, [index]);
  });
  return waiting;
}

function words(text: string): string[] {
  return withoutFiller(text).split(/\s+/).filter(Boolean);
}

/** Long passages are named by their two ends. */
function shortened(quote: string): string {
  return quote.length <= LONGEST_QUOTE ? quote : `${quote.slice(0, LONGEST_QUOTE / 2)}…${quote.slice(-LONGEST_QUOTE / 2)}`;
}
