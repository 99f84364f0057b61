import type { Sighting } from './find/sight.ts';
import { type Matcher, spanOfRange } from './match/matcher.ts';
import { wordsOf } from './read/readable.ts';
import type { CounterFrame, Finding, Prose, Role, Span, Suggestion, Withheld } from './types.ts';

const SHOWN_LENGTH = 90;

/** Makes a finding of a sighting: spans for token ranges, words for the message. */
export function describe(sighting: Sighting, matcher: Matcher, prose: Prose): Finding {
  const { entry, sentence } = sighting;
  const span = spanOfRange(sighting.range, matcher);
  const roles = rolesOf(sighting, matcher, prose);
  return {
    code: entry.code,
    entry: entry.id,
    severity: entry.entry.severity ?? entry.about.severity,
    span,
    sentence: { start: sentence.isSplit ? sentence.lead[0]!.start : sentence.span.start, end: sentence.span.end },
    text: wordsOf(span, prose),
    message: messageOf(entry.entry.message ?? entry.about.message, span, roles, prose),
    roles,
    sources: entry.about.sources,
    suggestions: suggestionsFor(sighting, span, prose),
  };
}

export function describeCounter(sighting: Sighting, matcher: Matcher, prose: Prose): CounterFrame {
  const span = spanOfRange(sighting.range, matcher);
  return { code: sighting.entry.code, entry: sighting.entry.id, span, text: wordsOf(span, prose) };
}

export function describeWithheld(sighting: Sighting, matcher: Matcher, prose: Prose, stance: string, reason: string): Withheld {
  return { ...describeCounter(sighting, matcher, prose), stance, reason };
}

function rolesOf({ roles }: Sighting, matcher: Matcher, prose: Prose): Role[] {
  return Object.entries(roles)
    .map(([name, range]) => {
      const span = spanOfRange(range, matcher);
      return { name, span, text: wordsOf(span, prose) };
    })
    .sort((a, b) => a.span.start - b.span.start);
}

/** Where markup stands between the words of a finding, a replacement would break it: it becomes advice. */
function suggestionsFor(sighting: Sighting, span: Span, prose: Prose): Suggestion[] {
  const words = wordsOf(span, prose);
  const suggestions = suggestionsOf(sighting, words);
  const isPlain = words === prose.source.text.slice(span.start, span.end);
  return isPlain ? suggestions : suggestions.map(({ text }) => ({ text }));
}

function suggestionsOf({ entry: { entry, about } }: Sighting, text: string): Suggestion[] {
  const whole = (entry.replace ?? []).map((replacement) => ({ text: replacement, replacement: matchCase(replacement, text) }));
  const replacing = [...whole, ...reworded(entry.reword ?? {}, text)].map((one) => (entry.safe ? { ...one, isSafe: true as const } : one));
  return [...replacing, ...(entry.instead ?? about.instead).map((advice) => ({ text: advice }))];
}

/** The match with the longest of the words that can be replaced in it replaced, once for each alternative. */
function reworded(rewordings: Readonly<Record<string, string | readonly string[]>>, text: string): Suggestion[] {
  const words = Object.keys(rewordings).sort((a, b) => b.length - a.length);
  for (const from of words) {
    const found = placeOf(from, text);
    if (!found) continue;
    return [rewordings[from]!].flat().map((to) => {
      const replacement = text.slice(0, found.start) + matchCase(to, text.slice(found.start, found.end)) + text.slice(found.end);
      return { text: replacement.replace(/\s+/g, ' '), replacement };
    });
  }
  return [];
}

/** Where words stand in a text, whatever their case and whatever blanks or hyphens join them. */
function placeOf(words: string, text: string): Span | undefined {
  const escaped = words.split(/[\s-]+/).map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  const match = new RegExp(`(?<![\\p{L}\\p{N}])${escaped.join('[\\s-]+')}(?![\\p{L}\\p{N}])`, 'iu').exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

/** A replacement begins with a capital where the words it replaces do. */
function matchCase(replacement: string, text: string): string {
  if (text.length > 3 && text === text.toUpperCase() && text !== text.toLowerCase()) return replacement.toUpperCase();
  return /^\p{Lu}/u.test(text) ? replacement.charAt(0).toUpperCase() + replacement.slice(1) : replacement;
}

function messageOf(template: string, span: Span, roles: readonly Role[], prose: Prose): string {
  return template.replace(/\{([a-z-]+)\}/g, (_, name: string) => {
    if (name === 'text') return shorten(wordsOf(span, prose));
    const role = roles.find((candidate) => candidate.name === name);
    return role ? shorten(wordsOf(role.span, prose)) : name;
  });
}

/** One line of at most 90 UTF-16 units, with an ellipsis where it was cut. */
function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= SHOWN_LENGTH ? line : `${line.slice(0, SHOWN_LENGTH - 1).replace(/\s\S*$/, '')}…`;
}
