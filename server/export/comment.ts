import type { Compiled, Finding, Source } from '../core/index.ts';
import { citationText } from './citation.ts';
import { cleanLine, includesWords, shortLine } from './clean.ts';
import { createPlacer } from './places.ts';

/** A finding as a comment that a reader writes beside a text: what, why it matters as a question, alternatives, sources. */
export function reviewComment(finding: Finding, compiled: Compiled): string {
  const { text, message, suggestions } = finding;
  const about = compiled.codes.get(finding.code);
  const words = includesWords(message, text) ? '' : `“${shortLine(text)}”: `;
  return [
    `${words}${cleanLine(message)}`,
    about && `Question to ask: ${about.ask}`,
    suggestions.length > 0 && `What else could be said: ${suggestions.map((one) => cleanLine(one.text)).join('; ')}.`,
    `Who argues so: ${sourcesOf(finding, compiled)}.`,
  ]
    .filter(Boolean)
    .join('\n');
}

/** The passage with its place, and the works that discuss such wording: one line for a footnote or a memo. */
export function citeFinding(finding: Finding, source: Source, compiled: Compiled): string {
  const place = createPlacer(source)(finding.span.start);
  const title = compiled.codes.get(finding.code)?.title ?? finding.code;
  return `“${shortLine(finding.text)}” (${fileName(source.name)}, ${place}). ${title} (${finding.code}); see ${sourcesOf(finding, compiled)}.`;
}

function sourcesOf({ sources }: Finding, compiled: Compiled): string {
  return sources.map((source) => citationText(source, compiled).replace(/\.$/, '')).join('; ');
}

/** The last part of a path or of an address, without escapes. */
export function fileName(name: string): string {
  const last = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
