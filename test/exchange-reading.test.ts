import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CodedCorpus, CodedText } from '../server/core/coding/types.ts';
import { brat } from '../server/exchange/brat/brat.ts';
import { csvReading } from '../server/exchange/csv/read.ts';
import { doccano } from '../server/exchange/doccano/doccano.ts';
import type { CodingReading } from '../server/exchange/format.ts';
import { w3c } from '../server/exchange/w3c/w3c.ts';
import { codedOf, fileOf, machine, textOf, written } from './support/exchange.ts';

const text = 'The police 👩🏽 rescued victims.\r\nOthers were heard, and workers too.';
const plain = text.replace('\r\n', '\n');

function found(corpus: CodedCorpus): unknown[] {
  const texts = new Map(corpus.documents.map((document) => [document.id, document.text]));
  return corpus.codings.map(({ coder, code, span, document, note }) => [
    coder,
    code,
    ...(span ? [texts.get(document)!.slice(span.start, span.end)] : []),
    ...(note ? [note] : []),
  ]);
}

const read = (reading: CodingReading, files: Readonly<Record<string, string>>, originals?: readonly CodedText[]) =>
  reading.read(
    Object.entries(files).map(([path, content]) => fileOf(path, content)),
    originals,
  );

describe('brat, as people hand it back', () => {
  it('counts lines ends as one, and reads types, pieces, notes and attributes that others made', async () => {
    const ann = [
      'T1\tVictim_label 22 29\tvictims',
      '#1\tAnnotatorNotes T1\tsure?',
      'T2\tAgency 14 29;31 37\trescued victims Others',
      'A1\tNegation T1',
      'N1\tReference T1 Wikipedia:1\tx',
      'T3\tagency__rescue 0 10\tThe police',
    ].join('\r\n');
    const corpus = await read(brat.reading!, { 'b/a.txt': text, 'b/a.ann': ann });
    assert.deepEqual(corpus.problems, []);
    assert.deepEqual(found(corpus), [
      ['brat', 'agency/rescue', 'The police'],
      ['brat', 'Agency', 'rescued victims.\nOthers'],
      ['brat', 'Victim_label', 'victims', 'sure?'],
    ]);
  });

  it('says of events, relations and broken lines where they stand, and goes on', async () => {
    const ann =
      'E1\tAttack:T1\nR1\tPart Arg1:T1 Arg2:T2\nT1\tX\nT2\tX 9 3\tx\nnonsense\nT3\tX 0 999\tno such words\n#1\tDocumentCode T0\t{"code":1}\nT4\tX 0 3\tThe\n';
    const corpus = await read(brat.reading!, { 'a.txt': text, 'a.ann': ann, 'b.ann': 'T1\tX 0 1\tx\n' });
    assert.deepEqual(found(corpus), [['brat', 'X', 'The']]);
    assert.deepEqual(
      corpus.problems.map(({ where, line }) => `${where}:${line}`),
      ['a.ann:1', 'a.ann:2', 'a.ann:3', 'a.ann:4', 'a.ann:5', 'a.ann:6', 'a.ann:7', 'b.ann:undefined'],
    );
  });

  it('finds words again where the text was changed beside the annotations', async () => {
    const corpus = await read(brat.reading!, { 'a.txt': `New: ${text}`, 'a.ann': 'T1\tX 22 29\tvictims\n' });
    assert.deepEqual(found(corpus), [['brat', 'X', 'victims']]);
  });
});

