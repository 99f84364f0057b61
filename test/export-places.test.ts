import assert from 'node:assert/strict';
import { createExaminer, defaultSettings, type Layout, type Source } from '../server/core/index.ts';
import { citeFinding } from '../server/export/comment.ts';
import type { Checked } from '../server/export/exporter.ts';
import { marksOf } from '../server/export/marks.ts';
import { exportAs, view } from './export-view.ts';

const title = 'Article 2 Work at sea';
const body = 'We fight exploitation.';
const text = `Plan\n\n${body}\n\n${title}\n\n${body}\n`;
const layout: Layout = {
  blocks: [
    block('heading', 'Plan', 1),
    block('paragraph', body, 0),
    block('heading', title, 2),
    block('paragraph', body, 0, text.lastIndexOf(body)),
  ],
  hidden: [],
  notes: [],
  directives: [],
  pages: [
    { start: 0, label: 'i' },
    { start: text.indexOf(title), label: 'ii' },
  ],
  reading: 'with 2 insertions accepted',
};

describe('places of findings in exports', () => {
  let draft: Checked;
  before(async () => {
    draft = await examined({ name: 'a.docx', format: 'document', text, layout });
  });

  it('are pages and provisions in a document, whose lines nobody sees', () => {
    assert.deepEqual(
      draft.analysis.findings.map(({ place }) => place),
      ['page i, Plan', 'page ii, Article 2'],
    );
    const terminal = exportAs('stylish', [draft], { counter: false, why: false });
    assert.match(
      terminal,
      /^a\.docx \(read with 2 insertions accepted\)\n {2}page i, Plan {8}warning .*\n {2}page ii, Article 2 {2}warning /,
    );
    assert.match(exportAs('markdown', [draft]), /^> — page ii, Article 2$/m);
    assert.match(exportAs('html', [draft]), /<figcaption>page ii, Article 2<\/figcaption>/);
    assert.doesNotMatch(exportAs('html', [draft]), /\bline \d/i);
    assert.match(exportAs('github', [draft]), /^::warning file=a\.docx,line=1,title=[^:]*::page ii, Article 2: “fight/m);
    assert.match(citeFinding(draft.analysis.findings[1]!, draft.source, view.compiled), /\(a\.docx, page ii, Article 2\)/);
  });

  it('are paragraphs where a document has neither headings nor pages', async () => {
    const bare = { ...layout, pages: [], blocks: layout.blocks.map((one) => ({ ...one, kind: 'paragraph', level: 0 }) as const) };
    const { analysis } = await examined({ name: 'a.odt', format: 'document', text, layout: bare });
    assert.deepEqual(
      analysis.findings.map(({ place }) => place),
      ['paragraph 2', 'paragraph 4'],
    );
  });

  it('are data in the formats for programs, without regions that no file has', () => {
    const [{ findings }] = JSON.parse(exportAs('json', [draft])).documents;
    assert.equal(findings[1].place, 'page ii, Article 2');
    const [{ results }] = JSON.parse(exportAs('sarif', [draft])).runs;
    assert.deepEqual(results[1].locations, [
      { physicalLocation: { artifactLocation: { uri: 'a.docx' } }, logicalLocations: [{ fullyQualifiedName: 'page ii, Article 2' }] },
    ]);
    assert.equal(results[1].properties.words, 'fight exploitation');
    assert.equal(results[1].fixes, undefined);
    assert.match(exportAs('csv', [draft]).split('\r\n')[2]!, /,"?page ii, Article 2"?$/);
  });

  it('stand beside the line in XML', async () => {
    const xml =
      '<akomaNtoso><act><body><section><num>4</num><content><p>We fight exploitation.</p></content></section></body></act></akomaNtoso>';
    const checked = await examined({ name: 'a.xml', format: 'xml', text: xml });
    assert.match(exportAs('stylish', [checked], { counter: false, why: false }), /\n {2}1:\d+ {2}warning .*\n +Section 4\n/);
    assert.match(exportAs('markdown', [checked]), /^> — Section 4, line 1$/m);
  });
});

describe('comments for the margin', () => {
  it('say what, why, who, what to ask and what else could be said, and offer only safe replacements', async () => {
    const { analysis } = await examined({ name: 'a.docx', format: 'document', text, layout });
    const [mark] = marksOf(analysis.findings, view.compiled);
    assert.deepEqual(mark!.span, analysis.findings[0]!.span);
    assert.equal(mark!.replacement, undefined);
    for (const [at, start] of [
      'A fight. “fight',
      'Why it matters: ',
      'Who argues so: Doe (2001',
      'Question to ask: ',
      'What else could be said: ',
      'Counterframe code: wording/fight',
    ].entries())
      assert.ok(mark!.paragraphs[at]!.startsWith(start), mark!.paragraphs[at]);
    const safe = { ...analysis.findings[0]!, suggestions: [{ text: 'x' }, { text: 'y', replacement: 'y', isSafe: true as const }] };
    assert.equal(marksOf([safe], view.compiled)[0]!.replacement, 'y');
  });
});

async function examined(source: Source): Promise<Checked> {
  const analysis = await createExaminer(view.compiled)(source, { ...defaultSettings, subject: 'always' });
  return { path: source.name, source, analysis };
}

function block(kind: 'heading' | 'paragraph', words: string, level: number, start = text.indexOf(words)): Layout['blocks'][number] {
  return { kind, level, span: { start, end: start + words.length } };
}
