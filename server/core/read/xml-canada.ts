import { type Dialect, rolesOf } from './xml-dialect.ts';

/** The laws of Canada as the Department of Justice publishes them. Headings stand beside their sections and carry a level. */
export const canada: Dialect = {
  roles: rolesOf({
    skip: 'BillNumber BillRefNumber Parliament RunningHead BillHistory Chapter InstrumentNumber RegistrationDate ConsolidationDate EnablingAuthority RegulationMakerOrder RecentAmendments DefinedTermFr DefinitionEnOnly Image',
    section: 'Section',
    headline: 'Heading ScheduleFormHeading GroupHeading FormHeading BilingualGroupHeading',
    title: 'LongTitle',
    num: 'Label',
    heading: 'MarginalNote',
    level: 'Subsection Paragraph Subparagraph Clause Subclause Subsubclause Provision',
    entry: 'Definition Item',
    quotation: 'AmendedText QuotedText',
    note: 'Footnote',
    cell: 'entry',
    reference: 'HistoricalNote OriginatingRef ScheduleReference',
    break: 'LineBreak PageBreak',
    mark: 'FootnoteRef',
    inline:
      'DefinedTermEn DefinitionRef Emphasis XRefExternal XRefInternal Repealed Language Sup Sub Ins Date YYYY MM DD Leader Separator FormBlank TitleText HistoricalNoteSubItem ConsolidatedNumber',
  }),
  roleOf: () => 'block',
  levelOf: (name, { level }) => (name === 'Heading' && /^[1-9]$/.test(level ?? '') ? Number(level) : undefined),
  isFlat: true,
};
