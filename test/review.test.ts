import assert from 'node:assert/strict';
import fc from 'fast-check';
import { noConfig, withLevel } from '../server/core/config.ts';
import { read } from '../server/core/read/read.ts';
import { anchorOf, anchorText, matchAnchors } from '../server/core/review/anchor.ts';
import { parseBaseline, writeBaseline } from '../server/core/review/baseline.ts';
import {
  addDecision,
  noDecisions,
  parseDecisions,
  type Recorded,
  removeDecisions,
  writeDecisions,
} from '../server/core/review/decisions.ts';
import { findRepeats } from '../server/core/review/repeats.ts';
import { anchorsIn, type Records, review } from '../server/core/review/review.ts';
import { defaultSettings } from '../server/core/settings.ts';
import type { Analysis, Finding, Source } from '../server/core/types.ts';
import { configOf, decisionsOf, findProject, recordsOf } from '../server/project/project.ts';
import { analyzeText, prepare } from './support/engine.ts';

const seed = 4;
const draft = [
  '# Plan against human trafficking',
  '',
  'Officers rescued fourteen trafficked workers from a farm. Shelter is granted only if the victim assists the police.',
  '',
  'Inspectors rescued nine trafficked women from a factory.',
  '',
].join('\n');

describe('anchors', () => {
  before(prepare);

  it('find the same findings when lines are added, moved and wrapped anew', () => {
    const { findings } = analyzeText(draft, 'markdown');
    assert.ok(findings.length >= 3, 'the draft has findings');
    const anchors = findings.map((finding) => anchorOf(finding, draft));
    const moved = `# Before\n\nWorkers are paid by the hour.\n\n${draft.replace('fourteen trafficked', 'fourteen\ntrafficked')}`;
    const after = analyzeText(moved, 'markdown').findings;
    assert.deepEqual(
      matchAnchors(after, moved, anchors),
      findings.map((_, index) => index),
    );
  });

  it('hold when the words on one side change, and not when both do', () => {
    const { findings } = analyzeText(draft, 'markdown');
    const anchors = findings.map((finding) => anchorOf(finding, draft));
    const at = findings.findIndex(({ text }) => text.startsWith('rescued nine'));
    const oneSide = draft.replace('Inspectors rescued', 'Labour inspectors rescued');
    const bothSides = oneSide.replace('from a factory', 'out of a mill, in the end');
    const indexIn = (text: string) => matchAnchors(analyzeText(text, 'markdown').findings, text, [anchors[at]!]).indexOf(0);
    assert.ok(indexIn(oneSide) >= 0);
    const changed = analyzeText(bothSides, 'markdown').findings;
    assert.deepEqual(
      matchAnchors(changed, bothSides, [anchors[at]!]),
      changed.map(() => undefined),
    );
  });

  it('name one finding each, where the same words stand twice in the same company', () => {
    const twice = 'Officers rescued fourteen trafficked workers from a farm.\n\n'.repeat(3);
    const { findings } = analyzeText(twice, 'plain');
    assert.equal(findings.length, 3);
    const anchors = findings.slice(0, 2).map((finding) => anchorOf(finding, twice));
    assert.equal(matchAnchors(findings, twice, anchors).filter((index) => index !== undefined).length, 2);
  });
});

