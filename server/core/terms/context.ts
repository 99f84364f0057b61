import type { Piece } from '../pieces/types.ts';

/**
 * What the text above a block says about definitions: `isList` under a heading such as Definitions, `isLed` after a
 * lead-in such as `In this Act:`; `isLocal` where that speaks of a section or article only.
 */
export type Context = { readonly isList: boolean; readonly isLed: boolean; readonly isLocal: boolean };

/** The longest block (UTF-16 units) that heads or leads in definitions. */
const LONGEST = 300;
const none: Context = { isList: false, isLed: false, isLocal: false };

const heading =
  /^\W{0,9}(?:(?:article|section|sec\.|art\.|part|annex|§)?\s{0,3}[\dIVXA-Z.]{0,20}[.:)\s—–-]{0,9})?(?:(?:use of|key|defined|list of|explanation of)\s+(?:terms?|definitions?|terminology)|definitions?|interpretation|glossary|terms(?: used)?|terminology)\b/i;
const leadIn =
  /\b(?:(?:following|these)\s+(?:\w+\s+){0,2}(?:definitions|terms|expressions|words|meanings)|(?:in|for(?: the)? purposes? of|as used in|under)\s+(?:this|these|the present|sections?)\b[^.;]*(?:[:,—–-]|\bmeans?:?)$)/i;
const localScope = /\b(?:this|the present)\s+(?:section|subsection|article|paragraph|subparagraph|clause|part|schedule)\b/i;

/** What a draft says at its start. */
export const atStart: Context = none;

/** The context of each block of a piece by its index, and last what holds after the piece; `context` is what holds before it. */
export function contextsIn({ masked, blocks }: Piece, context: Context): readonly Context[] {
  const contexts = [context];
  for (const { kind, span } of blocks) {
    const text = span.end - span.start < LONGEST ? masked.slice(span.start, span.end).replace(/\s+/g, ' ') : '';
    if (kind === 'heading') contexts.push({ ...none, isList: text.length < 90 && heading.test(text) });
    else if (leadIn.test(text)) contexts.push({ ...contexts.at(-1)!, isLed: true, isLocal: localScope.test(text) });
    else contexts.push(contexts.at(-1)!);
  }
  return contexts;
}

export function isLocal(text: string): boolean {
  return localScope.test(text);
}
