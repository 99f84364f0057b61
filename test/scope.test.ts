import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { builtinLexicons } from '../lexicons/files.ts';
import { documentsFolder, scopeTable } from '../scripts/scope/table.ts';
import { bodyOf } from '../server/core/body.ts';
import { parseConfig } from '../server/core/config.ts';
import { compile, createMemory, type Measure, type Provision, readSettings, review, type Settings } from '../server/core/index.ts';
import type { Strength } from '../server/core/provisions/types.ts';
import { read } from '../server/core/read/read.ts';
import { anchorOf } from '../server/core/review/anchor.ts';
import { measuresOf } from '../server/core/scope/measures.ts';
import { modalAsymmetry } from '../server/core/scope/modal-asymmetry.ts';
import { scopeMeasures } from '../server/core/scope/registry.ts';
import { percent } from '../server/core/scope/words.ts';
import { segment } from '../server/core/segment/segment.ts';
import { defaultSettings } from '../server/core/settings.ts';
import { recordOf } from '../server/export/record.ts';
import { analyzeText, builtin, prepare } from './support/engine.ts';
import { filler, longDraft, often } from './support/long-draft.ts';

const seed = 20261122;
const title = 'A programme for the region';

function measuresIn(text: string, settings?: Settings): readonly Measure[] {
  return analyzeText(text, 'markdown', settings).scope;
}

/** The first measure of a code, which is that of the whole draft. */
function measureOf(name: string, text: string, settings?: Settings): Measure {
  const measure = measuresIn(text, settings).find(({ code }) => code === `scope/${name}`);
  assert.ok(measure, `no measure scope/${name}`);
  return measure;
}

/** Counts of a measure that are not zero, by topic. */
function countsOf({ counts }: Measure): Record<string, number> {
  return Object.fromEntries(counts.filter(({ passages }) => passages.length > 0).map(({ topic, passages }) => [topic, passages.length]));
}

function scopeCodes(text: string, settings?: Settings): readonly string[] {
  return analyzeText(text, 'markdown', settings)
    .findings.filter(({ code }) => code.startsWith('scope/'))
    .map(({ code }) => code);
}

const sexSector = often('Two visits were made to brothels.', 16);
const otherSectors = often('Four visits were made to farms.', 10);
const prosecution = often('The prosecutor asked for a conviction of the offender.', 8);
const protection = often('Shelter and legal aid are free, and counselling is near.', 6);
const victims = often('One victim was seen by the clinic.', 20);
const workers = often('One worker was seen by the clinic.', 10);
const labour = often('Labour inspectors look at wages and at recruitment fees.', 6);
const causes = often('Poverty and tied visas are on the agenda.', 6);
const voice = often('Survivors’ networks were consulted: they wrote from lived experience.', 6);
const data = often('A survey is repeated each year, and data are disaggregated.', 6);

