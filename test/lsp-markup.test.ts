import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { cleanLine } from '../server/export/clean.ts';
import { escapeMarkdown, markdown } from '../server/lsp/markup.ts';

describe('text in a hover', () => {
  for (const text of [
    'plain words, with a comma; and (brackets).',
    '[a link](command:workbench.action.quit)',
    '<img src=x onerror=alert(1)>',
    '<https://example.org> https://example.org www.example.org someone@example.org ftp://example.org mailto:a@b.org xmpp:a@b.org',
    '**bold** _emphasis_ ~~struck~~ `code` ***',
    '&lt;b&gt; &amp; &#65;',
    '# heading',
    '1. item',
    '2) item',
    '- item',
    '+ item',
    '* item',
    '- [ ] task',
    '> quotation',
    '| a | b |',
    '--- ',
    '===',
    '    code',
    '```js',
    '![picture](x)',
    '[^1]: note',
    '[x]: y "z"',
    '\\*escaped\\* \\',
    '$(gear) $x :smile:',
    'two\nlines\r\n\r\nand\u2028more\u0000',
  ]) {
    it(`stays text: ${JSON.stringify(text)}`, () => assert.equal(shown(escapeMarkdown(text)), cleanLine(text)));
  }

  it('stays text, whatever it is', () => {
    const part = fc.constantFrom(
      '*',
      '_',
      '`',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '!',
      '#',
      '-',
      '+',
      '=',
      '|',
      '~',
      '&',
      ';',
      ':',
      '/',
      '\\',
      '.',
      '@',
      '1',
      'a',
      'www.',
      'https://',
      'http',
      'a.org',
      'lt',
      ' ',
      '\n',
      '\t',
    );
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 12 }).map((parts) => parts.join('')),
        (text) => {
          assert.equal(shown(escapeMarkdown(text)), cleanLine(text));
        },
      ),
      { seed: 7, numRuns: 3000 },
    );
  });

  it('cannot leave the link or the code it stands in', () => {
    assert.equal(kinds(markdown.link('a](x) b', 'file:///a b).md')), 'paragraph link text');
    assert.equal(kinds(markdown.code('a` <b> `c')), 'paragraph inlineCode');
  });
});

/** What a reader sees; an error where there is anything but one paragraph of text. */
function shown(source: string): string {
  const tree = parse(source);
  if (tree.children.length === 0) return '';
  assert.equal(kinds(source), 'paragraph text', source);
  return (tree.children[0] as { children: { value: string }[] }).children[0]!.value;
}

function kinds(source: string): string {
  const names: string[] = [];
  const visit = (node: Nodes): void => {
    if (node.type !== 'root') names.push(node.type);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(parse(source));
  return names.join(' ');
}

/** Without the step that makes links of what stands there as text: such a link shows where it leads. */
function parse(source: string) {
  return fromMarkdown(source, {
    extensions: [gfm()],
    mdastExtensions: gfmFromMarkdown().map(({ transforms: _, ...extension }) => extension),
  });
}
