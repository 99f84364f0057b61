import { type Clause, mentioned } from './clause.ts';

/** The headings that a place stands under, nearest first. */
export type Headings = { readonly all: readonly Clause[]; readonly isIdle: boolean };

const none: Headings = { all: [], isIdle: false };

/** For each clause its headings, without the title of the draft; `isIdle` where one of them opens a part without provisions, e.g. definitions. */
export function headingsOf(clauses: readonly Clause[]): readonly Headings[] {
  let stack: Clause[] = [];
  let current = none;
  let wasHeading = false;
  return clauses.map((clause, index) => {
    const isHeading = clause.block.kind === 'heading';
    if (isHeading) {
      const { level } = clause.block;
      stack = stack.filter(({ block }) => block.level < level || (wasHeading && block.level === level)).slice(-8);
      if (index > 0) stack.push(clause);
      current = { all: [...stack].reverse(), isIdle: stack.some(isIdleHeading) };
    }
    wasHeading = isHeading;
    return current;
  });
}

/** Whether the words that name an idle part are most of a heading. */
function isIdleHeading(heading: Clause): boolean {
  const covered = mentioned(heading, 'clause.heading').reduce((sum, { span }) => sum + span.end - span.start, 0);
  return covered * 2 > heading.span.end - heading.span.start;
}
