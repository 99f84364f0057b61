import { type Dialect, rolesOf } from './xml-dialect.ts';

const levels: ReadonlyMap<string | undefined, number> = new Map([
  ['major', 1],
  ['intermediate', 2],
  ['small', 3],
]);

/** United States Legislative Markup 1.x and 2.x. What a committee has struck is no longer proposed and is left out. */
export const uslm: Dialect = {
  roles: rolesOf({
    skip: 'meta toc endorsement preface action slugLine distributionCode congress session currentChamber relatedDocument docNumber citableAs img page sponsor cosponsor del startingProvision endingProvision',
    part: 'title subtitle part subpart chapter subchapter division subdivision',
    article: 'article subarticle',
    section: 'section rule courtRule reorganizationPlan',
    group: 'appropriations compiledAct appendix hcontainer crossHeading',
    title: 'docTitle officialTitle',
    num: 'num',
    heading: 'heading subheading',
    level: 'subsection paragraph subparagraph clause subclause item subitem subsubitem level',
    entry: 'li listItem',
    quotation: 'quotedContent blockQuote blockquote',
    note: 'footnote endnote sidenote ear',
    cell: 'td th column',
    reference: 'sourceCredit',
    break: 'br',
    inline:
      'a amendingAction approvedDate b committee date def em entity fillIn headingText i inline ins location organization person popularName proviso quotedText ref referenceItem shortTitle span strong sub sup term time u',
  }),
  roleOf: () => 'block',
  isStruck: ({ changed }) => changed === 'deleted',
  levelOf: (name, attributes) => (name === 'appropriations' ? levels.get(attributes.level) : undefined),
  runsIn: true,
};
