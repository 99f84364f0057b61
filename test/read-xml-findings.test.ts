import assert from 'node:assert/strict';
import { analyzeText, prepare } from './support/engine.ts';

describe('findings in XML', () => {
  before(prepare);

  it('stand on the source, tags included, and are shown without them', () => {
    const text =
      '<akomaNtoso><act><body><section><num>6</num><p title="x">The police resc<i>ue</i>d four <b>traff</b>icked workers from a farm.</p></section></body></act></akomaNtoso>';
    const found = analyzeText(text, 'xml').findings.find(({ code }) => code === 'agency/rescue');
    assert.ok(found);
    assert.equal(text.slice(found.span.start, found.span.end), 'resc<i>ue</i>d four <b>traff</b>icked workers from a farm');
    assert.equal(found.text, 'rescued four trafficked workers from a farm');
    assert.deepEqual(
      found.suggestions.filter(({ replacement }) => replacement !== undefined),
      [],
    );
  });

  it('are set aside in law that an amendment quotes, and by comments', () => {
    const sentence = '<p>The police rescued four trafficked workers from a farm.</p>';
    const quoted = `<akomaNtoso><act><body><quotedStructure>${sentence}</quotedStructure></body></act></akomaNtoso>`;
    assert.deepEqual(analyzeText(quoted, 'xml').findings, []);
    const ignored = analyzeText(`<a>\n<!-- counterframe-ignore agency/rescue: quoted -->\n${sentence}\n</a>`, 'xml');
    assert.deepEqual(
      ignored.suppressed.map(({ finding }) => finding.code),
      ['agency/rescue'],
    );
  });
});