describe('measures of a whole draft', () => {
  before(prepare);

  const cases: readonly (readonly [string, readonly string[], Measure['outcome'], Record<string, number>])[] = [
    ['sector-balance', [sexSector], 'raised', { 'sector.sex': 16 }],
    ['sector-balance', [sexSector, otherSectors], 'balanced', { 'sector.sex': 16, 'sector.agriculture': 10 }],
    ['sector-balance', ['Two visits were made to brothels.'], 'too-little', { 'sector.sex': 1 }],
    ['three-p-balance', [prosecution], 'raised', { 'pillar.prosecution': 24 }],
    ['three-p-balance', [prosecution, protection], 'balanced', { 'pillar.prosecution': 24, 'pillar.protection': 18 }],
    ['three-p-balance', [], 'too-little', {}],
    ['modal-asymmetry', [prosecution], 'too-little', {}],
    ['labour-frame', [], 'raised', {}],
    ['labour-frame', [labour], 'balanced', { 'labour.inspection': 6, 'labour.wages': 6, 'labour.recruitment': 6 }],
    ['structural-causes', [], 'raised', {}],
    ['structural-causes', [causes], 'balanced', { 'cause.poverty': 6, 'cause.migration-policy': 6 }],
    ['person-terms', [victims], 'raised', { 'person.victims': 20 }],
    ['person-terms', [victims, workers], 'balanced', { 'person.victims': 20, 'person.workers': 10 }],
    ['person-terms', [], 'too-little', {}],
    ['voice', [], 'raised', {}],
    ['voice', [voice], 'balanced', { 'voice.consulted': 12, 'voice.organised': 6 }],
    ['data', [], 'raised', {}],
    ['data', [data], 'balanced', { 'data.collection': 12, 'data.research': 6 }],
  ];
  for (const [name, paragraphs, outcome, counts] of cases) {
    it(`${name} is ${outcome}: ${JSON.stringify(counts)}`, () => {
      const measure = measureOf(name, longDraft(paragraphs));
      assert.equal(measure.outcome, outcome, measure.message);
      assert.deepEqual(countsOf(measure), counts);
      assert.equal(scopeCodes(longDraft(paragraphs)).includes(`scope/${name}`), outcome === 'raised');
    });
  }

  it('come in the order of the codebook, one for each code', () => {
    const codes = measuresIn(longDraft([])).map(({ code }) => code);
    assert.deepEqual(
      codes,
      [...builtin().codes.keys()].filter((code) => code.startsWith('scope/')),
    );
    assert.equal(codes.length, 8);
  });

  it('say their counts in words, and why their threshold stands where it does', () => {
    const { message, reason, of, value } = measureOf('sector-balance', longDraft([sexSector, often('Two farms were seen.', 2)]));
    assert.match(
      message,
      /^This draft speaks of the sex sector far more than of all other work\. Of 18 mentions of a sector of work, 16 name the sex sector \(89%\)\./,
    );
    assert.match(message, /Others: agriculture \(2\)\. Not named: domestic work; .*; other kinds of work; [^;]*\.$/);
    assert.match(reason, /docs\/scope\.md/);
    assert.deepEqual([of.count, value], [18, 16 / 18]);
    for (const { message } of measuresIn(longDraft([]))) assert.doesNotMatch(message, /undefined|NaN|WHY/);
  });

  it('are not taken of drafts that are short or about something else', () => {
    assert.deepEqual(measuresIn(`# ${title}\n\n${filler(500)}`), []);
    const other = often('The lake is cleaned by the district council in spring.', 150);
    assert.deepEqual(measuresIn(`# ${title}\n\n${other}`), []);
    for (const [text, outcome] of [
      [filler(500), 'too-short'],
      [other, 'off-subject'],
      ['', 'off-subject'],
    ] as const) {
      const prose = read({ name: 'draft', format: 'markdown', text });
      const given = {
        prose,
        compiled: builtin(),
        settings: defaultSettings,
        sentences: segment(prose),
        words: 500,
        isAboutSubject: text === filler(500),
      };
      const measures = measuresOf(bodyOf(given));
      assert.deepEqual([...new Set(measures.map((measure) => measure.outcome))], [outcome]);
    }
  });

  it('leave names of laws, other meanings and bibliographies out', () => {
    const others = often('The Trafficking Victims Protection Act, the construction of this Act and the war on drugs are cited.', 20);
    const counted = measuresIn(`${longDraft([others])}\n\n## References\n\nBrothels and farms, victims and wages.`);
    for (const name of ['sector-balance', 'person-terms', 'labour-frame', 'structural-causes'])
      assert.deepEqual(countsOf(counted.find(({ code }) => code === `scope/${name}`)!), {}, name);
  });

  it('follow the settings', () => {
    const strict = { ...defaultSettings, scope: { ...defaultSettings.scope, personTerms: 0.5 } };
    const text = longDraft([victims, workers]);
    const measure = measureOf('person-terms', text, strict);
    assert.deepEqual([measure.outcome, measure.threshold], ['raised', 0.5]);
    assert.match(measure.reason, /set in the settings/);
    assert.deepEqual(scopeCodes(text, { ...defaultSettings, severities: { 'scope/*': 'off' } }), []);
    assert.deepEqual(measuresIn(text, { ...defaultSettings, scope: { ...defaultSettings.scope, minimumWords: 5000 } }), []);
  });
});

