import { analyze, type Format, type Provision, read, type Source, type Strength, type Version } from '../../server/core/index.ts';
import { segment } from '../../server/core/segment/segment.ts';
import { view } from '../export-view.ts';

const strengths: readonly (readonly [RegExp, Strength])[] = [
  [/\bshall not\b/, 'prohibited'],
  [/\bshall\b/, 'mandatory'],
  [/\bshould\b/, 'recommended'],
  [/\bmay\b/, 'discretionary'],
];

/** A version of a draft, analysed with the small lexicons; every sentence with such a word is a provision. */
export function versionOf(text: string, format: Format = 'plain'): Version {
  return versionOfSource({ name: 'draft', format, text });
}

export function versionOfSource(source: Source): Version {
  const analysis = analyze(source, view.compiled);
  const profile = { words: analysis.words, findings: [], counter: [] };
  return { source, analysis, overview: { provisions: provisionsIn(source), profile } };
}

function provisionsIn(source: Source): readonly Provision[] {
  const prose = read(source);
  return segment(prose).flatMap(({ span, lead }): Provision[] => {
    const own = prose.masked.slice(span.start, span.end);
    const found = strengths.map(([words, strength]) => ({ match: words.exec(own), strength })).find(({ match }) => match);
    if (!found?.match) return [];
    const start = span.start + found.match.index;
    return [{ span, lead, subject: 'other', strength: found.strength, cue: { start, end: start + found.match[0].length }, evidence: [] }];
  });
}
