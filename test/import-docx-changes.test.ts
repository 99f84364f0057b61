import assert from 'node:assert/strict';
import { withoutFiller } from '../server/core/read/filler.ts';
import { read } from '../server/core/read/read.ts';
import type { Changes } from '../server/import/types.ts';
import { del, docx, ins, open, p, r, table } from './support/docx.ts';

const move = (kind: 'From' | 'To', content: string): string => `<w:move${kind} w:id="9" w:author="A">${content}</w:move${kind}>`;
const end = (kind: string): string => `<w:rPr><w:${kind} w:id="8" w:author="A"/></w:rPr>`;
const row = (kind: string, cells: string): string => `<w:tr><w:trPr><w:${kind} w:id="7" w:author="A"/></w:trPr>${cells}</w:tr>`;
const cell = (text: string, kind = ''): string => `<w:tc>${kind && `<w:tcPr><w:${kind} w:id="6"/></w:tcPr>`}${p(text)}</w:tc>`;

type Views = readonly [body: string, accepted: string, original: string, marked: string, reading: string | undefined];
const cases: Readonly<Record<string, Views>> = {
  'no changes': [p('Text.'), 'Text.', 'Text.', 'Text.', undefined],
  'words inserted and deleted': [
    p(r('The ') + del(r('old ')) + ins(r('new ') + r('fair ')) + r('rule.')),
    'The new fair rule.',
    'The old rule.',
    'The [-old -]{+new fair +}rule.',
    '1 insertion and 1 deletion',
  ],
  'words deleted from an insertion': [
    p(r('A') + ins(r(' b') + del(r(' c'))) + r(' d.')),
    'A b d.',
    'A d.',
    'A{+ b+}[- c-] d.',
    '1 insertion and 1 deletion',
  ],
  'words that were moved': [
    p(move('To', r('Here. ')) + r('Stays. ') + move('From', r('Here. '))),
    'Here. Stays. ',
    'Stays. Here. ',
    '{+Here. +}Stays. [-Here. -]',
    '1 insertion and 1 deletion',
  ],
  'changes inside a link': [p(`<w:hyperlink>${ins(r('in'))}${r('side')}</w:hyperlink>`), 'inside', 'side', '{+in+}side', '1 insertion'],
  'the deleted end of a paragraph': [p('One', end('del')) + p(' two.'), 'One two.', 'One\n\n two.', 'One\n\n two.', '1 deletion'],
  'the inserted end of a paragraph': [p('One', end('ins')) + p(' two.'), 'One\n\n two.', 'One two.', 'One\n\n two.', '1 insertion'],
  'a paragraph deleted with its end': [
    p('One.') + p(del(r('Two.')), end('del')) + p('Three.'),
    'One.\n\nThree.',
    'One.\n\nTwo.\n\nThree.',
    'One.\n\n[-Two.-]\n\nThree.',
    '1 deletion',
  ],
  'the deleted end of a paragraph before a table': [
    p('One', end('del')) + table([[p('a'), p('b')]]),
    'One\n\na\nb',
    'One\n\na\nb',
    'One\n\na\nb',
    '1 deletion',
  ],
  rows: [
    `<w:tbl><w:tr>${cell('a')}${cell('b')}</w:tr>${row('ins', cell('c') + cell('d'))}${row('del', cell('e') + cell('f'))}</w:tbl>`,
    'a\nb\n\nc\nd',
    'a\nb\n\ne\nf',
    'a\nb\n\n{+c+}\n{+d+}\n\n[-e-]\n[-f-]',
    '1 insertion and 1 deletion',
  ],
  cells: [
    `<w:tbl><w:tr>${cell('a')}${cell('b', 'cellIns')}${cell('c', 'cellDel')}</w:tr></w:tbl>`,
    'a\nb',
    'a\nc',
    'a\n{+b+}\n[-c-]',
    '1 insertion and 1 deletion',
  ],
};

describe('import docx: tracked changes', () => {
  for (const [title, [body, accepted, original, marked, reading]] of Object.entries(cases)) {
    it(title, async () => {
      const bytes = docx({ body });
      const verbs = { accepted: 'accepted', original: 'undone', marked: 'marked' };
      for (const [changes, expected] of Object.entries({ accepted, original, marked })) {
        const { text, layout } = (await open(bytes, changes as Changes)).source;
        assert.equal(text, expected);
        assert.equal(layout!.reading, reading && `with ${reading} ${verbs[changes as Changes]}`);
      }
    });
  }

  it('masks deleted words and all signs in the marked view', async () => {
    const { source } = await open(docx({ body: p(r('The ') + del(r('old ')) + ins(r('new ')) + r('rule.')) }), 'marked');
    assert.equal(source.text, 'The [-old -]{+new +}rule.');
    assert.equal(read(source).masked.replace(/ +/g, ' '), 'The new rule.');
  });

  it('keeps words whole in which letters were changed', async () => {
    const body = p(r('organi') + del(r('s')) + ins(r('z')) + r('ed work') + ins(r('ers')) + r(' ') + del(r('old')) + ins(r('new')));
    const { source } = await open(docx({ body }), 'marked');
    assert.equal(source.text, 'organi[-s-]{+z+}ed work{+ers+} [-old-]{+new+}');
    const { masked } = read(source);
    assert.equal(masked.length, source.text.length);
    assert.equal(withoutFiller(masked).replace(/ +/g, ' '), 'organized workers new ');
  });

  it('leaves out notes whose marks are deleted, and their numbers', async () => {
    const note = (id: number): string => `<w:footnote w:id="${id}">${p(`Note ${id}.`)}</w:footnote>`;
    const mark = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const bytes = docx({ body: p(r('A') + del(mark(1)) + r(' b') + mark(2)), footnotes: note(1) + note(2) });
    assert.equal((await open(bytes)).source.text, 'A b[1]\n\n[1] Note 2.');
    assert.equal((await open(bytes, 'original')).source.text, 'A[1] b[2]\n\n[1] Note 1.\n\n[2] Note 2.');
  });
});
