import { type Dialect, rolesOf } from './xml-dialect.ts';

/** Akoma Ntoso 3.0. Elements that are not named here are blocks. */
export const akomaNtoso: Dialect = {
  roles: rolesOf({
    skip: 'meta coverPage toc componentRef marker img del presentation proprietary docketNumber',
    part: 'book tome title subtitle part subpart chapter subchapter division subdivision',
    article: 'article',
    section: 'section rule',
    group: 'hcontainer tblock transitional debateSection',
    headline: 'crossHeading',
    title: 'longTitle docTitle',
    num: 'num',
    heading: 'heading subheading',
    level: 'paragraph subparagraph subsection clause subclause list sublist level alinea proviso subrule',
    entry: 'point item indent li',
    recital: 'recital',
    quotation: 'quotedStructure embeddedStructure',
    note: 'authorialNote note',
    cell: 'td th',
    break: 'br eol eop',
    mark: 'noteRef',
    inline:
      'a abbr affectedDocument argument b change concept courtType date decoration def docAuthority docCommittee docDate docIntroducer docJurisdiction docNumber docProponent docPurpose docStage docStatus docType documentRef embeddedText entity event extractText fillIn i inline ins judge lawyer legislature location mmod mod mref neutralCitation object omissis opinion organization outcome party person placeholder process quantity quotedText recordedTime ref relatedDocument remark rmod role rref session shortTitle signature span sub sup term time u vote',
  }),
  roleOf: () => 'block',
};
