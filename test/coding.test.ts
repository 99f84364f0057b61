import assert from 'node:assert/strict';
import fc from 'fast-check';
import { builtinLexicons } from '../lexicons/files.ts';
import { codePointsOf } from '../server/core/coding/code-points.ts';
import { codebookOf } from '../server/core/coding/codebook.ts';
import { codingsOf } from '../server/core/coding/codings.ts';
import { analyze, compile } from '../server/core/index.ts';

describe('code points', () => {
  const signs = fc.array(fc.constantFrom('a', 'é', '𐐀', '👩', '\ud83d', '\udc69', '\n'), { maxLength: 30 }).map((list) => list.join(''));

  it('are counted as iterating over a text counts them', () => {
    fc.assert(
      fc.property(signs, (text) => {
        const { length, fromUtf16, toUtf16 } = codePointsOf(text);
        assert.equal(length, [...text].length);
        let offset = 0;
        for (const [at, sign] of [...text].entries()) {
          assert.equal(fromUtf16(offset), at);
          assert.equal(toUtf16(at), offset);
          if (sign.length === 2) assert.equal(fromUtf16(offset + 1), at, 'the inside of a pair is its start');
          offset += sign.length;
        }
        assert.equal(fromUtf16(text.length + 5), length);
        assert.equal(toUtf16(length + 5), text.length);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});

describe('the codebook', () => {
  const compiled = compile(builtinLexicons());
  const codebook = codebookOf(compiled);

  it('has every code once, each with a definition, sources and a colour of its own', () => {
    assert.deepEqual(
      codebook.map(({ code }) => code),
      [...compiled.codes.keys()],
    );
    for (const { code, definition, sources, colour } of codebook) {
      assert.ok(definition.length > 40 && sources.length > 0, code);
      assert.match(colour, /^#[0-9a-f]{6}$/);
    }
    assert.equal(new Set(codebook.map(({ colour }) => colour)).size, codebook.length);
  });

  it('names the codes of what is found, in the order of the text', () => {
    const text = 'The police rescued 20 women from prostitution. Survivors should be heard. Officers rescued victims.';
    const codings = codingsOf('d', 'machine', analyze({ name: 'd', format: 'plain', text }, compiled));
    assert.ok(codings.length > 1);
    const starts = codings.map(({ span }) => span!.start);
    assert.deepEqual(
      starts,
      [...starts].sort((a, b) => a - b),
    );
    for (const { code } of codings) assert.ok(codebook.some((one) => one.code === code));
  });

  it('says a measure of the whole once, without a span', () => {
    const text = `# Trafficking\n\n${'Prostitution and trafficking are prosecuted by the police and the courts. '.repeat(150)}\n`;
    const codings = codingsOf('d', 'machine', analyze({ name: 'd', format: 'markdown', text }, compiled));
    const measured = codings.filter(({ code }) => code.startsWith('scope/'));
    assert.ok(measured.length > 1);
    assert.equal(new Set(measured.map(({ code }) => code)).size, measured.length);
    for (const { span, found } of measured) assert.deepEqual([span, found?.severity], [undefined, 'hint']);
  });
});
