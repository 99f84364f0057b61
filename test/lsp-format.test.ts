import assert from 'node:assert/strict';
import { formatOf } from '../server/lsp/format.ts';

describe('the format of an open document', () => {
  for (const [languageId, name, format] of [
    ['restructuredtext', 'law', 'rst'],
    ['rst', 'law.txt', 'rst'],
    ['asciidoc', 'law', 'asciidoc'],
    ['asciidoctor', 'law', 'asciidoc'],
    ['vim.rst', 'law', 'rst'],
    ['', 'law.rst', 'rst'],
    ['', 'law.adoc', 'asciidoc'],
    ['', 'law.ASC', 'asciidoc'],
    ['plaintext', 'law.rst', 'plain'],
  ] as const)
    it(`is ${format} for "${languageId}" and ${name}`, () =>
      assert.equal(formatOf({ languageId, uri: `file:///drafts/${name}` }, ''), format));
});
