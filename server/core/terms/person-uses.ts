import { oncePer } from '../lazily.ts';
import { piecesOf, shifted } from '../pieces/pieces.ts';
import type { Piece } from '../pieces/types.ts';
import type { Block, Prose, Span } from '../types.ts';
import type { PersonClass } from './person.ts';

/** A word for the people concerned; `block` is an index into the blocks of the prose. */
export type PersonUse = { readonly named: PersonClass; readonly span: Span; readonly block: number };

const people = /\b(?:(victims?)|(survivors?)|trafficked\s+(?:persons?|people|individuals?))\b(?:['’]s?(?![\p{L}]))?/giu;

/** What can be harmed by something else: `crime victims`, `survivors of a flood`. */
const otherHarm =
  '(?:crimes?|criminal|offen[cs]es?|abuse|violence|torture|wars?|conflicts?|terror(?:ism|ist)?|disasters?|assaults?|rape|homicide|murder|fires?|floods?|earthquakes?|accidents?|fraud|scams?|bullying|stalking|theft|smuggling|genocide|holocaust|cancer|domestic|sexual|hate|famil(?:y|ial)|gender|discrimination|persecution|a|an|any|such|human rights|gang|landmines?|tort|burn|other|co)';
const before = new RegExp(`\\b${otherHarm}[\\s-]+(?:abuse|violence|assault|rights)?\\s*$`, 'i');
const after = new RegExp(`^\\s+of\\s+(?:(?:the|these|those|violent|serious|all|other|alleged)\\s+)*${otherHarm}\\b`, 'i');
const articles = /\b(?:an?|any|such|other)\s+$/i;
/** After `victim`, these words show that it stands for a person and does not stand before a noun, as in `victim services`. */
const standsAlone =
  /^\s*(?:$|[.,;:)\]”"’—–?!]|(?:is|are|was|were|be|been|being|has|have|had|may|might|shall|should|must|will|would|can|could|cannot|does|do|did|who|whom|whose|which|that|of|to|in|on|at|by|as|and|or|nor|but|from|for|with|without|under|unless|if|when|where|while|during|after|before|through|into|against|upon|not|also|only|and\/or|than|so|because|about|within|regarding|receives?|requests?|wishes|consents?|chooses?|decides?|asks?)\b)/i;
const lawTitle =
  /\b(?:Directive|Regulation|Convention|Protocol|Decision|Recommendation|Resolution|Declaration|Act|Law|Code|Ordinance|Guidelines?|Principles)\b[^.;]{0,120}\b(?:on|to|for|concerning|against|regarding)\b[^.;]*$/;
/** `‘Nobody asked.’ Ada, 40, survivor`: who was quoted. */
const attribution = /[’”"]\s*[–—-]?\s*\p{Lu}[^.’”"]{0,40},\s*$/u;
const quoted = /“[^”]*(?:”|$)|"[^"]*(?:"|$)|‘[^’]{0,600}’(?!\p{L})|``[^"”']{0,600}(?:"|''|”|$)/gu;

const prosaic: ReadonlySet<Block['kind']> = new Set(['paragraph', 'item']);

/** Where a draft names the people concerned in its own words: not in headings, quotations, names and titles of laws, nor as victims of something else. */
export function personUsesOf(prose: Prose): readonly PersonUse[] {
  return piecesOf(prose).flatMap(({ piece, start, block: first }) =>
    personUsesIn(piece).map(({ named, span, block }) => ({ named, span: shifted(span, start), block: block + first })),
  );
}

const personUsesIn = oncePer(({ masked, blocks }: Piece): readonly PersonUse[] =>
  blocks.flatMap(({ kind, span, marker }, block) => {
    if (!prosaic.has(kind)) return [];
    const start = marker?.end ?? span.start;
    return usesIn(masked.slice(start, span.end)).map(({ named, span: own }) => ({ named, span: shifted(own, start), block }));
  }),
);

function usesIn(text: string): readonly Omit<PersonUse, 'block'>[] {
  const found = [...text.matchAll(people)];
  if (found.length === 0) return [];
  const isQuoted = quotedIn(text);
  return found
    .filter((match) => !isQuoted(match.index) && isUse(text, match))
    .map((match) => ({
      named: match[1] ? 'victim' : match[2] ? 'survivor' : 'trafficked person',
      span: { start: match.index, end: match.index + match[0].replace(/['’]s?$/, '').length },
    }));
}

/** Whether offsets, asked for in order, stand in quotation marks. */
function quotedIn(text: string): (offset: number) => boolean {
  const quotations = [...text.matchAll(quoted)];
  let at = 0;
  return (offset) => {
    while (at < quotations.length && quotations[at]!.index + quotations[at]![0].length <= offset) at++;
    return at < quotations.length && quotations[at]!.index <= offset;
  };
}

function isUse(text: string, match: RegExpExecArray): boolean {
  const end = match.index + match[0].length;
  const lead = text.slice(Math.max(0, match.index - 300), match.index);
  const rest = text.slice(end, end + 60);
  if (/^[-‐‑/]|^\s*\((?:s|ies)\)/.test(rest) || /[-‐‑/]$/.test(lead)) return false;
  if (isName(match[0], lead, rest)) return false;
  if (after.test(rest) || (before.test(lead.slice(-40)) && !articles.test(lead.slice(-10)))) return false;
  if (lawTitle.test(lead) || attribution.test(lead)) return false;
  return !/^(?:victim|survivor)$/i.test(match[0]) || standsAlone.test(rest);
}

/** A capital inside a sentence, or a title that goes on in capitals: `Office for Victims of Crime`, `Victims’ Code`. */
function isName(word: string, lead: string, rest: string): boolean {
  const capital = /^\p{Lu}/u.test(word);
  if (capital && !/(?:^|[.?!:;—–]["”’)]?)\s*$/.test(lead)) return true;
  if (capital && /^\s+(?:of\s+|and\s+|for\s+)?\p{Lu}/u.test(rest)) return true;
  return /\p{Lu}\p{L}+\s+$/u.test(lead) && /^\s+\p{Lu}\p{L}+/u.test(rest);
}
