import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import type { Coding } from '../server/core/coding/types.ts';
import { webannoTsv } from '../server/exchange/uima/tsv.ts';
import { unitsOf } from '../server/exchange/uima/units.ts';
import { xmi } from '../server/exchange/uima/xmi.ts';
import { codedOf, corpora, machine, sorted, textIn, textOf, work, written } from './support/exchange.ts';

type Read = { readonly text: string; readonly spans: readonly (readonly [number, number, string, string])[]; readonly whole: number };

/** Reads XMI by its elements alone, with nothing of what writes it. */
function readXmi(content: string): Read {
  const parser = new SaxesParser({ xmlns: true });
  const spans: [number, number, string, string][] = [];
  const ids: string[] = [];
  let [text, members, whole] = ['', '', 0];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, attributes }) => {
    const of = (name: string) => attributes[name]?.value ?? '';
    if (local === 'Sofa') text = of('sofaString');
    else if (local === 'View') members = of('members');
    else if (of('xmi:id') !== '' && local !== 'NULL') ids.push(of('xmi:id'));
    if (local === 'CounterframeCode') spans.push([Number(of('begin')), Number(of('end')), of('coder'), of('code')]);
    if (local === 'CounterframeDocumentCode') whole++;
  });
  parser.write(content).close();
  assert.deepEqual(members.split(' '), ids, 'what is not in the view is not found');
  assert.equal(new Set(ids).size, ids.length);
  return { text, spans, whole };
}

/** Reads WebAnno TSV 3.3 as its description says, with nothing of what writes it: annotations from rows, the text from `#Text` and offsets. */
function readTsv(content: string): Read {
  const lines = content.split('\n');
  assert.deepEqual([lines[0], lines[2]], ['#FORMAT=WebAnno TSV 3.3', '']);
  assert.equal(lines[1], '#T_SP=webanno.custom.CounterframeCode|code|coder|note|entry');
  let text = '';
  let sentence: string[] = [];
  const open = new Map<string, [number, number, string, string]>();
  const single: [number, number, string, string][] = [];
  for (const line of lines.slice(3)) {
    if (line.startsWith('#Text=')) sentence.push(unescapedText(line.slice(6)));
    if (line === '' || line.startsWith('#')) continue;
    const [number, place, , code, coder] = line.split('\t');
    const [begin, end] = place!.split('-').map(Number) as [number, number];
    if (sentence.length > 0) {
      assert.match(number!, /-1$/, 'a sentence begins with its first token');
      text = text.padEnd(begin, ' ') + sentence.join('\n');
      sentence = [];
    }
    if (code === '_') continue;
    const [codes, coders] = [code!, coder!].map((cell) => cell.split(/(?<!\\)\|/));
    for (const [index, cell] of codes!.entries()) {
      const [, value, id] = /^(.*?)(?:(?<!\\)\[(\d+)\])?$/s.exec(cell)!;
      const one: [number, number, string, string] = [
        begin,
        end,
        unescapedValue(coders![index]!.replace(/(?<!\\)\[\d+\]$/, '')),
        unescapedValue(value!),
      ];
      if (id === undefined) single.push(one);
      else if (open.has(id)) open.get(id)![1] = end;
      else open.set(id, one);
    }
  }
  return { text, spans: [...single, ...open.values()], whole: 0 };
}

function unescapedText(text: string): string {
  return text.replace(/\\(.)/gs, (_, sign: string) => ({ t: '\t', n: '\n', r: '\r', f: '\f', b: '\b' })[sign] ?? sign);
}

function unescapedValue(text: string): string {
  return text.replace(/\\(->|.)/gs, (_, sign: string) => ({ t: '\t', n: '\n' })[sign] ?? sign);
}

function expected(codings: readonly Coding[], trim?: string): unknown[] {
  return codings
    .flatMap(({ span, coder, code }) => {
      if (!span) return [];
      if (trim === undefined) return [[span.start, span.end, coder, code]];
      const words = trim.slice(span.start, span.end);
      if (words.trim() === '') return [];
      return [[span.start + words.length - words.trimStart().length, span.start + words.trimEnd().length, coder, code]];
    })
    .map((one) => JSON.stringify(one))
    .sort();
}

