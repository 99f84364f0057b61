import type { StanceRule } from './stance.ts';

/** Bibliographies and reference lists cite; they do not state. */
export const reference: StanceRule = (_, { block }) => (block.kind === 'reference' ? 'stands in a list of references' : undefined);
