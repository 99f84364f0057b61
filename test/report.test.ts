import assert from 'node:assert/strict';
import { defaultSettings, type Overview, overviewOf, type Span } from '../server/core/index.ts';
import type { Checked, View } from '../server/export/exporter.ts';
import { closingPieces, codesOf } from '../server/export/report/closing.ts';
import { reportPieces } from '../server/export/report/document.ts';
import { draftOf } from '../server/export/report/draft.ts';
import { frontPieces } from '../server/export/report/front.ts';
import { rowOf } from '../server/export/report/rows.ts';
import type { Inline, Piece } from '../server/export/report/types.ts';
import { checked, recorded, view } from './export-view.ts';
import { builtin } from './support/engine.ts';
import { wholeDraft, wholeText } from './support/overview.ts';

const whole = wholeDraft(view.compiled);

describe('the pieces of a report', () => {
  it('say in a minute what was found, what is done well, what is left out and what binds', () => {
    const summary = textOf(section(reportPieces(whole, view), 'Summary'));
    for (const part of [
      'were read as Markdown.',
      'Wording that published critiques discuss was found in 2 places: “Wording” (2).',
      'A fight (1). Words of war name an enemy.',
      'Wording that the critiques propose was found in 1 place: “Help without conditions” (1).',
      'The people concerned are heard in 1 of 12 provisions.',
      '1 thing to look at:',
      'Nothing stands out in: sectors of work.',
      'Not judged (too short, too little to count, or another subject): data and evidence.',
      'Of 3 provisions on protection and assistance, 1 binds; the only provision on offences and borders binds.',
      'Of 2 recommendations of the critiques, the draft names 1, and none in part. Not found, though it may be said in other words: “Better data”.',
    ])
      assert.ok(summary.includes(part), `${part}\n\n${summary}`);
    assert.doesNotMatch(summary, /score|verdict|\bbad\b|\bgood\b/i);
  });

  it('show behind every count its passages, with the rule and its reason', () => {
    const pieces = section(reportPieces(whole, view), 'What the draft names and leaves out');
    const farms = pieces.find((piece) => piece.kind === 'details' && piece.summary === 'Agriculture (2)');
    const brothels = pieces.find((piece) => piece.kind === 'details' && piece.summary === 'The sex sector (2)');
    assert.equal(quotations(brothels ? [brothels] : []).length, 2);
    assert.deepEqual(
      quotations(farms ? [farms] : []).map(({ marked }) => marked),
      [['farms'], ['farms']],
    );
    assert.match(textOf(pieces), /Share: 40% of 5 mentions of sectors\. Threshold: 50%\. Above half, one sector has more room/);
    assert.match(textOf(pieces), /\nThreshold: 10%\. A plan says how it will know\./);
  });

  it('tell a measure with the measures, and not once more among the findings', () => {
    const [first] = whole.analysis.findings;
    const voice = {
      ...first!,
      code: 'scope/voice',
      message: 'hardly heard',
      decision: { status: 'to-discuss' as const, reason: 'ask them' },
    };
    const pieces = reportPieces({ ...whole, analysis: { ...whole.analysis, findings: [voice, ...whole.analysis.findings] } }, view);
    assert.doesNotMatch(textOf(section(pieces, 'Findings')), /hardly heard/);
    assert.match(textOf(section(pieces, 'Findings')), /^Findings\n2 findings/);
    assert.match(textOf(section(pieces, 'What the draft names and leaves out')), /To discuss: ask them/);
  });

  it('set the provisions of a subject side by side, items after their lead-ins', () => {
    const pieces = section(reportPieces(whole, view), 'How strongly provisions bind');
    const protection = pieces.find((piece) => piece.kind === 'details' && piece.summary.startsWith('Protection'));
    assert.ok(protection?.kind === 'details');
    const [table] = protection.pieces;
    assert.ok(table?.kind === 'table');
    assert.deepEqual(table.head, ['No.', 'Binding (1)', 'Recommended (1)', 'Left open (1)']);
    assert.equal(inlineText(table.rows[0]![3]!.text), 'Plan: Ministries may provide shelter where appropriate.');
    const [one] = whole.overview!.provisions;
    const lead = { start: wholeText.indexOf('The agency'), end: wholeText.indexOf('The agency') + 'The agency shall'.length };
    const led = reportPieces(withOverview({ provisions: [{ ...one!, lead: [lead], cue: lead }] }), view);
    assert.match(textOf(led), /Plan: The agency shall Ministries may provide/);
  });

  it('show who acts by verb', () => {
    const text = textOf(section(reportPieces(whole, view), 'Who acts and who is acted on'));
    assert.match(text, /Workers: examples by verb\nActs \(1\)\nReport \(1\)\n/);
    assert.match(text, /Acted on \(1\)\nIdentify \(1\)\n.*victims are identified by officers/);
  });

  it('are kind where there is nothing to show', () => {
    const nothing = withOverview({ measures: [], provisions: [], ledger: [], recommendations: [], isAboutSubject: false });
    const text = textOf(reportPieces({ ...nothing, analysis: { ...nothing.analysis, findings: [], counter: [] } }, view));
    for (const part of [
      'This draft is not measured as a whole',
      'No provisions were found',
      'No group of persons is named',
      'No wording was found that the critiques discuss.',
      'No wording was found that the critiques propose.',
      'not mainly about trafficking',
    ])
      assert.ok(text.includes(part), part);
  });

  it('do without a view of the whole', () => {
    const { overview, ...bare } = whole;
    assert.ok(overview);
    assert.deepEqual(
      reportPieces(bare, view).flatMap((piece) => (piece.kind === 'heading' && piece.level === 3 ? piece.text : [])),
      ['Summary', 'Findings', 'Counter-frames'],
    );
  });

  it('fold the further uses of a running name under the first', () => {
    const text = '# A\n\nWe fight exploitation. They fight exploitation.\n\n# B\n\nAll fight exploitation.\n\nSome fight exploitation.\n';
    const pieces = reportPieces(checked('a.md', text, 'markdown'), view);
    const folded = allPieces(pieces).filter((piece) => piece.kind === 'details' && piece.summary.startsWith('A running name'));
    assert.deepEqual(
      folded.map((piece) => piece.kind === 'details' && piece.summary),
      [
        'A running name: one further use in this section, 4 uses in the draft',
        'A running name: one further use in this section, 4 uses in the draft',
      ],
    );
    assert.equal(quotations(pieces).length, 4);
  });

  it('bound the passages behind a count, and say how many more there are', () => {
    const [measure] = whole.overview!.measures;
    const passages = Array.from({ length: 500 }, (_, at): Span => ({ start: 7 * at, end: 7 * at + 6 }));
    const many = withOverview({ measures: [{ ...measure!, counts: [{ topic: 't', title: 'plans', passages }] }] });
    const source = { ...whole.source, format: 'plain' as const, text: 'Aplan. '.repeat(500) };
    const text = textOf(section(reportPieces({ ...many, source }, view), 'What the draft names and leaves out'));
    assert.match(text, /Plans \(500\)/);
    assert.match(text, /And 488 more sentences\./);
    assert.ok(text.length < 3000);
  });

  it('quote long sentences around what was found', () => {
    const text = `${'word '.repeat(400)}we fight exploitation ${'and more '.repeat(400)}.`;
    const quote = draftOf(checked('a.txt', text), view).quote;
    const start = text.indexOf('fight');
    const { text: inline } = quote({ start: 0, end: text.length }, [{ span: { start, end: start + 18 } }]);
    const words = inlineText(inline);
    assert.match(words, /^\[…\] word .* we fight exploitation and .* \[…\]$/);
    assert.ok(words.length < 320, words);
  });

  it('quote a sentence once, whatever is counted in it', () => {
    const { together, quote } = draftOf(whole, view);
    const spans = ['farms', 'homes', 'inspectors'].map((word) => ({
      start: wholeText.indexOf(word),
      end: wholeText.indexOf(word) + word.length,
    }));
    const sentences = together(spans);
    assert.deepEqual(
      quotations(sentences.map(({ sentence, marks }) => quote(sentence, marks))).map(({ marked }) => marked),
      [['farms', 'homes'], ['inspectors']],
    );
    assert.deepEqual(together([sentences[0]!.sentence])[0]!.marks, []);
  });

  it('leave reasons to the end of the report where they are brief', () => {
    const brief = textOf(section(reportPieces(whole, view, { isBrief: true }), 'Findings'));
    assert.doesNotMatch(brief, /Question to ask/);
    assert.match(brief, /“fight exploitation” names the policy as a fight/i);
  });

  it('begin with all documents where there are several, and link to each', () => {
    const rows = [
      rowOf(whole, 'document-1'),
      rowOf({ ...recorded('b.txt', 'We fight exploitation.\n'), overview: whole.overview! }, 'document-2'),
    ];
    assert.deepEqual(frontPieces(rows.slice(0, 1), view), []);
    const table = frontPieces(rows, view).find((piece) => piece.kind === 'table');
    assert.ok(table?.kind === 'table' && table.isSortable);
    const links = table.rows.map(([name]) => name!.text[0]);
    assert.deepEqual(
      links,
      rows.map(({ id, path }) => ({ kind: 'link', text: path, to: { anchor: id } })),
    );
  });

  it('explain every code and measure that they link to', () => {
    const fight = view.compiled.codes.get('wording/fight')!;
    const scope = whole.overview!.measures.map(({ code }) => [code, { ...fight, title: code }] as const);
    const richer: View = { ...view, compiled: { ...view.compiled, codes: new Map([...view.compiled.codes, ...scope]) } };
    const pieces = [...reportPieces(whole, richer), ...closingPieces(codesOf([rowOf(whole, 'document-1')]), richer)];
    const anchors = new Set(pieces.flatMap((piece) => (piece.kind === 'heading' && piece.anchor ? piece.anchor : [])));
    const targets = allPieces(pieces).flatMap(linksOf);
    assert.ok(targets.includes('code-scope-voice') && targets.includes('code-wording-fight'));
    for (const target of targets) assert.ok(anchors.has(target), target);
  });

  it('name what they were made from', () => {
    const text = textOf([...reportPieces(whole, view), ...closingPieces([], view, whole.overview!.digests)]);
    for (const digest of ['aa11', 'bb22', 'cc33', 'dd44']) assert.ok(text.includes(digest), digest);
    assert.match(text, /Counterframe 1\.2\.3 compares the sentences/);
  });

  it('hold for a view that the engine made', async () => {
    const { source, analysis } = whole;
    const overview = await overviewOf(source, analysis, builtin(), defaultSettings);
    const pieces = reportPieces({ ...whole, overview }, { ...view, compiled: builtin() });
    assert.match(textOf(pieces), new RegExp(overview.digests!.text));
  });
});