const asSet = (spans: Read['spans']) => spans.map((one) => JSON.stringify(one)).sort();

describe('UIMA', () => {
  it('has every coding in XMI, in UTF-16, and the text as it is but for signs that XML cannot hold', async () => {
    await fc.assert(
      fc.asyncProperty(corpora, async (documents) => {
        const files = await written(xmi, documents);
        const read = files.filter(({ path }) => path.endsWith('.xmi')).map(({ bytes }) => readXmi(Buffer.from(bytes).toString('utf8')));
        for (const [index, { document, codings }] of documents.entries()) {
          assert.equal(read[index]!.text, document.text);
          assert.deepEqual(asSet(read[index]!.spans), expected(codings));
          assert.equal(read[index]!.whole, codings.filter(({ span }) => !span).length);
        }
      }),
      { seed: 41, numRuns: 150 },
    );
    const odd = 'a\u0000\ud800b\u000bc\uffff';
    const { text } = readXmi(textIn(await written(xmi, [codedOf(textOf('x', odd), [])]), 'x.xmi'));
    assert.equal(text, 'a\ufffd\ufffdb\ufffdc\ufffd');
  });

  it('has every coding on words in TSV, stacked, over parts of tokens and over sentences, and lists the others', async () => {
    await fc.assert(
      fc.asyncProperty(corpora, async (documents) => {
        const files = await written(webannoTsv, documents);
        const read = files.filter(({ path }) => path.endsWith('.tsv')).map(({ bytes }) => readTsv(Buffer.from(bytes).toString('utf8')));
        const left = files.find(({ path }) => path === 'left-out.csv');
        const all = sorted(documents.flatMap(({ codings }) => codings)).length;
        for (const [index, { document, codings }] of documents.entries()) {
          assert.deepEqual(asSet(read[index]!.spans), expected(codings, document.text));
          assert.equal(read[index]!.text.replace(/\s/gu, ' '), document.text.replace(/\s/gu, ' ').trimEnd());
        }
        const rows = left ? Buffer.from(left.bytes).toString('utf8').trimEnd().split('\r\n').length - 1 : 0;
        assert.equal(rows, all - read.reduce((total, { spans }) => total + spans.length, 0));
      }),
      { seed: 42, numRuns: 150 },
    );
  });

  it('cuts a text into sentences and tokens that hold all of it but blanks', () => {
    fc.assert(
      fc.property(corpora, (documents) => {
        for (const { document } of documents) {
          const units = unitsOf(document);
          const tokens = units.flatMap((unit) => unit.tokens);
          assert.equal(tokens.map(({ start, end }) => document.text.slice(start, end)).join(''), document.text.replace(/\s/gu, ''));
          for (const { span, tokens: own } of units) assert.deepEqual([own[0]!.start, own.at(-1)!.end], [span.start, span.end]);
          const inOrder = [...units.map(({ span }) => span), { start: document.text.length, end: 0 }];
          for (const [index, { end }] of units.map(({ span }) => span).entries()) assert.ok(end <= inOrder[index + 1]!.start);
        }
      }),
      { seed: 43, numRuns: 150 },
    );
  });

  it('names the layers and their features in a type system', async () => {
    const files = await written(
      xmi,
      [codedOf(textOf('a', 'A text.'), [{ document: 'a', coder: machine.name, code: 'agency/rescue', span: { start: 2, end: 6 } }])],
      work,
    );
    const types = textIn(files, 'TypeSystem.xml');
    for (const name of [
      'webanno.custom.CounterframeCode',
      'webanno.custom.CounterframeDocumentCode',
      'de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token',
    ])
      assert.ok(types.includes(`<name>${name}</name>`), name);
    assert.match(
      textIn(files, 'a.xmi'),
      /<custom:CounterframeCode [^>]*begin="2" end="6" code="agency\/rescue" coder="Counterframe 1.2.3"\/>/,
    );
  });
});