describe('doccano, as people hand it back', () => {
  const labels = [[14, 21, 'agency/rescue']];

  it('reads label, labels and entities, counts code points, and names the coder by the file', async () => {
    for (const row of [
      { label: labels },
      { labels },
      { entities: [{ id: 3, label: 'agency/rescue', start_offset: 14, end_offset: 21 }], relations: [] },
    ]) {
      const corpus = await read(doccano.reading!, { 'out/ada.jsonl': `${JSON.stringify({ id: 7, text, Comments: [], ...row })}\n` });
      assert.deepEqual(corpus.problems, []);
      assert.deepEqual(found(corpus), [['ada', 'agency/rescue', 'rescued']]);
      assert.equal(corpus.documents[0]!.text, plain);
    }
  });

  it('takes what went through doccano for the work of the person who exported it, and nothing else of it for theirs', async () => {
    const document = textOf('a.txt', plain);
    const codings = [
      { document: 'a.txt', coder: machine.name, code: 'scope/whole' },
      { document: 'a.txt', coder: machine.name, code: 'agency/rescue', span: { start: 16, end: 23 }, note: 'mine' },
    ];
    const [file] = await written(doccano, [codedOf(document, codings)]);
    const ours = JSON.parse(Buffer.from(file!.bytes).toString('utf8'));
    const own = await read(doccano.reading!, { 'documents.jsonl': `${JSON.stringify(ours)}\n` });
    assert.deepEqual(own.coders, [machine]);
    assert.equal(own.codings.length, 2);
    const back = await read(doccano.reading!, {
      'ada.jsonl': `${JSON.stringify({ ...ours, id: 12, label: [[0, 3, 'wording/fight']] })}\n`,
    });
    assert.deepEqual(found(back), [['ada', 'wording/fight', 'The']]);
    assert.deepEqual(back.coders, [{ name: 'ada', isMachine: false }]);
    assert.equal(back.documents[0]!.id, 'a.txt');
  });

  it('says of rows and labels that cannot be where they stand, and goes on', async () => {
    const rows = [
      '{',
      '{"label": []}',
      '[]',
      JSON.stringify({ text: 'x', label: [[0, 9, 'A']] }),
      JSON.stringify({ text: 'x', label: [['0', 1, 'A']] }),
      JSON.stringify({ text: 'y', label: [[0, 1, 'A']], relations: [1] }),
    ];
    const corpus = await read(doccano.reading!, { 'a.jsonl': rows.join('\n') });
    assert.deepEqual(found(corpus), [['a', 'A', 'y']]);
    assert.deepEqual(
      corpus.problems.map(({ line }) => line),
      [1, 2, 3, 4, 5, 6],
    );
  });
});

describe('web annotations, as others write them', () => {
  const target = { source: 'a.txt', selector: { type: 'TextQuoteSelector', exact: 'victims', prefix: 'rescued ' } };

  it('reads one annotation, lists, pages, collections and lines, with bodies and selectors of any shape', async () => {
    const one = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'Annotation',
      motivation: 'tagging',
      creator: 'Ada',
      body: 'agency/rescue',
      target,
    };
    const position = {
      ...one,
      body: [{ purpose: 'tagging', value: 'agency/rescue' }],
      target: { source: { id: 'a.txt' }, selector: [{ type: 'TextPositionSelector', start: 22, end: 29 }] },
    };
    for (const content of [
      JSON.stringify(one),
      JSON.stringify([position]),
      JSON.stringify({ items: [one] }),
      JSON.stringify({ first: { items: [position] } }),
      `${JSON.stringify(one)}\n`,
    ]) {
      const corpus = await read(w3c.reading!, { 'x.jsonld': content, 'a.txt': text });
      assert.deepEqual(corpus.problems, [], content);
      assert.deepEqual(found(corpus), [['Ada', 'agency/rescue', 'victims']], content);
    }
    const lines = await read(w3c.reading!, { 'x.jsonl': `${JSON.stringify(one)}\n${JSON.stringify(position)}\n`, 'a.txt': text });
    assert.equal(lines.codings.length, 2);
  });

  it('says what has no code, no text or no place', async () => {
    const items = [
      { target },
      { body: 5, target },
      { motivation: 'tagging', body: 'A', target: 'b.txt' },
      { motivation: 'tagging', body: 'A', target: { source: 'a.txt', selector: { type: 'XPathSelector' } } },
    ];
    const corpus = await read(w3c.reading!, { 'x.jsonld': JSON.stringify({ items }), 'a.txt': text, 'y.json': '{' });
    assert.deepEqual(corpus.codings, []);
    assert.deepEqual(
      corpus.problems.map(({ where, path }) => [where, path]),
      [...items.keys()].map((index) => ['x.jsonld', `items[${index}]`] as unknown[]).concat([['y.json', undefined]]),
    );
  });
});