describe('modal asymmetry', () => {
  const provision = (subject: Provision['subject'], strength: Strength, start: number): Provision => ({
    span: { start, end: start + 1 },
    lead: [],
    subject,
    strength,
    cue: { start, end: start + 1 },
    evidence: [],
  });
  const judge = (provisions: readonly Provision[]) =>
    modalAsymmetry.judge(
      { words: 2000, sentences: 100, counts: [], mentions: [], provisions: () => provisions },
      defaultSettings.scope.modalAsymmetry,
      defaultSettings.scope,
    );
  const many = (subject: Provision['subject'], strengths: readonly Strength[]) =>
    strengths.flatMap((strength, one) => [0, 1].map((two) => provision(subject, strength, 10 * one + two)));

  it('is raised where duties stand on one side', () => {
    const judged = judge([
      ...many('criminalisation', ['mandatory', 'mandatory']),
      ...many('borders', ['mandatory', 'prohibited']),
      ...many('protection', ['discretionary', 'recommended', 'mandatory']),
      ...many('other', ['mandatory', 'mandatory']),
    ]);
    assert.equal(judged.outcome, 'raised');
    assert.ok(Math.abs(judged.value! - 2 / 3) < 1e-9);
    assert.equal(judged.of.count, 14);
    assert.deepEqual(
      judged.counts.map(({ passages }) => passages.length),
      [8, 0, 2, 4],
    );
    assert.equal(judged.facts, 'Of 8 provisions on offences and borders, 8 bind (100%); of 6 provisions on protection, 2 bind (33%).');
  });

  it('is balanced where both bind, and where protection binds more', () => {
    const bind = many('protection', ['mandatory', 'mandatory', 'mandatory']);
    assert.equal(judge([...many('borders', ['mandatory', 'prohibited', 'mandatory']), ...bind]).outcome, 'balanced');
    const more = judge([...many('borders', ['discretionary', 'recommended', 'mandatory']), ...bind]);
    assert.deepEqual([more.outcome, more.value], ['balanced', 0]);
  });

  it('is not judged by a few provisions', () => {
    assert.equal(judge([]).outcome, 'too-little');
    const judged = judge([...many('borders', ['mandatory', 'mandatory', 'mandatory']), ...many('protection', ['discretionary'])]);
    assert.deepEqual([judged.outcome, judged.value], ['too-little', undefined]);
  });
});

describe('findings about a whole draft', () => {
  before(prepare);

  it('stand at the title, all of them, as hints', () => {
    const text = longDraft([sexSector, prosecution, victims]);
    const found = analyzeText(text, 'markdown').findings.filter(({ code }) => code.startsWith('scope/'));
    assert.equal(found.length, 7);
    for (const { text: words, severity, entry, code, suggestions, sources } of found) {
      assert.deepEqual([words, severity, entry], [title, 'hint', `${code}/measure`]);
      assert.ok(suggestions.length > 0 && sources.length > 0);
    }
  });

  it('stand at the first sentence where there is no heading', () => {
    const { findings } = analyzeText(filler(1100), 'plain');
    const found = findings.filter(({ code }) => code.startsWith('scope/'));
    assert.ok(found.length >= 4);
    for (const { text } of found)
      assert.equal(text, 'This part of the programme on human trafficking is carried out by the regional offices.');
  });

  it('are set aside by a comment with its reason, one code at a time', () => {
    for (const comment of ['counterframe-ignore-document scope/voice: a penal law', 'counterframe-ignore scope/voice: a penal law']) {
      const { findings, suppressed, problems } = analyzeText(`<!-- ${comment} -->\n\n${longDraft([])}`, 'markdown');
      assert.deepEqual([suppressed.map(({ finding, reason }) => [finding.code, reason]), problems], [[['scope/voice', 'a penal law']], []]);
      assert.ok(findings.some(({ code }) => code === 'scope/data'));
      assert.ok(!findings.some(({ code }) => code === 'scope/voice'));
    }
  });

  it('are taken into a baseline and decided on', () => {
    const text = longDraft([]);
    const analysis = analyzeText(text, 'markdown');
    const anchors = analysis.findings.map((finding) => anchorOf(finding, text));
    const [first, ...rest] = anchors;
    const decision = { status: 'accepted', on: '2026-01-02' } as const;
    const reviewed = review(
      analysis,
      text,
      { baseline: rest, decisions: [{ draft: 'd', anchor: first, code: first!.code, decision } as never] },
      defaultSettings,
    );
    assert.equal(reviewed.baselined.length, rest.length);
    assert.equal(reviewed.findings.length, 1);
    assert.deepEqual(
      reviewed.stale.filter(({ from }) => from === 'baseline'),
      [],
    );
    assert.deepEqual(reviewed.scope, analysis.scope);
  });

  it('have their passages in reports for programs', () => {
    const text = longDraft([sexSector]);
    const { scope } = recordOf(
      { source: { name: 'd', format: 'markdown', text }, analysis: analyzeText(text, 'markdown') },
      builtin(),
      false,
    );
    const { counts, outcome } = scope.find(({ code }) => code === 'scope/sector-balance')!;
    assert.equal(outcome, 'raised');
    const sex = counts.find(({ topic }) => topic === 'sector.sex')!;
    assert.deepEqual([sex.count, sex.passages.length, text.slice(sex.passages[0]!.start, sex.passages[0]!.end)], [16, 16, 'brothels']);
  });
});