describe('review', () => {
  before(prepare);
  const analysed = () => analyzeText(draft, 'markdown');
  const anchors = (analysis: Analysis) => analysis.findings.map((finding) => anchorOf(finding, draft));
  const reviewed = (records: Partial<Records>, settings = defaultSettings) =>
    review(analysed(), draft, { baseline: [], decisions: [], ...records }, settings);

  it('changes nothing without records', () => assert.deepEqual(reviewed({}), analysed()));

  it('puts what the baseline names apart, and keeps every finding', () => {
    const baseline = anchors(analysed()).slice(1);
    const { findings, baselined, stale } = reviewed({ baseline });
    assert.equal(findings.length, 1);
    assert.deepEqual([...findings, ...baselined], analysed().findings);
    assert.deepEqual(stale, []);
  });

  it('names lines of the baseline that fit nothing any more, but not those of codes that are off', () => {
    const [first] = anchors(analysed());
    const gone = { ...first!, quote: 'words that were rewritten' };
    assert.deepEqual(reviewed({ baseline: [gone] }).stale, [{ from: 'baseline', anchor: gone }]);
    assert.deepEqual(reviewed({ baseline: [gone] }, { ...defaultSettings, severities: { [gone.code]: 'off' } }).stale, []);
  });

  it('loses and invents no finding, whatever the records say', () => {
    const { findings } = analysed();
    const placeOf = (one: Pick<Finding, 'entry' | 'span'>) =>
      findings.findIndex(({ entry, span }) => entry === one.entry && span.start === one.span.start);
    const all = [...anchors(analysed()), { code: 'agency/rescue', quote: 'gone', before: '', after: '' }];
    const decision = fc.record({
      about: fc.constantFrom(...all, { code: 'agency/*' }, { code: 'agency/rescue' }),
      status: fc.constantFrom('accepted', 'set-aside', 'to-discuss'),
    });
    const property = fc.property(fc.array(fc.constantFrom(...all)), fc.array(decision), (baseline, chosen) => {
      const decisions = chosen.map(({ about, status }): Recorded => ({ draft: 'plan.md', ...about, status, reason: 'x' }));
      const after = reviewed({ baseline, decisions });
      const aside = after.suppressed.filter(({ by }) => by === 'decision').map(({ finding }) => finding);
      const kept = [...after.findings, ...after.baselined, ...aside].map(({ decision: _, ...finding }) => finding);
      assert.deepEqual(
        [...kept].sort((a, b) => placeOf(a) - placeOf(b)),
        findings,
      );
      assert.ok(after.baselined.every((finding) => finding.decision === undefined));
    });
    fc.assert(property, { seed, numRuns: 60 });
  });

  it('counts no decision as stale whose finding a comment sets aside as well', () => {
    const text = `<!-- counterframe-ignore agency/*: quoted -->\n${draft.slice(draft.indexOf('Officers'))}`;
    const analysis = analyzeText(text, 'markdown');
    const { finding } = analysis.suppressed[0]!;
    const decision: Recorded = { draft: 'plan.md', ...anchorOf(finding, text), status: 'accepted' };
    assert.deepEqual(review(analysis, text, { baseline: [], decisions: [decision] }, defaultSettings), analysis);
  });

  it('marks findings with decisions, and sets aside with the reason', () => {
    const [one, two] = anchors(analysed());
    const decisions: Recorded[] = [
      { draft: 'plan.md', ...one!, status: 'to-discuss', by: 'Ada' },
      { draft: 'plan.md', ...two!, status: 'set-aside', reason: 'quoted from the act' },
    ];
    const { findings, suppressed } = reviewed({ decisions });
    assert.equal(findings[0]!.decision?.status, 'to-discuss');
    assert.equal(findings[0]!.decision?.by, 'Ada');
    assert.equal(suppressed.length, 1);
    assert.deepEqual([suppressed[0]!.reason, suppressed[0]!.by], ['quoted from the act', 'decision']);
  });

  it('shows a finding of the baseline again once somebody decides about it', () => {
    const [one] = anchors(analysed());
    const { findings } = reviewed({ baseline: [one!], decisions: [{ draft: 'plan.md', ...one!, status: 'accepted' }] });
    assert.equal(findings[0]!.decision?.status, 'accepted');
  });

  it('tells passages apart that are alike in words and company', () => {
    const text = 'Officers rescued fourteen trafficked workers from a farm.\n\n'.repeat(4);
    const found = analyzeText(text, 'plain');
    const anchor = [...anchorsIn(found, text).values()][2]!;
    const decided = review(
      found,
      text,
      { baseline: [], decisions: [{ draft: 'plan.md', ...anchor, status: 'accepted' }] },
      defaultSettings,
    );
    assert.deepEqual(
      decided.findings.map(({ decision }) => decision?.status),
      [undefined, undefined, 'accepted', undefined],
    );
  });

  it('sets a family aside in all drafts', () => {
    const family = analysed().findings[0]!.code.split('/')[0]!;
    const { findings } = reviewed({ decisions: [{ code: `${family}/*`, status: 'set-aside', reason: 'the terms of the statute' }] });
    assert.ok(findings.every(({ code }) => !code.startsWith(`${family}/`)));
  });
});

