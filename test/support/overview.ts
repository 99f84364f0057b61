import {
  analyze,
  type Compiled,
  type Count,
  type LedgerRow,
  type Measure,
  type Overview,
  type Provision,
  type Span,
} from '../../server/core/index.ts';
import type { Checked } from '../../server/export/exporter.ts';

/** A draft of our own that gives every part of an overview something to hold. */
export const wholeText = `# Plan against exploitation

## 1 Aims

We fight exploitation on farms, in homes and in brothels.
The police investigate brothels, and inspectors visit farms.

## 2 Protection

Ministries may provide shelter where appropriate.
They receive shelter if they report.
The agency shall give legal aid.
Legal aid is open whether or not they report.

## 3 Offences

Courts shall punish recruiters.
Recruiters shall not keep passports.
Workers report abuse, and victims are identified by officers.
The protection of victims comes first, and survivors should be heard.
`;

/** The draft with a view of its whole in which each part has something. */
export function wholeDraft(compiled: Compiled, path = 'drafts/whole.md'): Checked {
  const source = { name: path, format: 'markdown' as const, text: wholeText };
  return { path, source, analysis: analyze(source, compiled), overview: wholeOverview };
}

const measures: readonly Measure[] = [
  {
    code: 'scope/sector-balance',
    span: spanOf('Plan against exploitation'),
    counts: [
      countOf('sector.sex', 'the sex sector', 'brothels', 2),
      countOf('sector.agriculture', 'agriculture', 'farms', 2),
      countOf('sector.domestic', 'domestic work', 'homes', 1),
      { topic: 'sector.fishing', title: 'fishing', passages: [] },
    ],
    of: { count: 5, title: 'mentions of sectors' },
    value: 0.4,
    threshold: 0.5,
    reason: 'above half, one sector has more room than all others',
    outcome: 'balanced',
    message: 'The sex sector has 2 of 5 mentions of sectors.',
  },
  {
    code: 'scope/voice',
    span: spanOf('Plan against exploitation'),
    counts: [countOf('voice.heard', 'being heard', 'heard', 1)],
    of: { count: 12, title: 'provisions' },
    value: 0.08,
    threshold: 0.1,
    reason: 'below a tenth, voice is an exception',
    outcome: 'raised',
    message: 'The people concerned are heard in 1 of 12 provisions.',
  },
  {
    code: 'scope/data',
    span: spanOf('Plan against exploitation'),
    counts: [],
    of: { count: 0, title: 'sentences on evidence' },
    value: undefined,
    threshold: 0.1,
    reason: 'a plan says how it will know',
    outcome: 'too-little',
    message: 'Nothing was found to count.',
  },
];

const provisions: readonly Provision[] = [
  provision('Ministries may provide shelter where appropriate.', 'protection', 'discretionary', 'may', 'where appropriate'),
  provision('The agency shall give legal aid.', 'protection', 'mandatory', 'shall give'),
  provision('Courts shall punish recruiters.', 'criminalisation', 'mandatory', 'shall punish'),
  provision('Recruiters shall not keep passports.', 'labour', 'prohibited', 'shall not'),
  provision('The protection of victims comes first, and survivors should be heard.', 'protection', 'recommended', 'should'),
];

const ledger: readonly LedgerRow[] = [
  {
    group: 'workers',
    title: 'workers',
    counts: { acts: 1, 'acted-on': 0, nominalised: 0, other: 0 },
    uses: [use('Workers report abuse', 'Workers', 'acts', 'report')],
  },
  {
    group: 'victims',
    title: 'victims',
    counts: { acts: 0, 'acted-on': 1, nominalised: 1, other: 0 },
    uses: [
      use('victims are identified by officers', 'victims', 'acted-on', 'identify', 'officers'),
      use('The protection of victims', 'victims', 'nominalised', 'protection'),
    ],
  },
];

export const wholeOverview: Overview = {
  problems: [],
  words: 80,
  isAboutSubject: true,
  measures,
  provisions,
  ledger,
  recommendations: [
    {
      checklist: 'field',
      checklistTitle: 'Recommendations of the field',
      id: 'data',
      title: 'Better data',
      asks: 'Collect data with the people concerned.',
      source: { work: 'doe-2001' },
      status: 'absent',
      needs: [{ title: 'says what is collected', passages: [], words: ['data', 'survey'] }],
    },
    {
      checklist: 'field',
      checklistTitle: 'Recommendations of the field',
      id: 'help',
      title: 'Help first',
      asks: 'Help before any report.',
      source: { work: 'doe-2001' },
      status: 'present',
      needs: [{ title: 'help without a report', passages: [spanOf('Legal aid is open whether or not they report.')], words: ['help'] }],
    },
  ],
  profile: { words: 80, findings: [], counter: [] },
  sections: [],
  digests: { text: 'aa11', lexicons: 'bb22', settings: 'cc33', all: 'dd44' },
};

/** Where words stand in the draft, by how many times they stood there before. */
function spanOf(words: string, from = 0): Span {
  const start = wholeText.indexOf(words, from);
  if (start < 0) throw new Error(`The draft has no “${words}”.`);
  return { start, end: start + words.length };
}

function countOf(topic: string, title: string, words: string, times: number): Count {
  const passages: Span[] = [];
  for (let at = 0; at < times; at++) passages.push(spanOf(words, passages.at(-1)?.end));
  return { topic, title, passages };
}

function provision(
  words: string,
  subject: Provision['subject'],
  strength: Provision['strength'],
  cue: string,
  softened?: string,
): Provision {
  const span = spanOf(words);
  return {
    span,
    lead: [],
    subject,
    strength,
    cue: spanOf(cue, span.start),
    ...(softened && { softened: spanOf(softened, span.start) }),
    evidence: [],
    place: 'Plan',
  };
}

function use(
  clause: string,
  words: string,
  role: LedgerRow['uses'][number]['role'],
  verb: string,
  agent?: string,
): LedgerRow['uses'][number] {
  const sentence = spanOf(clause);
  return {
    group: words.toLowerCase(),
    role,
    verb,
    span: spanOf(words, sentence.start),
    sentence,
    ...(agent && { agent: spanOf(agent, sentence.start) }),
  };
}