function withOverview(changes: Partial<Overview>): Checked {
  return { ...whole, overview: { ...whole.overview!, ...changes } };
}

/** The pieces from a heading to the next that is not below it. */
function section(pieces: readonly Piece[], title: string): readonly Piece[] {
  const start = pieces.findIndex((piece) => piece.kind === 'heading' && piece.text === title);
  const { level } = pieces[start] as Extract<Piece, { kind: 'heading' }>;
  const end = pieces.findIndex((piece, at) => at > start && piece.kind === 'heading' && piece.level <= level);
  return pieces.slice(start, end < 0 ? undefined : end);
}

function allPieces(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece) => {
    if (piece.kind === 'list') return [piece, ...piece.items.flatMap(allPieces)];
    return piece.kind === 'details' ? [piece, ...allPieces(piece.pieces)] : [piece];
  });
}

function textOf(pieces: readonly Piece[]): string {
  return allPieces(pieces)
    .map((piece) => {
      if (piece.kind === 'heading') return piece.text;
      if (piece.kind === 'paragraph' || piece.kind === 'quotation') return inlineText(piece.text);
      if (piece.kind === 'details') return piece.summary;
      return piece.kind === 'table' ? piece.rows.map((row) => row.map(({ text }) => inlineText(text)).join(' | ')).join('\n') : '';
    })
    .filter(Boolean)
    .join('\n');
}

function quotations(pieces: readonly Piece[]) {
  return allPieces(pieces).flatMap((piece) =>
    piece.kind === 'quotation'
      ? [{ ...piece, marked: piece.text.flatMap((one) => (typeof one === 'object' && one.kind === 'mark' ? one.text : [])) }]
      : [],
  );
}

function linksOf(piece: Piece): readonly string[] {
  if (piece.kind !== 'paragraph') return [];
  return piece.text.flatMap((one) => (typeof one === 'object' && one.kind === 'link' && 'anchor' in one.to ? one.to.anchor : []));
}

function inlineText(text: readonly Inline[]): string {
  return text.map((one) => (typeof one === 'string' ? one : one.text)).join('');
}
