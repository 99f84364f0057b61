import assert from 'node:assert/strict';
import { readDocument } from '../server/core/read/document.ts';
import type { Changes } from '../server/import/types.ts';
import { odtOf, readOk } from './support/odt.ts';

const info = '<office:change-info><dc:creator>A</dc:creator><dc:date>2026-01-02T03:04:05</dc:date></office:change-info>';

function inserted(id: string): string {
  return `<text:changed-region xml:id="${id}" text:id="${id}"><text:insertion>${info}</text:insertion></text:changed-region>`;
}

function deleted(id: string, content: string, more = ''): string {
  return `<text:changed-region text:id="${id}"><text:deletion>${info}${content}</text:deletion>${more}</text:changed-region>`;
}

function start(id: string): string {
  return `<text:change-start text:change-id="${id}"/>`;
}

function end(id: string): string {
  return `<text:change-end text:change-id="${id}"/>`;
}

function change(id: string): string {
  return `<text:change text:change-id="${id}"/>`;
}

/** The text in the three views, and in the last the words that are checked there. */
function check(regions: string, body: string, accepted: string, original: string, marked: string): void {
  const bytes = odtOf({ body: `<text:tracked-changes>${regions}</text:tracked-changes>${body}`, automatic: list });
  const sources = (['accepted', 'original', 'marked'] as Changes[]).map((view) => readOk(bytes, view).source);
  assert.deepEqual(
    sources.map(({ text }) => text),
    [accepted, original, marked],
  );
  const [plain, , shown] = sources.map((source) => readDocument(source).masked.replace(/\s+/g, ' ').trim());
  assert.equal(shown!.replaceAll(' ', ''), plain!.replaceAll(' ', ''), 'what is checked is what stands when all is accepted');
}

const list =
  '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style>';

function item(words: string): string {
  return `<text:list-item><text:p>${words}</text:p></text:list-item>`;
}

describe('import odt: tracked changes', () => {
  it('words put in and taken out', () => {
    check(
      inserted('i') + deleted('d', '<text:p>old</text:p>'),
      `<text:p>The ${change('d')}${start('i')}new${end('i')} plan.</text:p>`,
      'The new plan.',
      'The old plan.',
      'The [-old-]{+new+} plan.',
    );
  });

  it('a paragraph put in', () => {
    check(
      inserted('i'),
      `<text:p>One.${start('i')}</text:p><text:p>Two.${end('i')}</text:p><text:p>Three.</text:p>`,
      'One.\n\nTwo.\n\nThree.',
      'One.\n\nThree.',
      'One.\n\n{+Two.+}\n\nThree.',
    );
  });

  it('the end of a paragraph put in', () => {
    check(
      inserted('i'),
      `<text:p>One and${start('i')}</text:p><text:p>${end('i')} two.</text:p>`,
      'One and\n\ntwo.',
      'One andtwo.',
      'One and\n\ntwo.',
    );
  });

  it('the end of a paragraph taken out', () => {
    check(
      deleted('d', '<text:p>.</text:p><text:p>And<text:s/></text:p>'),
      `<text:p>They stay${change('d')} they rest.</text:p>`,
      'They stay they rest.',
      'They stay.\n\nAnd  they rest.',
      'They stay[-.\nAnd -] they rest.',
    );
  });

  it('a table put in between paragraphs', () => {
    check(
      inserted('i'),
      `<text:p>One.</text:p>${start('i')}<table:table><table:table-row><table:table-cell><text:p>c</text:p></table:table-cell></table:table-row></table:table>${end('i')}<text:p>Two.</text:p>`,
      'One.\n\nc\n\nTwo.',
      'One.\n\nTwo.',
      'One.\n\n{+c+}\n\nTwo.',
    );
  });

  it('a table taken out between paragraphs', () => {
    check(
      deleted('d', '<table:table><table:table-row><table:table-cell><text:p>c</text:p></table:table-cell></table:table-row></table:table>'),
      `<text:p>One.</text:p>${change('d')}<text:p>Two.</text:p>`,
      'One.\n\nTwo.',
      'One.\n\nc\n\nTwo.',
      'One.\n\n[-c-]\n\nTwo.',
    );
  });

  it('items put in and taken out, and what that does to the numbers', () => {
    check(
      inserted('i') + deleted('d', `<text:p/><text:list text:style-name="L">${item('gone')}</text:list>`),
      `<text:list text:style-name="L">${item(`a${change('d')}`)}<text:list-item><text:p>${start('i')}b</text:p></text:list-item><text:list-item><text:p>${end('i')}c</text:p></text:list-item></text:list>`,
      '1. a\n2. b\n3. c',
      '1. a\n2. gone\n3. c',
      '1. a[-\ngone-]\n2. {+b+}\n3. c',
    );
  });

  it('words put in by one person and taken out by another were never in the original', () => {
    check(
      inserted('i') + deleted('d', '<text:p>draft </text:p>', `<text:insertion>${info}</text:insertion>`),
      `<text:p>A ${start('i')}new ${change('d')}plan${end('i')}.</text:p>`,
      'A new plan.',
      'A .',
      'A {+new +}[-draft -]{+plan+}.',
    );
  });

  it('a note put in, and one taken out', () => {
    const note = (words: string): string =>
      `<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>${words}</text:p></text:note-body></text:note>`;
    check(
      inserted('i') + deleted('d', `<text:p>${note('Old.')}</text:p>`),
      `<text:p>One${start('i')}${note('New.')}${end('i')} two${change('d')}.</text:p>`,
      'One1 two.\n\n1 New.',
      'One two1.\n\n1 Old.',
      'One{+1+} two[-1-].\n\n1 {+New.+}\n\n[-Old.-]',
    );
  });

  it('changes of looks, changes without an end, and marks of no change are passed over', () => {
    check(
      `${inserted('i')}<text:changed-region text:id="f"><text:format-change>${info}</text:format-change></text:changed-region>`,
      `<text:p>One ${start('f')}two${end('f')} ${start('i')}three${change('none')}.</text:p><text:p>Four.</text:p>`,
      'One two three.\n\nFour.',
      'One two three.\n\nFour.',
      'One two three.\n\nFour.',
    );
  });

  it('says how the changes were read, and how many there are', () => {
    const regions = inserted('i') + inserted('j') + deleted('d', '<text:p>x</text:p>');
    const body = `<text:tracked-changes>${regions}</text:tracked-changes><text:p>${start('i')}a${end('i')}${start('j')}b${end('j')}${change('d')}</text:p>`;
    const reading = (view: Changes): string | undefined => readOk(odtOf({ body }), view).source.layout!.reading;
    assert.equal(reading('accepted'), 'with 2 insertions and 1 deletion accepted');
    assert.equal(reading('original'), 'with 2 insertions and 1 deletion undone');
    assert.equal(reading('marked'), 'with 2 insertions and 1 deletion marked');
    assert.equal(readOk(odtOf({ body: '<text:p>a</text:p>' })).source.layout!.reading, undefined);
  });
});
