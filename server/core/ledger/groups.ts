import type { Body } from '../body.ts';
import type { Mention } from '../topics/mentions.ts';
import type { Span } from '../types.ts';

const PREFIX = 'group.';

/** The groups of persons that the ledger follows, in their fixed order. */
export function groupsOf({ compiled }: Body): readonly { readonly name: string; readonly title: string }[] {
  return compiled.topics.all.filter(({ name }) => name.startsWith(PREFIX));
}

/**
 * Where groups of persons are mentioned, in order, each mention in one group: of mentions that overlap the longest stays, of
 * equals the one whose group comes first.
 */
export function groupMentionsOf(body: Body): readonly Mention[] {
  const rank = new Map(groupsOf(body).map(({ name }, index) => [name, index]));
  const kept: Mention[] = [];
  const mentions = body.mentions().filter(({ topic }) => rank.has(topic));
  for (let from = 0; from < mentions.length; ) {
    const to = clusterEnd(mentions, from);
    const best = mentions
      .slice(from, to)
      .sort((a, b) => lengthOf(b.span) - lengthOf(a.span) || rank.get(a.topic)! - rank.get(b.topic)! || a.span.start - b.span.start);
    const chosen: Mention[] = [];
    for (const mention of best) if (!chosen.some(({ span }) => overlaps(span, mention.span))) chosen.push(mention);
    kept.push(...chosen.sort((a, b) => a.span.start - b.span.start));
    from = to;
  }
  return kept;
}

/** The end of the run of mentions from `from` on in which each overlaps one before it. */
function clusterEnd(mentions: readonly Mention[], from: number): number {
  let { end } = mentions[from]!.span;
  let to = from + 1;
  for (; to < mentions.length && mentions[to]!.span.start < end; to++) end = Math.max(end, mentions[to]!.span.end);
  return to;
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
