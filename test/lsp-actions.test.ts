import assert from 'node:assert/strict';
import type { CodeAction, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Analysis, analyze, compile, defaultSettings, type Format } from '../server/core/index.ts';
import { codeActionsAt, type SetAside } from '../server/lsp/code-actions.ts';
import { toDiagnostics } from '../server/lsp/diagnostics.ts';
import { draftOf } from '../server/lsp/draft.ts';
import { hoverAt } from '../server/lsp/hover.ts';
import { clientWith, lexiconsOf } from './lsp-support.ts';

const compiled = compile(lexiconsOf({}));
const own = clientWith({});

describe('setting aside', () => {
  const cases: [name: string, before: string, after: string, format?: Format][] = [
    ['a paragraph', 'One.\n\nThe flagged words.\n', 'One.\n\n<!-- counterframe-ignore made/up: reason needed -->\nThe flagged words.\n'],
    [
      'with the line end of the draft',
      'One.\r\n\r\nThe flagged words.\r\n',
      'One.\r\n\r\n<!-- counterframe-ignore made/up: reason needed -->\r\nThe flagged words.\r\n',
    ],
    ['a draft of one line', 'The flagged words.', '<!-- counterframe-ignore made/up: reason needed -->\nThe flagged words.'],
    [
      'a heading',
      '## The flagged words\n\nText.\n',
      '<!-- counterframe-ignore made/up: reason needed -->\n## The flagged words\n\nText.\n',
    ],
    [
      'an item inside a list',
      '- one\n  - the flagged words\n',
      '- one\n  <!-- counterframe-ignore made/up: reason needed -->\n  - the flagged words\n',
    ],
    ['a quotation', '> The flagged words.\n', '> <!-- counterframe-ignore made/up: reason needed -->\n> The flagged words.\n'],
    [
      'a cell of a table',
      '| a | b |\n| - | - |\n| c | the flagged words |\n',
      '| a | b |\n| - | - |\n| c | <!-- counterframe-ignore made/up: reason needed --> the flagged words |\n',
    ],
    [
      'plain text',
      'One.\n\nThe flagged\nwords.\n',
      'One.\n\n<!-- counterframe-ignore made/up: reason needed -->\nThe flagged\nwords.\n',
      'plain',
    ],
  ];
  for (const [name, before, after, format] of cases) {
    it(name, () => {
      const [action] = actionsIn(before, format).filter(({ title }) => title === 'Set made/up aside here, with a reason');
      const fixed = applied(before, action!);
      assert.equal(fixed, after);
      const { findings, problems, suppressed } = analysisOf(fixed, format);
      assert.deepEqual([findings.length, problems.length, suppressed[0]?.reason], [0, 0, 'reason needed']);
    });
  }

  it('leaves front matter at the top when a code is set aside in the whole document', () => {
    const before = '---\ntitle: x\n---\n\n# Title\n\nThe flagged words, and the flagged words.\n';
    const [action] = actionsIn(before).filter(({ title }) => title === 'Set made/up aside in this document, with a reason');
    const fixed = applied(before, action!);
    assert.match(fixed, /^---\ntitle: x\n---\n\n<!-- counterframe-ignore-document made\/up: reason needed -->\n# Title\n/);
    assert.equal(analysisOf(fixed).findings.length, 0);
  });

  it('is left to a client that can ask for the reason', () => {
    const client = clientWith({ commands: ['counterframe.setAside', 'counterframe.switchCodeOff'] });
    const commands = actionsIn('The flagged words.\n', 'markdown', client).flatMap(({ command }) => command ?? []);
    assert.deepEqual(
      commands.map(({ command }) => command),
      ['counterframe.setAside', 'counterframe.switchCodeOff'],
    );
    const [{ position, before, after }] = commands[0]!.arguments as [SetAside];
    assert.deepEqual([position, before, after], [{ line: 0, character: 0 }, '<!-- counterframe-ignore made/up: ', ' -->\n']);
    assert.deepEqual(commands[1]!.arguments, ['made/up']);
  });
});

describe('replacing', () => {
  it('edits only what it shows, until nothing can be replaced', () => {
    let text = 'The Replaceable Words, and replaceable words.\n';
    for (let left = analysisOf(text).findings.length; left > 0; left--) {
      const [finding] = analysisOf(text).findings;
      const [action] = actionsIn(text).filter(({ title }) => title.startsWith('Replace with'));
      const [edit] = editsOf(action!);
      assert.equal(documentOf(text).getText(edit!.range), finding!.text);
      text = applied(text, action!);
      assert.equal(analysisOf(text).findings.length, left - 1);
    }
    assert.equal(text, 'The Better wording, and better wording.\n');
  });
});

describe('a hover', () => {
  const hostile = '[x](command:quit) <b>&amp; **y** `z`\n\n# h';
  const built = compile(lexiconsOf({ title: hostile, critique: hostile, ask: hostile, instead: [hostile], at: hostile }));

  it('shows what a lexicon or a draft says as text, never as markup', () => {
    const value = hoverText('The flagged words.\n', built);
    assert.equal(value.match(/\\\[x\\\]\(command:quit\) \\<b\\>\\&amp; \\\*\\\*y\\\*\\\* \\`z\\` # h/g)?.length, 5);
    assert.deepEqual(
      [...value.matchAll(/(?<!\\)\]\(([^)]*)\)/g)].map(([, target]) => target),
      ['file:///pages/made-up.md'],
    );
  });

  it('shows all findings of a place, set apart, and names roles', () => {
    const value = hoverText('The flagged words.\n', compile(lexiconsOf({ second: true })));
    assert.equal(value.split('\n\n---\n\n').length, 2);
    assert.match(value, /- \*thing:\* “flagged”\n- \*what it is:\* “words”/);
  });

  it('is plain for a client that shows no Markdown', () => {
    const value = hoverText('The flagged words.\n', compiled, clientWith({ contentFormat: [] }));
    assert.match(value, /^Made up · made\/up\n\nFound: “flagged words”/);
    assert.doesNotMatch(value, /[*`\\]/);
  });

  it('is none beside a finding', () =>
    assert.equal(hoverAt(0, checkedOf('The flagged words.\n'), documentOf('The flagged words.\n'), compiled, own), null));
});

describe('diagnostics', () => {
  it('end at a limit and say so', () => {
    const text = 'The flagged words. '.repeat(2001);
    const diagnostics = toDiagnostics(checkedOf(text), documentOf(text), own);
    assert.equal(diagnostics.length, 2001);
    assert.match(String(diagnostics.at(-1)!.message), /first 2000 of 2001/);
    assert.equal(diagnostics.at(-1)!.code, 'counterframe/more');
  });
});

function hoverText(text: string, lexicons = compiled, client = own): string {
  const hover = hoverAt(text.indexOf('flagged'), checkedOf(text, 'markdown', lexicons), documentOf(text), lexicons, client);
  assert.ok(hover, 'there is a hover');
  return (hover.contents as { value: string }).value;
}

function actionsIn(text: string, format: Format = 'markdown', client = own): CodeAction[] {
  return codeActionsAt({ start: 0, end: text.length }, checkedOf(text, format), documentOf(text), client);
}

function checkedOf(text: string, format: Format = 'markdown', lexicons = compiled) {
  const source = { name: 'file:///a', format, text };
  const settings = { enable: true, engine: defaultSettings, problems: [] };
  const draft = draftOf(source, settings, () => lexicons);
  return { id: '1', version: 1, source, settings, analysis: analyze(source, lexicons), draft, isFinal: true, milliseconds: 0 };
}

function analysisOf(text: string, format?: Format): Analysis {
  return checkedOf(text, format).analysis;
}

function documentOf(text: string): TextDocument {
  return TextDocument.create('file:///a', 'markdown', 1, text);
}

function editsOf({ edit }: CodeAction): TextEdit[] {
  return Object.values(edit?.changes ?? {}).flat();
}

function applied(text: string, action: CodeAction): string {
  assert.equal(editsOf(action).length, 1);
  return TextDocument.applyEdits(documentOf(text), editsOf(action));
}