describe('sections', () => {
  before(prepare);

  const section = (heading: string, paragraphs: readonly string[]) => [`## ${heading}`, ...paragraphs, filler(1600)].join('\n\n');
  const balanced = [often('One worker was seen by the clinic.', 60), often('Four visits were made to farms.', 60)];
  const spansOf = (code: string, text: string) =>
    analyzeText(text, 'markdown')
      .findings.filter((finding) => finding.code === code)
      .map(({ text: words }) => words);

  it('are told of where they are out of balance and the draft is not', () => {
    const text = [
      `# ${title}`,
      section('First part', balanced),
      section('Second part', [often('One victim was seen by the clinic.', 40)]),
    ].join('\n\n');
    assert.deepEqual(spansOf('scope/person-terms', text), ['Second part']);
    const [whole, ...parts] = measuresIn(text).filter(({ code }) => code === 'scope/person-terms');
    assert.equal(whole!.outcome, 'balanced');
    assert.deepEqual(parts.map(countsOf), [{ 'person.victims': 40 }]);
    assert.match(parts[0]!.message, /^This section names .* Of 40 words for the people concerned/);
  });

  it('are left alone where the draft says it already, where they are short, and where their heading says what they are about', () => {
    const many = often('One victim was seen by the clinic.', 400);
    assert.deepEqual(
      spansOf('scope/person-terms', [`# ${title}`, section('First part', balanced), section('Second part', [many])].join('\n\n')),
      [title],
    );
    const few = `## Second part\n\n${often('One victim was seen by the clinic.', 40)}`;
    assert.deepEqual(spansOf('scope/person-terms', [`# ${title}`, section('First part', balanced), few].join('\n\n')), []);
    const brothels = [often('Two visits were made to brothels.', 40)];
    assert.deepEqual(spansOf('scope/sector-balance', [`# ${title}`, section('One', balanced), section('Two', brothels)].join('\n\n')), [
      'Two',
    ]);
    assert.deepEqual(
      spansOf('scope/sector-balance', [`# ${title}`, section('One', balanced), section('The sex sector', brothels)].join('\n\n')),
      [],
    );
  });
});

