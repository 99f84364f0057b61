import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { builtinLexicons } from '../lexicons/files.ts';
import type { Analysis, Format } from '../server/core/index.ts';
import { analyzeText, prepare } from './support/engine.ts';
import { type Respelled, respell } from './support/respelled.ts';

/** Ways of writing the same words. */
const spellings: Readonly<Record<string, (text: string) => Respelled>> = {
  'line ends of Windows': (text) => respell(text, /\n/g, () => '\r\n'),
  'line ends of old Macs': (text) => respell(text, /\n/g, () => '\r'),
  'line separators': (text) => respell(text, /\n/g, () => '\u2028'),
  'blanks that forbid a break': (text) => respell(text, /(?<=\S) (?=\S)/g, () => '\u00a0'),
  'narrow and thin blanks': (text) => respell(text, /(?<=\S) (?=\S)/g, () => '\u202f'),
  'ideographic blanks': (text) => respell(text, /(?<=\S) (?=\S)/g, () => '\u3000'),
  'soft hyphens': (text) => respell(text, /(?<=[a-z]{3})(?=[a-z]{3})/g, () => '\u00ad'),
  'blanks without width': (text) => respell(text, /(?<=[a-z]{3})(?=[a-z]{3})/g, () => '\u200b'),
  ligatures: (text) => respell(text, /ff[il]|f[fil]/g, (letters) => ligatures[letters]!),
  'hyphens that forbid a break': (text) => respell(text, /(?<=[a-z])-(?=[a-z])/g, () => '\u2011'),
  hyphens: (text) => respell(text, /(?<=[a-z])-(?=[a-z])/g, () => '\u2010'),
  'full-width letters': (text) => respell(text, /[a-zA-Z]/g, wide),
  'full-width digits and stops': (text) =>
    respell(text, /(?<=[a-z0-9])[.,;](?=\s)|(?<=\s)\d+(?=\s)/g, (signs) => signs.replace(/./g, wide)),
  'straight apostrophes': (text) => respell(text, /(?<=[a-z])’(?=[a-z])/g, () => "'"),
  'curly apostrophes': (text) => respell(text, /(?<=[a-z])'(?=[a-z])/g, () => '’'),
  'straight quotation marks': (text) => respell(text, /[“”]/g, () => '"'),
  'letters with marks of their own': (text) => respell(text, /[à-ž]/g, (letter) => letter.normalize('NFD')),
};

const ligatures: Readonly<Record<string, string>> = { ff: 'ﬀ', fi: 'ﬁ', fl: 'ﬂ', ffi: 'ﬃ', ffl: 'ﬄ' };

function wide(sign: string): string {
  return String.fromCharCode(sign.charCodeAt(0) + 0xfee0);
}

const accented = 'The naïve protégé of the café fled.\n\nPolice rescued the victims of modern slavery at the café of São Paulo.\n\n';

/** Every seventeenth flagged example of the lexicons, a paragraph each. */
function examples(): string {
  const all = builtinLexicons().families.flatMap(({ codes }) =>
    Object.values(codes).flatMap(({ entries }) => entries.flatMap(({ examples: { flagged } }) => flagged)),
  );
  return (
    accented +
    all
      .filter((_, index) => index % 17 === 0)
      .map((example) => example.replace(/[{}]/g, ''))
      .join('\n\n')
  );
}

const drafts: readonly (readonly [string, Format, () => string])[] = [
  ...(['bill.txt', 'action-plan.md'] as const).map(
    (name) =>
      [name, name.endsWith('.md') ? ('markdown' as const) : ('plain' as const), () => readFileSync(`samples/${name}`, 'utf8')] as const,
  ),
  ['the examples of the lexicons', 'plain', examples],
];

function told({ findings, counter }: Analysis, origin: (offset: number) => number = (offset) => offset): readonly string[] {
  return [...findings, ...counter].map(({ entry, span }) => `${origin(span.start)}–${origin(span.end)} ${entry}`).sort();
}

describe('the same words written otherwise', () => {
  before(prepare);

  for (const [name, format, read] of drafts) {
    for (const [spelling, write] of Object.entries(spellings)) {
      it(`${name}: ${spelling}`, () => {
        const text = read();
        const other = write(text);
        const expected = told(analyzeText(text, format));
        assert.notEqual(expected.length, 0);
        const found = told(analyzeText(other.text, format), other.origin);
        const lost = expected.filter((one) => !found.includes(one));
        const added = found.filter((one) => !expected.includes(one));
        assert.deepEqual({ lost, added }, { lost: [], added: [] });
      });
    }
  }

  const written: readonly (readonly [string, string])[] = [
    ['blanks', 'Police&nbsp;rescued&#8239;victims&emsp;of modern&#160;slavery.'],
    ['soft hyphens', 'Police res&shy;cued vic&#173;tims of modern slav&#xAD;ery.'],
    ['ligatures', 'O&#64259;cers rescued victims of tra&#xFB00;icking and modern slavery.'],
    ['full-width letters', 'Ｐolice &#65362;escued victims of modern slavery.'],
  ];
  for (const [name, paragraph] of written) {
    it(`HTML and XML with references for ${name}`, () => {
      const html = analyzeText(`<p>${paragraph}</p>`, 'html').findings.map(({ code }) => code);
      assert.deepEqual(html, ['agency/rescue', 'conflation/slavery']);
      const xml = paragraph.replace('&nbsp;', '&#160;').replace('&emsp;', '&#8195;').replace('&shy;', '&#173;');
      assert.deepEqual(
        analyzeText(`<bill><p>${xml}</p></bill>`, 'xml').findings.map(({ code }) => code),
        html,
      );
    });
  }

  it('keeps what other blanks at the beginning of a line mean in Markdown', () => {
    const lead = '\u00a0'.repeat(4);
    assert.equal(analyzeText(`Text.\n\n${lead}Police rescued victims of modern slavery.\n`, 'markdown').findings.length, 2);
  });

  it('suggests and quotes words as they stand in the draft', () => {
    const [finding] = analyzeText('The strategy fights mod\u00adern\u00a0slavery.').findings;
    assert.equal(finding?.text.includes('mod\u00adern\u00a0slavery'), true);
  });
});
