import type { Body } from '../body.ts';
import { countWhile } from '../search.ts';
import type { Mention } from '../topics/mentions.ts';
import type { Analysis, Sentence, Span } from '../types.ts';
import { createTurned } from './turned.ts';

/**
 * What a sentence says. `topics` are those of its lead-ins too, `counter` those of its own words; `findings` are the codes
 * found on it and on its lead-ins. What is denied is not said.
 */
export type Said = {
  readonly span: Span;
  readonly ownTopics: ReadonlySet<string>;
  readonly topics: ReadonlySet<string>;
  readonly counter: ReadonlySet<string>;
  readonly findings: ReadonlySet<string>;
};

type Own = { readonly topics: Set<string>; readonly counter: Set<string>; readonly findings: Set<string> };

/** The sentences of a body that say anything of the topics asked about, in order. Headings announce and do not say. */
export function saidIn(
  body: Body,
  { counter, findings, baselined }: Pick<Analysis, 'counter' | 'findings' | 'baselined'>,
  isAsked: (topic: string) => boolean,
): readonly Said[] {
  const { prose, compiled, sentences } = body;
  const own = new Map<number, Own>();
  const isTurned = createTurned(prose, compiled);
  const asked = new Set(compiled.topics.all.map(({ name }) => name).filter(isAsked));
  for (const { topic, span, sentence } of body.mentions().filter(isWanted)) {
    if (!isTurned(sentences[sentence]!, span)) ownOf(sentence).topics.add(topic);
  }
  const indexAt = indexer(sentences);
  for (const { code, span } of counter) {
    const index = indexAt(span);
    if (index !== undefined && !isTurned(sentences[index]!, span)) ownOf(index).counter.add(code);
  }
  for (const { code, span } of [...findings, ...baselined]) {
    const index = indexAt(span);
    if (index !== undefined) ownOf(index).findings.add(code);
  }
  const indexOfLead = new Map(sentences.map(({ span }, index) => [span.start, index]));
  return [...own.keys()]
    .filter((index) => prose.blocks[sentences[index]!.block]!.kind !== 'heading')
    .sort((a, b) => a - b)
    .map(saidBy);

  function isWanted({ topic }: Mention): boolean {
    return asked.has(topic);
  }

  function ownOf(index: number): Own {
    const known = own.get(index) ?? { topics: new Set(), counter: new Set(), findings: new Set() };
    own.set(index, known);
    return known;
  }

  function saidBy(index: number): Said {
    const { span, lead } = sentences[index]!;
    const { topics, counter: ownCounter, findings: ownFindings } = own.get(index)!;
    const leads = lead.map(({ start }) => own.get(indexOfLead.get(start) ?? -1)).filter((one) => one !== undefined);
    return {
      span,
      ownTopics: topics,
      topics: new Set([...topics, ...leads.flatMap((one) => [...one.topics])]),
      counter: ownCounter,
      findings: new Set([...ownFindings, ...leads.flatMap((one) => [...one.findings])]),
    };
  }
}

/** Finds the sentence that a span ends in: a span may begin in a lead-in. */
function indexer(sentences: readonly Sentence[]): (span: Span) => number | undefined {
  const order = sentences.map((_, index) => index).sort((a, b) => sentences[a]!.span.start - sentences[b]!.span.start);
  return ({ end }) => order[countWhile(order, (index) => sentences[index]!.span.start < end) - 1];
}
