import type { Span } from '../types.ts';
import type { Context } from './context.ts';

const WORDS = 6;
const term = "(\\p{L}[\\p{L}\\p{N}’'/ \\r\\n-]{1,60}?)";
const verb = '(?:shall mean|means?|includes?|refers to|is defined as|has the (?:same )?meaning)\\b';
const scoped = new RegExp(
  `\\b(?:in|under|for the purposes? of) this (?:act|law|code|part|chapter|section|article|title|bill|regulation|directive|convention|protocol|agreement|plan|policy|guidance|strategy|document|ordinance|order)\\b[^,;.“"]{0,40},\\s+(?:an?\\s+|the\\s+|(?=\\p{L}))${term}\\s+${verb}`,
  'diu',
);
const listed = new RegExp(`^\\s*(?:an?\\s+|the\\s+)?${term}\\s+${verb}`, 'diu');
const ledOnly = new RegExp(`^\\s*(?:an?\\s+|the\\s+)?${term}\\s+(?:shall mean|means?|has the (?:same )?meaning)\\b`, 'diu');
const glossed = /^\s*(\p{Lu}[\p{L}’'/() -]{1,60}?)(?::|\s[–—-])\s+\S/du;
const marked = /^(?:\*\*|__|\*|_)\s*["“]?([\p{L}][^*_\n]{1,60}?)["”]?(?:\s*(:))?\s*(?:\*\*|__|\*|_)\s*(:|[–—-]\s|)\s*/du;
const starts = /^(?:shall mean|means?|includes?|refers to|is defined as|has the (?:same )?meaning)\b/i;
const cutShort = /\b(?:shall|must|may|should|will|can|it|of|terms?|and|or|that|which|to|following|not|also|is|are|this|by)$/i;
const noTerm =
  /^(?:it|this|that|these|those|such|which|there|nothing|and|or|but|if|where|when|who|note|notes|example|examples|source|sources|nor|may|shall|must|can|is|are|by|in|on|with|no|not|all|any|they|we|he|she)\b/i;

/** The terms that a stretch defines without quotation marks, as offsets in it. `source` begins at `lead`, where its marks are. */
export function unquotedTerms(text: string, { isList, isLed }: Context, source: string, lead: number): readonly Span[] {
  const bold = markedTerm(source, isList, lead);
  if (bold) return [bold];
  const one =
    groupOf(scoped.exec(text)) ??
    (isList ? groupOf(listed.exec(text) ?? glossed.exec(text)) : isLed ? groupOf(ledOnly.exec(text)) : undefined);
  return one && isTerm(text.slice(one.start, one.end)) ? [one] : [];
}

/** `**Victim** means …`, and in a list of definitions `**Victim**: …`. */
function markedTerm(source: string, isList: boolean, lead: number): Span | undefined {
  const match = marked.exec(source);
  const group = match && groupOf(match);
  if (!match || !group || !isTerm(match[1]!)) return undefined;
  const hasColon = match[2] !== undefined || match[3] !== '';
  if (!starts.test(source.slice(match[0].length)) && !(isList && hasColon)) return undefined;
  return { start: group.start + lead, end: group.end + lead };
}

function isTerm(words: string): boolean {
  return words.trim().split(/\s+/).length <= WORDS && !noTerm.test(words.trim()) && !cutShort.test(words.trim());
}

function groupOf(match: RegExpExecArray | null): Span | undefined {
  const indices = match?.indices?.[1];
  return indices && { start: indices[0], end: indices[1] };
}