describe('texts that differ from the originals', () => {
  const codings = [
    { document: 'a', coder: 'Ada', code: 'one', span: { start: 16, end: 23 } },
    { document: 'a', coder: 'Ada', code: 'two', span: { start: plain.indexOf('workers'), end: plain.indexOf('workers') + 7 } },
    { document: 'a', coder: 'Ada', code: 'three' },
  ];

  it('have their codings moved by the words, in every format, and those that are lost are told', async () => {
    for (const format of [w3c, brat, doccano]) {
      const files = await written(format, [codedOf(textOf('a', plain), codings)]);
      const moved = {
        ...textOf('a', `A heading.\n\n${plain.replace(' rescued', '  rescued').replace(', and workers too', '')}`),
        metadata: { kind: 'law' },
      };
      const corpus = await format.reading!.read(files, [moved]);
      assert.deepEqual(
        found(corpus),
        [
          ['Ada', 'three'],
          ['Ada', 'one', 'rescued'],
        ],
        format.name,
      );
      assert.deepEqual(corpus.documents, [moved]);
      assert.deepEqual(
        corpus.problems.map(({ where }) => where),
        ['a'],
      );
      assert.match(corpus.problems[0]!.message, /does not hold the words “workers” \(two\)/);
    }
  });
});

describe('files of any kind', () => {
  it('are read without an exception', async () => {
    const part = fc.constantFrom(
      'T1\t',
      '#1\t',
      'E1\t',
      '{',
      '}',
      '[',
      ']',
      '"label":',
      '"text":',
      '[[0,1,"A"]]',
      '"items"',
      ':',
      ',',
      '\n',
      '\t',
      '"',
      'document,code',
      'start',
      '99',
      '-1',
      '\u0000',
      '\ufeff',
      '__proto__',
      'anno.jsonld',
      '\r',
      ';',
    );
    const content = fc.oneof(
      fc.array(part, { maxLength: 30 }).map((parts) => Buffer.from(parts.join(''))),
      fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
    );
    const path = fc.constantFrom(
      'a.txt',
      'a.ann',
      'a.jsonl',
      'a.jsonld',
      'b.json',
      'c.csv',
      'd.tsv',
      'counterframe.jsonl',
      'x/counterframe.jsonl',
      '../e.ann',
    );
    const files = fc.array(fc.record({ path, bytes: content.map((buffer) => new Uint8Array(buffer)) }), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(files, async (given) => {
        for (const reading of [w3c.reading!, brat.reading!, doccano.reading!, csvReading]) {
          reading.recognises(given);
          const corpus = await reading.read(given, [textOf('a', plain)]);
          for (const { span, document } of corpus.codings) {
            const length = corpus.documents.find(({ id }) => id === document)!.text.length;
            assert.ok(!span || (span.start >= 0 && span.start <= span.end && span.end <= length));
          }
          for (const { where, message } of corpus.problems) assert.ok(where !== '' && message !== '');
        }
      }),
      { seed: 31, numRuns: 500 },
    );
  });

  it('are read in bounded time where very many words have to be looked for', async () => {
    const long = 'No such thing is here. '.repeat(20_000);
    const ann = Array.from({ length: 20_000 }, (_, index) => `T${index}\tX 0 9\tmissing ${index}\n`).join('');
    const corpus = await read(brat.reading!, { 'a.txt': long, 'a.ann': ann });
    assert.equal(corpus.codings.length, 0);
    assert.ok(corpus.problems.length <= 1001);
    assert.match(corpus.problems.at(-1)!.message, /more problems/);
  });
});
