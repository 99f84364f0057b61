import assert from 'node:assert/strict';
import { type Analysis, createExaminer, defaultSettings, overviewOf, type Settings } from '../server/core/index.ts';
import { builtin } from './support/engine.ts';

const examine = createExaminer(builtin());

const plan = `# Plan against trafficking

Officers rescued fourteen trafficked workers.

## Help

Officers rescued fourteen trafficked workers. Shelter must not be conditional on helping an investigation.

## Terms

## Money

The ministry pays for the plan.
`;

async function overviewIn(text: string, settings: Settings = defaultSettings, change = (analysis: Analysis) => analysis) {
  const source = { name: 'plan.md', format: 'markdown' as const, text };
  return overviewOf(source, change(await examine(source, settings)), builtin(), settings);
}

function countOf(rates: readonly { readonly name: string; readonly count: number }[], name: string): number | undefined {
  return rates.find((rate) => rate.name === name)?.count;
}

describe('the profile of a draft', () => {
  it('counts findings by family, counter-frames by code, and words', async () => {
    const { profile } = await overviewIn(plan);
    assert.equal(countOf(profile.findings, 'agency'), 2);
    assert.equal(countOf(profile.counter, 'counter/unconditional'), 1);
    assert.equal(profile.words, 31);
    assert.equal(profile.findings[0]!.perThousand, 2000 / 31);
  });

  it('has a row for every family and every counter-frame, always in the same order', async () => {
    const [some, none] = await Promise.all([overviewIn(plan), overviewIn('Nothing.')]);
    const names = [...new Set([...builtin().codes.values()].filter(({ counter }) => !counter).map(({ family }) => family))];
    for (const { profile } of [some, none]) {
      assert.deepEqual(
        profile.findings.map(({ name }) => name),
        names.filter((name) => name !== 'scope'),
      );
      assert.ok(profile.counter.length > 0 && profile.counter.every(({ name }) => name.startsWith('counter/')));
    }
    assert.ok(none.profile.findings.every(({ count, perThousand }) => count === 0 && perThousand === 0));
  });

  it('says the same whoever knew of findings or set them aside, and counts no measures', async () => {
    const { profile } = await overviewIn(plan);
    const reviewed = await overviewIn(plan, defaultSettings, (analysis) => {
      const [first, second] = analysis.findings;
      const measure = { ...first!, code: 'scope/voice' };
      return { ...analysis, findings: [measure], baselined: [first!], suppressed: [{ finding: second!, reason: '', by: 'decision' }] };
    });
    assert.deepEqual(reviewed.profile, profile);
    assert.deepEqual(reviewed.sections, (await overviewIn(plan)).sections);
    const commented = await overviewIn(plan.replace('Officers', '<!-- counterframe-ignore agency/rescue: a name -->\nOfficers'));
    assert.deepEqual(commented.profile, profile);
  });

  it('counts only words that are checked', async () => {
    const { profile } = await overviewIn(plan, { ...defaultSettings, excludeSections: ['Help'] });
    assert.equal(countOf(profile.findings, 'agency'), 1);
    assert.equal(profile.words, 16);
  });

  it('leaves out families that are switched off, and marks those of which only some codes count', async () => {
    const { profile } = await overviewIn(plan, { ...defaultSettings, severities: { 'agency/*': 'off', 'evidence/sensational': 'off' } });
    assert.equal(countOf(profile.findings, 'agency'), undefined);
    assert.deepEqual(
      profile.findings.filter(({ isPart }) => isPart).map(({ name }) => name),
      ['evidence'],
    );
  });

  it('is empty and not a fault where there is no text', async () => {
    const { profile, sections } = await overviewIn('');
    assert.deepEqual([profile.words, sections], [0, []]);
  });
});

describe('the profiles of sections', () => {
  it('are those below the title, what stands before them included, without those that are only headings', async () => {
    const { sections } = await overviewIn(plan);
    assert.deepEqual(
      sections.map(({ label, words, findings }) => [label, words, countOf(findings, 'agency')]),
      [
        ['Plan against trafficking', 8, 1],
        ['Help', 15, 1],
        ['Money', 7, 0],
      ],
    );
    const { start, end } = sections[1]!.span;
    assert.deepEqual([start, end], [plan.indexOf('Help'), plan.indexOf('Terms')]);
  });

  it('are none in a draft without headings', async () => {
    assert.deepEqual((await overviewIn('Officers rescued fourteen trafficked workers.')).sections, []);
  });

  it('are the top headings where several stand side by side', async () => {
    const { sections } = await overviewIn('Words first.\n\n# One\n\nA sentence.\n\n## Below\n\nMore.\n\n# Two\n\nA sentence.\n');
    assert.deepEqual(
      sections.map(({ label }) => label),
      ['Before the first heading', 'One', 'Two'],
    );
  });

  it('add up to the draft, in thousands of sections', async () => {
    const text = '# Help\n\nOfficers rescued fourteen trafficked workers.\n\n'.repeat(2_000);
    const { profile, sections } = await overviewIn(text);
    const sum = (count: (section: (typeof sections)[number]) => number) => sections.reduce((total, section) => total + count(section), 0);
    assert.equal(sections.length, 2_000);
    assert.equal(
      sum(({ words }) => words),
      profile.words,
    );
    assert.equal(
      sum(({ findings }) => countOf(findings, 'agency')!),
      countOf(profile.findings, 'agency'),
    );
  });
});
