import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FILLER } from '../server/core/read/filler.ts';
import { read } from '../server/core/read/read.ts';
import type { Prose } from '../server/core/types.ts';
import { assertBlocksInOrder, assertNothingOutside, assertSentencesInBlocks } from './support/prose-checks.ts';

const documents = [
  '<akomaNtoso><act><body><article><num>Article 8</num><heading>Help</heading><paragraph><num>1.</num><content><p>Work &amp; r&#233;st <b>f</b>or all.<authorialNote><p>Note</p></authorialNote> On.</p></content></paragraph></article></body></act></akomaNtoso>',
  '<bill xmlns="http://schemas.gpo.gov/xml/uslm"><section><num>SEC. 1. </num><heading>Pay.</heading><chapeau>They may—</chapeau><paragraph><num>(1) </num><content>stay; <quotedContent><p>law</p></quotedContent></content></paragraph></section></bill>',
  '<Statute><Body><Heading level="1"><TitleText>Part</TitleText></Heading><Section><MarginalNote>Title</MarginalNote><Label>1</Label><Text>Words&#8217;s.</Text><Footnote><Label>*</Label><Text>Note</Text></Footnote></Section></Body></Statute>',
  '<doc><title>A</title><p>B <i>c</i> d</p><!-- counterframe-ignore a/b: why --><td>e</td></doc>',
];
const pieces = [
  '<',
  '>',
  '&',
  ';',
  '&#',
  '</p>',
  '<p>',
  '<num>',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<?',
  '"',
  '\0',
  '\ud800',
  '😀',
  '\r\n',
  '&#233;',
  '&#0;',
  '&b;',
  '<__proto__>',
  '<constructor>',
  'a',
];
const mutated = fc
  .tuple(fc.constantFrom(...documents), fc.array(fc.tuple(fc.nat(400), fc.nat(8), fc.constantFrom('', ...pieces)), { maxLength: 8 }))
  .map(([text, changes]) => changes.reduce((now, [at, cut, piece]) => now.slice(0, at) + piece + now.slice(at + cut), text));
const anyText = fc.oneof(
  mutated,
  fc
    .array(fc.constantFrom(...pieces, 'work ', '<i>', '</i>', '<a b="c">'), { maxLength: 60 })
    .map((parts) => `<akomaNtoso>${parts.join('')}`),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

function forAll(check: (prose: Prose) => void): void {
  fc.assert(
    fc.property(anyText, (text) => check(read({ name: 'act.xml', format: 'xml', text }))),
    { seed: 36, numRuns: 1000 },
  );
}

/** Whether a sign of the masked text stands in the source there, or is what a reference around it stands for. */
function isFrom(text: string, masked: string, at: number): boolean {
  const sign = masked[at]!;
  if (sign === text[at] || sign === ' ' || sign === FILLER) return true;
  const start = text.lastIndexOf('&', at);
  const end = text.indexOf(';', at);
  return start !== -1 && end !== -1 && end - start < 14 && /^&(?:#\d+|#x[\da-fA-F]+|amp|lt|gt|quot|apos)$/.test(text.slice(start, end));
}

describe('read: any XML', () => {
  it('masks in place: every sign is kept, blank, a filler, or what a reference stands for; line ends stay', () => {
    forAll(({ source, even: text = source.text, masked }) => {
      assert.equal(masked.length, text.length);
      for (let at = 0; at < text.length; at++) {
        assert.ok(isFrom(text, masked, at), `${at}: ${JSON.stringify(masked[at])}`);
        if (/[\r\n]/.test(text[at]!)) assert.equal(masked[at], text[at]);
      }
    });
  });

  it('gives blocks in order, not empty, markers inside, and no letter outside', () => {
    forAll((prose) => {
      assertBlocksInOrder(prose);
      assertNothingOutside(prose);
    });
  });

  it('gives sentences in order, each inside its block, and an outline in bounds', () => {
    forAll(assertSentencesInBlocks);
  });
});
