import assert from 'node:assert/strict';
import { numeral } from '../server/import/docx/numerals.ts';
import { docx, open, p, shown, table } from './support/docx.ts';

const lvl = (ilvl: number, format: string, text: string, rest = '', start = 1): string =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${rest}<w:lvlText w:val="${text}"/></w:lvl>`;
const list = (id: number, levels: string): string => `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const num = (id: number, abstract: number, rest = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${rest}</w:num>`;
const item = (text: string, id: number, ilvl = 0): string =>
  p(text, `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${id}"/></w:numPr>`);

const legal = list(0, lvl(0, 'decimal', '%1.') + lvl(1, 'lowerLetter', '(%2)') + lvl(2, 'lowerRoman', '%1.%2.%3'));

async function markers(body: string, numbering: string, styles = ''): Promise<readonly string[]> {
  const imported = await open(docx({ body, numbering, styles }));
  return shown(imported).map((line) => line.replace(/^\w+\d*: /, ''));
}

describe('import docx: lists', () => {
  it('writes numbers as the levels say, and begins lower levels anew', async () => {
    const body = item('a', 1) + item('b', 1, 1) + item('c', 1, 1) + item('d', 1, 2) + item('e', 1) + item('f', 1, 1) + item('g', 1, 2);
    assert.deepEqual(await markers(body, legal + num(1, 0)), [
      '⟨1.⟩ a',
      '⟨(a)⟩ b',
      '⟨(b)⟩ c',
      '⟨1.b.i⟩ d',
      '⟨2.⟩ e',
      '⟨(a)⟩ f',
      '⟨2.a.i⟩ g',
    ]);
  });

  it('gives items the depth of their level', async () => {
    const imported = await open(docx({ body: item('a', 1) + item('b', 1, 1), numbering: legal + num(1, 0) }));
    assert.deepEqual(shown(imported), ['item1: ⟨1.⟩ a', 'item2: ⟨(a)⟩ b']);
    assert.equal(imported.source.text, '1. a\n(a) b');
  });

  it('counts on in lists of one definition, and begins anew where a list says so, once', async () => {
    const numbering = legal + num(1, 0) + num(2, 0) + num(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>');
    const body = item('a', 1) + item('b', 2) + item('c', 3) + item('d', 3) + item('e', 1);
    assert.deepEqual(await markers(body, numbering), ['⟨1.⟩ a', '⟨2.⟩ b', '⟨5.⟩ c', '⟨6.⟩ d', '⟨7.⟩ e']);
  });

  it('takes a level from the list where that has its own', async () => {
    const own = `<w:lvlOverride w:ilvl="0">${lvl(0, 'upperRoman', 'Art. %1')}</w:lvlOverride>`;
    assert.deepEqual(await markers(item('a', 1), legal + num(1, 0, own)), ['⟨Art. I⟩ a']);
  });

  it('begins anew only after the level that is named, or never', async () => {
    const levels =
      lvl(0, 'decimal', '%1') + lvl(1, 'decimal', '%2', '<w:lvlRestart w:val="0"/>') + lvl(2, 'decimal', '%3', '<w:lvlRestart w:val="1"/>');
    const body =
      item('a', 1) +
      item('b', 1, 1) +
      item('c', 1, 2) +
      item('d', 1, 1) +
      item('e', 1, 2) +
      item('f', 1) +
      item('g', 1, 1) +
      item('h', 1, 2);
    assert.deepEqual(await markers(body, list(0, levels) + num(1, 0)), [
      '⟨1⟩ a',
      '⟨1⟩ b',
      '⟨1⟩ c',
      '⟨2⟩ d',
      '⟨2⟩ e',
      '⟨2⟩ f',
      '⟨3⟩ g',
      '⟨1⟩ h',
    ]);
  });

  it('shows the first number of a level that was left out, and digits where the law wants them', async () => {
    const levels = lvl(0, 'upperRoman', '%1.') + lvl(1, 'decimal', '%1.%2', '<w:isLgl/>');
    assert.deepEqual(await markers(item('a', 1, 1) + item('b', 1) + item('c', 1, 1), list(0, levels) + num(1, 0)), [
      '⟨1.1⟩ a',
      '⟨I.⟩ b',
      '⟨1.1⟩ c',
    ]);
  });

  it('writes bullets as signs that can be read', async () => {
    const levels = lvl(0, 'bullet', '\uf0b7') + lvl(1, 'bullet', 'o') + lvl(2, 'bullet', '–') + lvl(3, 'none', '');
    assert.deepEqual(await markers([0, 1, 2, 3].map((at) => item('a', 1, at)).join(''), list(0, levels) + num(1, 0)), [
      '⟨•⟩ a',
      '⟨•⟩ a',
      '⟨–⟩ a',
      'a',
    ]);
  });

  it('leaves out the blank after a number where the file does', async () => {
    const { source } = await open(
      docx({ body: item('a', 1), numbering: list(0, lvl(0, 'decimal', '§%1', '<w:suff w:val="nothing"/>')) + num(1, 0) }),
    );
    assert.equal(source.text, '§1a');
  });

  it('numbers through styles, headings too, and stops where a paragraph says so', async () => {
    const style = (id: string, name: string, rest: string): string =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${rest}</w:style>`;
    const numbered = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>';
    const styles =
      style('H1', 'heading 1', numbered) +
      style('H2', 'heading 2', numbered) +
      style('Own', 'Own', '<w:basedOn w:val="H2"/>') +
      style('P', 'Clause', numbered);
    const levels =
      lvl(0, 'decimal', '%1', '<w:pStyle w:val="H1"/>') +
      lvl(1, 'decimal', '%1.%2', '<w:pStyle w:val="H2"/>') +
      lvl(2, 'lowerLetter', '(%3)', '<w:pStyle w:val="P"/>');
    const body = ['H1 Aim', 'H2 Protection', 'Own Pay', 'P Clause', 'H1 More']
      .map((line) => p(line.split(' ')[1]!, `<w:pStyle w:val="${line.split(' ')[0]}"/>`))
      .join('');
    const imported = await open(
      docx({
        body: body + p('Bare', '<w:pStyle w:val="H1"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
        numbering: list(0, levels) + num(1, 0),
        styles,
      }),
    );
    assert.deepEqual(shown(imported), [
      'heading1: 1 Aim',
      'heading2: 1.1 Protection',
      'heading2: 1.2 Pay',
      'item3: ⟨(a)⟩ Clause',
      'heading1: 2 More',
      'heading1: Bare',
    ]);
  });

  it('follows a list that is defined by a style', async () => {
    const styles =
      '<w:style w:type="numbering" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';
    const numbering = list(0, '<w:numStyleLink w:val="L"/>') + list(1, lvl(0, 'ordinal', '%1')) + num(1, 0) + num(2, 1);
    assert.deepEqual(await markers(item('a', 1) + item('b', 1), numbering, styles), ['⟨1st⟩ a', '⟨2nd⟩ b']);
  });

  it('takes numbers that are typed by hand for those of items, below the lists of the file', async () => {
    const body =
      p('Article 8. Help') +
      p('1. A State shall:') +
      p('(a) answer;') +
      p('<w:r><w:t>(b) listen; and</w:t><w:br/><w:t>(c) wait.</w:t></w:r>') +
      item('Auto', 1) +
      p('(a) below') +
      p('Text (a) of a line.');
    const imported = await open(docx({ body, numbering: legal + num(1, 0) }));
    assert.deepEqual(shown(imported), [
      'paragraph: Article 8. Help',
      'item1: ⟨1.⟩ A State shall:',
      'item2: ⟨(a)⟩ answer;',
      'item2: ⟨(b)⟩ listen; and',
      'item2: ⟨(c)⟩ wait.',
      'item1: ⟨1.⟩ Auto',
      'item2: ⟨(a)⟩ below',
      'paragraph: Text (a) of a line.',
    ]);
  });

  it('counts empty items, and items in cells', async () => {
    const body = item('a', 1) + item('', 1) + table([[item('b', 1), p('c')]]);
    assert.deepEqual(await markers(body, legal + num(1, 0)), ['⟨1.⟩ a', '⟨3.⟩ b', 'c']);
  });

  it('reads a paragraph of a list that is not defined, or goes round in a circle, as a paragraph', async () => {
    const styles =
      '<w:style w:type="numbering" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    assert.deepEqual(await markers(item('a', 1) + item('b', 7), list(0, '<w:numStyleLink w:val="L"/>') + num(1, 0), styles), ['a', 'b']);
  });

  const numerals: readonly (readonly [string, number, string])[] = [
    ['upperRoman', 1994, 'MCMXCIV'],
    ['lowerRoman', 4, 'iv'],
    ['upperRoman', 999_999, '999999'],
    ['lowerLetter', 27, 'aa'],
    ['upperLetter', 53, 'AAA'],
    ['lowerLetter', 1_000_000, '1000000'],
    ['decimalZero', 7, '07'],
    ['ordinal', 11, '11th'],
    ['ordinal', 22, '22nd'],
    ['cardinalText', 42, 'Forty-two'],
    ['ordinalText', 20, 'Twentieth'],
    ['ordinalText', 112, 'One hundred twelfth'],
    ['hex', 255, 'FF'],
    ['chicago', 6, '††'],
    ['none', 3, ''],
    ['unheardOf', 3, '3'],
  ];
  for (const [format, value, expected] of numerals) {
    it(`writes ${value} as ${format}`, () => assert.equal(numeral(value, format), expected));
  }
});
