import { type Clause, mentioned } from './clause.ts';
import type { Register } from './register.ts';

/** The headings that a place stands under, nearest first. */
export type Headings = { readonly all: readonly Clause[]; readonly isIdle: boolean };

/** How far a heading of guidance reaches in UTF-16 units: in such texts, what stands far below it is about many things. */
const REACH = 6000;
const DEEPEST = 8;

/**
 * For each clause its headings, without the titles that a draft opens with; `isIdle` where one of them opens a part without
 * provisions, e.g. definitions.
 */
export function headingsOf(clauses: readonly Clause[], register: Register): readonly Headings[] {
  const opening = clauses.findIndex(({ block }) => block.kind !== 'heading') - 1;
  let stack: Clause[] = [];
  let isIdle = false;
  return clauses.map((clause, index) => {
    if (clause.block.kind === 'heading') {
      const { level } = clause.block;
      const follows = clauses[index - 1]?.block.kind === 'heading';
      stack = stack.filter(({ block }) => block.level < level || (follows && block.level === level)).slice(-DEEPEST);
      if (index >= opening) stack.push(clause);
      isIdle = stack.some(isIdleHeading);
    }
    const reaches = register === 'enacts' || clause.span.start - (stack.at(-1)?.span.start ?? 0) < REACH;
    return { all: reaches ? [...stack].reverse() : [], isIdle };
  });
}

/** Whether the words that name an idle part are most of a heading. */
function isIdleHeading(heading: Clause): boolean {
  const covered = mentioned(heading, 'clause.heading').reduce((sum, { span }) => sum + span.end - span.start, 0);
  return covered * 2 > heading.span.end - heading.span.start;
}
