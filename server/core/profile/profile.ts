import type { Body } from '../body.ts';
import type { Analysis, Sentence, Span } from '../types.ts';
import { countWords } from '../words.ts';
import { type Found, foundIn } from './found.ts';
import { namesIn, profileFrom } from './rates.ts';
import { stretchesOf } from './stretches.ts';
import type { Profile, SectionProfile } from './types.ts';

/** The profile of a whole draft. Words that nothing is looked for in, such as bibliographies, do not dilute it. */
export function profileOf(body: Body, analysis: Analysis): Profile {
  return profileFrom(foundIn(analysis), countWords(body.prose, body.sentences), namesIn(body.compiled, body.settings));
}

/**
 * The profiles of the sections of a draft, in order; none where it has no headings. What is counted in them adds up to what
 * is counted in the draft; only sections that are nothing but headings are left out.
 */
export function sectionProfilesOf(body: Body, analysis: Analysis): readonly SectionProfile[] {
  const { prose, compiled, settings, sentences } = body;
  const stretches = stretchesOf(body.outline(), prose.source.text.length);
  const names = namesIn(compiled, settings);
  const found = foundIn(analysis);
  const spans = stretches.map(({ span }) => span);
  const texts = shareOut(sentences, spans, ({ span }) => span.start);
  const findings = shareOut(found.findings, spans, ({ span }) => span.start);
  const counter = shareOut(found.counter, spans, ({ span }) => span.start);
  return stretches.flatMap(({ label, span }, index) => {
    const own: Found = { findings: findings[index]!, counter: counter[index]! };
    const isBare = isHeadings(texts[index]!, body) && own.findings.length + own.counter.length === 0;
    return isBare ? [] : [{ ...profileFrom(own, countWords(prose, texts[index]!), names), label, span }];
  });
}

function isHeadings(sentences: readonly Sentence[], { prose }: Body): boolean {
  return sentences.every(({ block }) => prose.blocks[block]!.kind === 'heading');
}

/** Puts items into the spans that they begin in; spans are in order and cover the text. */
function shareOut<Item>(items: readonly Item[], spans: readonly Span[], startOf: (item: Item) => number): readonly (readonly Item[])[] {
  const shares: Item[][] = spans.map(() => []);
  const isLater = (item: Item, at: number) => at + 1 < spans.length && startOf(item) >= spans[at + 1]!.start;
  let at = 0;
  for (const item of [...items].sort((a, b) => startOf(a) - startOf(b))) {
    while (isLater(item, at)) at++;
    shares[at]?.push(item);
  }
  return shares;
}
