import type { Body } from '../body.ts';
import { countWhile } from '../search.ts';
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

type Own = Omit<Said, 'span' | 'ownTopics'>;

/** Words of a sentence that were found; `index` is the sentence’s, unknown for what stands in none that is read. */
type Found = { readonly index: number | undefined; readonly kind: keyof Own; readonly name: string; readonly span: Span };

/** The sentences of a body that say anything of the topics asked about, in order. Headings announce and questions ask; neither says. */
export function saidIn(
  body: Body,
  { counter, findings, baselined }: Pick<Analysis, 'counter' | 'findings' | 'baselined'>,
  isAsked: (topic: string) => boolean,
): readonly Said[] {
  const { prose, compiled, sentences } = body;
  const isTurned = createTurned(prose, compiled);
  const asked = new Set(compiled.topics.all.map(({ name }) => name).filter(isAsked));
  const indexAt = indexer(sentences);
  const found = grouped([
    ...body
      .mentions()
      .flatMap(({ topic, span, sentence }) => (asked.has(topic) ? [{ index: sentence, kind: 'topics' as const, name: topic, span }] : [])),
    ...counter.map(({ code, span }) => ({ index: indexAt(span), kind: 'counter' as const, name: code, span })),
    ...[...findings, ...baselined].map(({ code, span }) => ({ index: indexAt(span), kind: 'findings' as const, name: code, span })),
  ]);
  const own = new Map(
    [...found].map(([index, all]) => [
      index,
      ownOf(
        all,
        isTurned(
          sentences[index]!,
          all.filter(isSpoken).map(({ span }) => span),
        ),
      ),
    ]),
  );
  const indexOfLead = new Map(sentences.map(({ span }, index) => [span.start, index]));
  return [...own.keys()]
    .filter((index) => prose.blocks[sentences[index]!.block]!.kind !== 'heading' && prose.masked[sentences[index]!.span.end - 1] !== '?')
    .sort((a, b) => a - b)
    .map(saidBy);

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

function grouped(all: readonly Found[]): ReadonlyMap<number, readonly Found[]> {
  const groups = new Map<number, Found[]>();
  for (const one of all) {
    if (one.index === undefined) continue;
    const group = groups.get(one.index);
    if (group) group.push(one);
    else groups.set(one.index, [one]);
  }
  return groups;
}

function ownOf(all: readonly Found[], isTurned: (span: Span) => boolean): Own {
  const said = all.filter((one) => !isSpoken(one) || !isTurned(one.span));
  const namesOf = (kind: Found['kind']) => new Set(said.filter((one) => one.kind === kind).map(({ name }) => name));
  return { topics: namesOf('topics'), counter: namesOf('counter'), findings: namesOf('findings') };
}

function isSpoken({ kind }: Found): boolean {
  return kind !== 'findings';
}

/** Finds the sentence that a span ends in: a span may begin in a lead-in. */
function indexer(sentences: readonly Sentence[]): (span: Span) => number | undefined {
  const order = sentences.map((_, index) => index).sort((a, b) => sentences[a]!.span.start - sentences[b]!.span.start);
  return ({ end }) => order[countWhile(order, (index) => sentences[index]!.span.start < end) - 1];
}