describe('decisions', () => {
  const one: Recorded = {
    draft: 'a.md',
    code: 'agency/rescue',
    quote: 'rescued',
    before: '',
    after: '',
    status: 'accepted',
    on: '2026-01-02',
  };
  const other: Recorded = { code: 'evidence/*', status: 'set-aside', reason: 'no figures here' };

  it('are read as they were written, in an order of their own', () => {
    const text = writeDecisions(addDecision(addDecision(noDecisions, one), other));
    assert.equal(text, writeDecisions(addDecision(addDecision(noDecisions, other), one)));
    assert.deepEqual(new Set(parseDecisions(text, 'f').recorded), new Set([one, other]));
  });

  it('merge line by line: of two sides both are read, and the later about one finding holds', () => {
    const later = { ...one, status: 'to-discuss', on: '2026-02-01' };
    const merged = `<<<<<<< ours\n${JSON.stringify(later)}\n=======\n${JSON.stringify(one)}\n${JSON.stringify(other)}\n>>>>>>> theirs\n`;
    const { recorded, problems } = parseDecisions(merged, 'f');
    assert.deepEqual(new Set(recorded), new Set([later, other]));
    assert.deepEqual(
      problems.map(({ line }) => line),
      [1, 3, 6],
    );
  });

  it('keep lines that cannot be read, and name them', () => {
    const odd = '{"code": "agency/rescue", "status": "set-aside"}';
    const read = parseDecisions(`${JSON.stringify(one)}\n${odd}\nnonsense\n`, 'f');
    assert.deepEqual(
      read.problems.map(({ line, message }) => [line, /needs a "reason"|no JSON object/.test(message)]),
      [
        [2, true],
        [3, true],
      ],
    );
    const written = writeDecisions(removeDecisions(read, [one]));
    assert.ok(written.includes(odd) && written.includes('nonsense'));
    assert.ok(!written.includes('2026-01-02'));
  });

  it('keep fields that another version added', () => {
    const [line] = writeDecisions(parseDecisions(JSON.stringify({ ...one, votes: 3 }), 'f')).split('\n');
    assert.deepEqual(JSON.parse(line!).votes, 3);
  });

  it('never throw, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.jsonValue(), (text, value) => {
        for (const content of [text, JSON.stringify(value)]) {
          parseDecisions(content, 'f');
          parseBaseline(content, 'f');
        }
      }),
      { seed, numRuns: 300 },
    );
  });
});

describe('the baseline', () => {
  it('is read as it was written', () => {
    const anchors = [{ code: 'a/b', quote: 'q “x”\n', before: '', after: 'z' }];
    const text = writeBaseline(
      new Map([
        ['b.md', anchors],
        ['a.md', [...anchors, ...anchors]],
        ['empty.md', []],
      ]),
    );
    const { baseline, problems } = parseBaseline(text, 'f');
    assert.deepEqual(problems, []);
    assert.deepEqual([...baseline.keys()], ['a.md', 'b.md']);
    assert.deepEqual(baseline.get('b.md'), anchors);
    assert.equal(parseBaseline(writeBaseline(new Map()), 'f').baseline.size, 0);
  });

  for (const [name, text, line, expected] of [
    ['no JSON', '{\n"version": 1,\n}', 3, /is not valid JSON/],
    ['half a file', '{\n"version": 1,\n', 2, /is not valid JSON/],
    ['another version', '{"version": 2, "drafts": {}}', 1, /version|expected 1/i],
    ['a faulty anchor', '{"version": 1, "drafts": {\n"a.md": [\n{"quote": 1}]}}', 3, /Restore it/],
    ['an unfinished merge', '{\n<<<<<<< ours\n"version": 1,', 2, /unfinished merge/],
    ['hostile depth', `{"version": ${'['.repeat(500)}${']'.repeat(500)}}`, undefined, /Restore it/],
  ] as const)
    it(`that holds ${name} is a problem with its line and a repair`, () => {
      const { baseline, problems } = parseBaseline(text, 'f');
      assert.equal(baseline.size, 0);
      assert.equal(problems[0]!.line, line);
      assert.match(`${problems[0]!.path} ${problems[0]!.message}`, expected);
    });
});

describe('repeats', () => {
  before(prepare);
  const repeatsOf = (text: string) => {
    const { findings } = analyzeText(text, 'markdown');
    return findRepeats(findings, read({ name: 'd', format: 'markdown', text }));
  };
  const use = 'The strategy addresses modern slavery on farms.\n\n';

  it('count a running name by section and by draft', () => {
    const repeats = repeatsOf(`# Strategy on human trafficking\n\n## One\n\n${use.repeat(2)}## Two\n\n${use}`);
    assert.deepEqual(repeats, [
      { first: 0, inSection: 2, inDraft: 3 },
      { first: 0, inSection: 2, inDraft: 3 },
      { first: 2, inSection: 1, inDraft: 3 },
    ]);
  });

  it('are not seen in two uses, nor in constructions', () => {
    assert.deepEqual(repeatsOf(use.repeat(2)), [undefined, undefined]);
    const told = 'Officers rescued fourteen trafficked workers from a farm.\n\n'.repeat(4);
    assert.deepEqual(new Set(repeatsOf(told)), new Set([undefined]));
  });
});

