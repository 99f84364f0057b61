import type { Comparison, FindingChange, Passages } from './types.ts';

/** The comparison of the new version with the old one: what was added is removed, and moves go the other way. */
export function mirrored({ findings, measures, provisions, profiles, sentences }: Comparison): Comparison {
  return {
    findings: findings.map(mirroredFinding),
    measures: measures.map(({ code, before, now }) => ({ code, ...(now && { before: now }), ...(before && { now: before }) })),
    provisions: {
      matched: provisions.matched.map(({ before, now, moved }) => ({ before: now, now: before, moved })),
      added: provisions.removed,
      removed: provisions.added,
    },
    profiles: { before: profiles.now, now: profiles.before },
    sentences: { ...sentences, added: sentences.removed, removed: sentences.added },
  };
}

function mirroredFinding(change: FindingChange): FindingChange {
  const passages = mirroredPassages(change.passages);
  switch (change.kind) {
    case 'added':
      return { kind: 'removed', before: change.now, passages };
    case 'removed':
      return { kind: 'added', now: change.before, passages };
    default:
      return { kind: change.kind, before: change.now, now: change.before, passages };
  }
}

function mirroredPassages({ before, now, ...more }: Passages): Passages {
  return { ...(now && { before: now }), ...(before && { now: before }), ...more };
}