describe('properties of measures', () => {
  before(prepare);

  const settings: Settings = {
    ...defaultSettings,
    subject: 'always',
    scope: { ...defaultSettings.scope, minimumWords: 100, sectionWords: 100, minimumMentions: 2 },
  };
  const pieces = fc.constantFrom(
    'Two brothels were seen. ',
    'Farms, mines and nail bars ',
    'victims and survivors ',
    'wages are paid. ',
    'Labour inspectors met workers’ unions; ',
    'poverty\n',
    '\n\n## Sex sector\n\n',
    '\n\n# Workers\n\n',
    '\n- item: data on\n- victims\n',
    '| victims | workers |\n| - | - |\n| data | farms |\n\n',
    '<!-- counterframe-ignore-document scope/*: x -->\n',
    'prosecution of the offence, ',
    '\ud800 \u00ad ',
    'survivors are consulted. ',
  );
  const drafts = fc.array(pieces, { minLength: 4, maxLength: 60 }).map((parts) => `${parts.join('')}\n\n${filler(160)}`);

  it('passages lie in the text, and every count is that of its passages', () => {
    fc.assert(
      fc.property(drafts, (text) => {
        const { scope, findings } = analyzeText(text, 'markdown', settings);
        assert.ok(scope.length >= 8);
        for (const { counts, of, value, span, outcome, threshold } of scope) {
          assert.ok(span.start >= 0 && span.start < span.end && span.end <= text.length);
          assert.ok(value === undefined || (value >= 0 && value <= 1));
          assert.ok(threshold >= 0 && threshold <= 1 && of.count >= 0 && outcome);
          for (const { passages } of counts)
            for (const passage of passages) assert.ok(passage.start >= 0 && passage.start < passage.end && passage.end <= text.length);
        }
        const shares = scope.filter(({ code }) => /balance|person-terms/.test(code));
        for (const { counts, of } of shares)
          assert.equal(
            counts.reduce((sum, { passages }) => sum + passages.length, 0),
            of.count,
          );
        for (const { span, text: words } of findings) assert.equal(words, text.slice(span.start, span.end));
      }),
      { seed, numRuns: 20 },
    );
  });

  it('a memory changes nothing, and an analysis is a function of its arguments', () => {
    const edit = fc.record({ at: fc.nat({ max: 900 }), remove: fc.nat({ max: 30 }), insert: pieces });
    fc.assert(
      fc.property(drafts, fc.array(edit, { maxLength: 8 }), (draft, edits) => {
        const memory = createMemory();
        let text = draft;
        for (const { at, remove, insert } of edits) {
          const full = analyzeText(text, 'markdown', settings);
          assert.deepEqual(analyzeText(text, 'markdown', settings, memory), full);
          assert.deepEqual(analyzeText(text, 'markdown', settings), full);
          text = text.slice(0, at) + insert + text.slice(at + remove);
        }
      }),
      { seed, numRuns: 10 },
    );
  });

  it('say shares exactly enough', () => {
    assert.deepEqual([0, 0.00001, 0.0047, 0.023, 0.5, 1].map(percent), ['0%', 'less than 0.01%', '0.47%', '2.3%', '50%', '100%']);
  });
});

describe('settings and lexicons of measures', () => {
  it('take some of the thresholds and keep the defaults of the rest', () => {
    const { settings, problems } = parseConfig('scope:\n  voice: 0.1\n', 'counterframe.yaml');
    assert.deepEqual([problems, settings.scope], [[], { ...defaultSettings.scope, voice: 0.1 }]);
    const thresholds = scopeMeasures.map(({ threshold }) => threshold);
    for (const name of thresholds) assert.ok(defaultSettings.scope[name] > 0, name);
    assert.equal(new Set(thresholds).size, 8);
  });

  it('say what is wrong with them, with the line', () => {
    const faulty = parseConfig('languages: [en]\nscope:\n  minimumWords: 2000\n  voice: 3\n', 'counterframe.yaml');
    assert.deepEqual(
      faulty.problems.map(({ path, line }) => [path, line]),
      [['scope.voice', 4]],
    );
    assert.deepEqual(faulty.settings.scope, defaultSettings.scope);
    const unknown = parseConfig('languages: [en]\nscope:\n  voices: 0.3\n', 'counterframe.yaml');
    assert.deepEqual(
      unknown.problems.map(({ line }) => line),
      [3],
    );
    const kept = readSettings({ languages: ['de'], scope: { languages: 3 } }, 'settings');
    assert.deepEqual(kept.settings.languages, ['de'], 'a name inside of scope is no setting outside of it');
  });

  it('are told where a measure counts an unknown topic', () => {
    const { families, ...rest } = builtinLexicons();
    const scope = families.find(({ family }) => family === 'scope')!;
    const problemsWith = (counts: string[]) => {
      const codes = { ...scope.codes, voice: { ...scope.codes.voice!, counts } };
      return compile({ ...rest, checklists: [], families: [{ ...scope, codes }] }).problems;
    };
    const problems = problemsWith(['voice.*', 'vioce.organised', 'sektor.*', 'provision.nothing']);
    assert.deepEqual(
      problems.map(({ path }) => path),
      ['codes.voice.counts[1]', 'codes.voice.counts[2]', 'codes.voice.counts[3]'],
    );
    assert.match(problems[0]!.message, /unknown topic "vioce\.organised"\. Did you mean "voice\.organised"/);
    assert.match(problems[1]!.message, /Did you mean "sector\.\*"/);
    assert.deepEqual(problemsWith(['voice.*', 'provision.borders', 'provision.*']), []);
  });

  it('have a table of what documents measure, where the documents are', function () {
    if (!existsSync(documentsFolder)) this.skip();
    assert.ok(readFileSync(join(import.meta.dirname, '../docs/scope.md'), 'utf8').includes(scopeTable()), 'run "npx tsx scripts/scope.ts"');
  });
});
