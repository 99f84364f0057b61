import assert from 'node:assert/strict';
import type { Measure, Overview, Span } from '../server/core/index.ts';
import type { Checked } from '../server/export/exporter.ts';
import { folderFormats } from '../server/export/folder/registry.ts';
import { folderRowOf } from '../server/export/folder/row.ts';
import { checked, view } from './export-view.ts';

const text = '# Plan\n\nStates shall protect workers.\nWorkers may organise.\n';

function spanOf(words: string): Span {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

const voice: Measure = {
  code: 'scope/voice',
  span: spanOf('Plan'),
  counts: [
    { topic: 'voice.organise', title: 'organising', passages: [spanOf('organise')] },
    { topic: 'voice.consult', title: 'consulting', passages: [] },
  ],
  of: { count: 3, title: 'sentences' },
  value: 1 / 3,
  threshold: 0.5,
  reason: 'half is half',
  outcome: 'raised',
  message: 'Few speak.',
};

const overview: Overview = {
  problems: [],
  words: 9,
  isAboutSubject: true,
  measures: [voice, { ...voice, outcome: 'balanced', span: spanOf('Workers') }, { ...voice, code: 'scope/data', value: undefined }],
  provisions: [
    {
      span: spanOf('States shall protect workers.'),
      lead: [],
      subject: 'protection',
      strength: 'mandatory',
      cue: spanOf('shall'),
      evidence: [spanOf('protect')],
      place: 'section Plan',
    },
    { span: spanOf('Workers may organise.'), lead: [], subject: 'labour', strength: 'discretionary', cue: spanOf('may'), evidence: [] },
  ],
  ledger: [
    {
      group: 'workers',
      title: 'workers',
      counts: { acts: 1, 'acted-on': 1, nominalised: 0, other: 0 },
      uses: [
        {
          group: 'workers',
          role: 'acted-on',
          verb: 'protect',
          agent: spanOf('States'),
          span: spanOf('workers'),
          sentence: spanOf('States shall protect workers.'),
        },
        { group: 'workers', role: 'acts', verb: 'organise', span: spanOf('Workers'), sentence: spanOf('Workers may organise.') },
      ],
    },
  ],
  recommendations: [
    {
      checklist: 'a',
      checklistTitle: 'A',
      id: 'one',
      title: 'One',
      asks: 'Ask.',
      source: { work: 'doe-2001' },
      status: 'partly',
      needs: [{ title: 'need', passages: [spanOf('protect')], words: ['protect'] }],
    },
  ],
  profile: {
    words: 9,
    findings: [{ name: 'wording', title: 'Wording', count: 2, perThousand: 2000 / 9 }],
    counter: [{ name: 'good/open-help', title: 'Help', count: 1, perThousand: 1000 / 9 }],
  },
  sections: [],
};

function written(name: string, documents: readonly Checked[]): string {
  const format = folderFormats.find((one) => one.name === name)!;
  const rows = documents.map((one) => {
    const row = folderRowOf(one);
    return { row, kept: format.keep?.(one, row, view) ?? '' };
  });
  return format.write(rows, view);
}

const whole: Checked = { ...checked('plan.md', text, 'markdown'), overview };

function csvRow(output: string): Readonly<Record<string, string>> {
  const [head, cells] = output.split('\r\n').map((line) => line.split(','));
  return Object.fromEntries(head!.map((name, at) => [name, cells![at]!]));
}

describe('the formats of a folder', () => {
  it('CSV has measures, provisions, recommendations and groups under stable names', () => {
    const row = csvRow(written('csv', [whole]));
    const expected = {
      'wording:per1000': '222.22',
      'good/open-help': '1',
      'scope/voice': '0.333',
      'scope/voice:of': '3',
      'scope/voice:outcome': 'raised',
      'scope/voice:counts': '"organising 1; consulting 0"',
      'scope/data': '',
      'provisions/protection': '1',
      'provisions/protection:binding': '1',
      'provisions/protection:bindingShare': '1',
      'provisions/labour:binding': '0',
      'provisions/labour:bindingShare': '0',
      'provisions/borders': '0',
      'provisions/borders:bindingShare': '',
      'recommendations:present': '0',
      'recommendations:partly': '1',
      'groups/workers:acts': '1',
      'groups/workers:actedOn': '1',
    };
    for (const [name, value] of Object.entries(expected)) assert.equal(row[name], value, name);
  });

  it('JSON has the whole view, each passage with its place', () => {
    const [document] = JSON.parse(written('json', [whole])).documents;
    const { measures, provisions, ledger, recommendations, aboutSubject } = document.overview;
    assert.equal(aboutSubject, true);
    assert.equal(measures.length, 3);
    assert.deepEqual(measures[0].counts[0].passages[0], { ...spanOf('organise'), line: 4, column: 13, endLine: 4, endColumn: 21 });
    assert.deepEqual([provisions[0].place, provisions[0].line, provisions[0].cue], ['section Plan', 3, spanOf('shall')]);
    assert.deepEqual([ledger[0].uses[0].agent, ledger[0].uses[1].line], [spanOf('States'), 4]);
    assert.deepEqual([recommendations[0].status, recommendations[0].needs[0].passages[0].line], ['partly', 3]);
  });

  it('text has a table for each part that says something, and no others', () => {
    const output = written('text', [whole]);
    assert.match(output, /\nMeasures: share, of how many \(\* to look at, - not judged\)\n +voice +data\n {2}plan\.md +33%, 3\* +-\n/);
    assert.match(output, /\nProvisions that bind .*\n +protection +labour\n {2}plan\.md +1 of 1 +0 of 1\n/);
    assert.match(output, /\nRecommendations of the critiques\n +named +named in part +not found\n {2}plan\.md +0 +1 +0\n/);
    assert.match(output, /\nGroups of persons: how often they act, and are acted on\n +workers\n {2}plan\.md +1, 1\n/);
    const bare = { ...whole, overview: { ...overview, measures: [], provisions: [], ledger: [], recommendations: [] } };
    assert.doesNotMatch(written('text', [bare]), /Measures|Provisions|Recommendations|Groups/);
  });

  it('say what they can of no documents', () => {
    assert.equal(written('text', []), '0 documents, 0 about the subject.\n');
    assert.deepEqual(JSON.parse(written('json', [])).documents, []);
    assert.match(written('csv', []), /^path,title,[^\n]+\r\n$/);
  });

  it('hold no signs that steer a terminal or end a line, whatever a document is called', () => {
    const name = `=\u001b[31mred\u202e\r\n"x",${'long'.repeat(50)}`;
    const hostile: Checked = { ...checked(name, `# =\u001b[2J\u202ehe said\n\n${text}`, 'markdown'), overview };
    for (const format of ['text', 'json']) assert.doesNotMatch(written(format, [hostile]), /\u001b|\r/);
    assert.doesNotMatch(written('text', [hostile]), /\u202e/);
    assert.match(written('csv', [hostile]).split('\r\n')[1]!, /^"'=/);
  });
});
