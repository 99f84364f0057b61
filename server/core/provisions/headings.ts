import { oncePer } from '../lazily.ts';
import { type Clause, mentioned, type PlacedClause } from './clause.ts';
import type { Register } from './register.ts';

/** The headings that a place stands under, nearest first. */
export type Headings = { readonly all: readonly PlacedClause[]; readonly isIdle: boolean };

/** How far a heading of guidance reaches in UTF-16 units: in such texts, what stands far below it is about many things. */
const REACH = 6000;
const DEEPEST = 8;

/**
 * For each clause its headings, without the titles that a draft opens with; `isIdle` where one of them opens a part without
 * provisions, e.g. definitions.
 */
export function headingsOf(clauses: readonly PlacedClause[], register: Register): readonly Headings[] {
  const opening = clauses.findIndex(({ clause }) => clause.block.kind !== 'heading') - 1;
  let stack: PlacedClause[] = [];
  let near: Headings = { all: [], isIdle: false };
  let far = near;
  return clauses.map(({ clause, start }, index) => {
    if (clause.block.kind === 'heading') {
      const { level } = clause.block;
      const follows = clauses[index - 1]?.clause.block.kind === 'heading';
      stack = stack.filter(({ clause: { block } }) => block.level < level || (follows && block.level === level)).slice(-DEEPEST);
      if (index >= opening) stack.push({ clause, start });
      near = { all: stack.toReversed(), isIdle: stack.some((heading) => isIdleHeading(heading.clause)) };
      far = { all: [], isIdle: near.isIdle };
    }
    const heading = stack.at(-1);
    const away = start + clause.span.start - (heading ? heading.start + heading.clause.span.start : 0);
    return register === 'enacts' || away < REACH ? near : far;
  });
}

/** Whether the words that name an idle part are most of a heading. */
const isIdleHeading = oncePer((heading: Clause): boolean => {
  const covered = mentioned(heading, 'clause.heading').reduce((sum, { span }) => sum + span.end - span.start, 0);
  return covered * 2 > heading.span.end - heading.span.start;
});