describe('a level written into settings', () => {
  for (const [name, text, expected] of [
    ['an empty file', '', 'severities:\n  a/b: off\n'],
    ['a key without a value', '# ours\nseverities:\n', '# ours\nseverities:\n  a/b: off\n'],
    ['a list in the wrong place', 'severities: [x]\nlanguages: [en]\n', 'severities:\n  a/b: off\nlanguages: [en]\n'],
    ['other line ends', 'languages: [ en ]\r\n', 'languages: [ en ]\r\nseverities:\r\n  a/b: off\r\n'],
  ] as const)
    it(`stands in ${name}`, () => assert.equal(withLevel(text, 'a/b', 'off'), expected));

  it('is not written into what is no settings file', () => {
    assert.equal(withLevel('- a list\n', 'a/b', 'off'), undefined);
    assert.equal(withLevel('a: [\n', 'a/b', 'off'), undefined);
  });
});

describe('the files of a project', () => {
  const anchor = { code: 'a/b', quote: 'q', before: '', after: '' };
  const files: Record<string, string> = {
    '/folder/counterframe.yaml': 'languages: [en]\n',
    '/folder/counterframe.baseline.json': writeBaseline(new Map([['sub/my plan.md', [anchor]]])),
    '/folder/sub/counterframe.decisions.jsonl': `${JSON.stringify({ draft: 'my plan.md', code: 'a/*', status: 'accepted' })}\nodd\n`,
  };

  it('are each taken from the nearest folder upwards, for paths and for addresses', async () => {
    for (const [root, draft] of [
      ['', '/folder/sub/my plan.md'],
      ['file://', 'file:///folder/sub/my%20plan.md'],
      ['vscode-vfs://host', 'vscode-vfs://host/folder/sub/my%20plan.md'],
    ] as const) {
      const asked: string[] = [];
      const project = await findProject(`${root}/folder/sub`, async (name) => {
        asked.push(name);
        return files[name.slice(root.length)];
      });
      assert.deepEqual(configOf(project).given, ['languages']);
      assert.deepEqual(recordsOf(draft, project).baseline, [anchor]);
      assert.equal(recordsOf(draft, project).decisions.length, 1);
      assert.deepEqual(recordsOf(`${root}/elsewhere/my plan.md`, project), { baseline: [], decisions: [] });
      assert.deepEqual(
        project.problems.map(({ where, line }) => [where, line]),
        [[`${root}/folder/sub/counterframe.decisions.jsonl`, 2]],
      );
      assert.ok(asked.every((name) => name.startsWith(`${root}/`)));
    }
  });

  it('may be missing altogether', async () => {
    const project = await findProject('/', async () => undefined);
    assert.deepEqual(configOf(project), noConfig);
    assert.deepEqual(decisionsOf(project), noDecisions);
  });
});

describe('names of findings in a document with tracked changes', () => {
  it('are the same in every view that has the words', () => {
    const accepted: Source = { name: 'a.docx', format: 'document', text: 'They rescued workers at the port.' };
    const text = 'They [-met-]{+rescued+} work{+ers+} at the [-farm-]{+port+}.';
    const signs = ['[-met-]{+', '+}', '{+', '+}', '[-farm-]{+', '+}'];
    let last = 0;
    const hidden = signs.map((sign) => {
      const start = text.indexOf(sign, last);
      last = start + sign.length;
      return { start, end: last };
    });
    const marked: Source = {
      name: 'a.docx',
      format: 'document',
      text,
      layout: { blocks: [], hidden, notes: [], directives: [], pages: [] },
    };
    const nameIn = (source: Source, from: string, to: string) => {
      const span = { start: source.text.indexOf(from), end: source.text.indexOf(to) + to.length };
      return anchorOf({ code: 'made/up', span }, anchorText(source));
    };
    assert.deepEqual(nameIn(accepted, 'rescued', 'workers'), {
      code: 'made/up',
      quote: 'rescued workers',
      before: 'They',
      after: 'at the port.',
    });
    assert.deepEqual(nameIn(marked, 'rescued', 'work{+ers'), nameIn(accepted, 'rescued', 'workers'));
  });
});
