import assert from 'node:assert/strict';
import { type CodeAction, DiagnosticSeverity, type TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Analysis, compile, type Format } from '../server/core/index.ts';
import { codeActionsAt } from '../server/lsp/actions/actions.ts';
import { FIX_ALL } from '../server/lsp/actions/rewording.ts';
import { commands, type SetAside } from '../server/lsp/commands.ts';
import { toDiagnostics } from '../server/lsp/diagnostics.ts';
import { hoverAt } from '../server/lsp/hover.ts';
import { clientWith, lexiconsOf } from './lsp-support.ts';
import { checkedOf, uri } from './support/lsp-scene.ts';

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
    [
      'an item of LaTeX',
      '\\begin{itemize}\n  \\item The flagged words.\n\\end{itemize}\n',
      '\\begin{itemize}\n  % counterframe-ignore made/up: reason needed\n  \\item The flagged words.\n\\end{itemize}\n',
      'latex',
    ],
    [
      'a heading of LaTeX',
      '\\section*{The flagged words}\n\nText.\n',
      '% counterframe-ignore made/up: reason needed\n\\section*{The flagged words}\n\nText.\n',
      'latex',
    ],
    [
      'a cell of LaTeX',
      '\\begin{tabular}{ll}One & the flagged words\\\\\\end{tabular}\n',
      '\\begin{tabular}{ll}One & % counterframe-ignore made/up: reason needed\nthe flagged words\\\\\\end{tabular}\n',
      'latex',
    ],
    [
      'reStructuredText, between empty lines',
      'One.\n\nThe flagged\nwords.\n',
      'One.\n\n.. counterframe-ignore made/up: reason needed\n\nThe flagged\nwords.\n',
      'rst',
    ],
    [
      'an item of reStructuredText',
      '- one\n\n  - two\n  - the flagged words\n',
      '- one\n\n  - two\n\n  .. counterframe-ignore made/up: reason needed\n\n  - the flagged words\n',
      'rst',
    ],
    [
      'a title of reStructuredText with a line above it',
      'One.\n\n=================\nThe flagged words\n=================\n\nTwo.\n',
      'One.\n\n.. counterframe-ignore made/up: reason needed\n\n=================\nThe flagged words\n=================\n\nTwo.\n',
      'rst',
    ],
    [
      'a paragraph of AsciiDoc',
      'One.\n\nThe flagged\nwords.\n',
      'One.\n\n// counterframe-ignore made/up: reason needed\nThe flagged\nwords.\n',
      'asciidoc',
    ],
    [
      'an item of AsciiDoc',
      '* one\n  ** the flagged words\n',
      '* one\n// counterframe-ignore made/up: reason needed\n  ** the flagged words\n',
      'asciidoc',
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

  it('offers no comment where the format has no place for one', () => {
    for (const [format, text] of [
      ['rst', '+-------------------+\n| The flagged words |\n+-------------------+\n'],
      ['asciidoc', '|===\n|One |The flagged words\n|===\n'],
      ['asciidoc', 'One.footnote:[The flagged words.] Two.\n'],
    ] as const)
      assert.deepEqual(
        actionsIn(text, format).filter(({ title }) => title === 'Set made/up aside here, with a reason'),
        [],
      );
  });

  it('leaves front matter at the top when a code is set aside in the whole document', () => {
    const before = '---\ntitle: x\n---\n\n# Title\n\nThe flagged words, and the flagged words.\n';
    const [action] = actionsIn(before).filter(({ title }) => title === 'Set made/up aside in this document, with a reason');
    const fixed = applied(before, action!);
    assert.match(fixed, /^---\ntitle: x\n---\n\n<!-- counterframe-ignore-document made\/up: reason needed -->\n# Title\n/);
    assert.equal(analysisOf(fixed).findings.length, 0);
  });

  it('ends with the section when a code is set aside in it', () => {
    const before = '# Title\n\n## One\n\nThe flagged words.\n\n## Two\n\nThe flagged words.\n';
    const [action] = actionsIn(before).filter(({ title }) => title === 'Set made/up aside in this section, with a reason');
    const fixed = applied(before, action!);
    assert.match(fixed, /\n\n<!-- counterframe-ignore-section made\/up: reason needed -->\n## One\n/);
    assert.deepEqual(
      [analysisOf(fixed).findings.length, analysisOf(fixed).suppressed.length, analysisOf(fixed).problems.length],
      [1, 1, 0],
    );
  });

  it('is left to a client that can ask for the reason', () => {
    const client = clientWith({ commands: Object.values(commands) });
    const offered = actionsIn('# Title\n\nThe flagged words.\n', 'markdown', client).flatMap(({ command }) => command ?? []);
    const asides = offered
      .filter(({ command }) => command === commands.setAside)
      .map(({ arguments: [argument] = [] }) => argument as SetAside);
    assert.deepEqual(
      asides.map(({ position, before, after }) => [position.line, before, after]),
      [
        [2, '<!-- counterframe-ignore made/up: ', ' -->\n'],
        [0, '<!-- counterframe-ignore-section made/up: ', ' -->\n'],
        [0, '<!-- counterframe-ignore-document made/up: ', ' -->\n'],
      ],
    );
    const [everywhere] = offered.filter(({ command }) => command === commands.decide);
    assert.deepEqual(everywhere!.arguments, [{ uri: 'file:///a', code: 'made/up', scope: 'workspace', status: 'set-aside' }]);
  });
});

describe('what else can be done', () => {
  const client = clientWith({ commands: Object.values(commands) });
  const more = (only?: string[]) => actionsIn('The flagged words.\n', 'markdown', client, only);

  it('is offered by kind: quick fixes, our own, and the rewordings of all only when they are asked for', () => {
    assert.deepEqual([...new Set(more().map(({ kind }) => kind))], ['quickfix', 'counterframe']);
    assert.deepEqual([...new Set(more(['quickfix']).map(({ kind }) => kind))], ['quickfix']);
    assert.deepEqual([...new Set(more(['counterframe']).map(({ kind }) => kind))], ['counterframe']);
    assert.deepEqual(more(['source.organizeImports']), []);
  });

  it('lowers and switches off, copies a citation and a comment, and prepares a report of a false alarm', () => {
    const by = (command: string) =>
      more(['counterframe']).flatMap((action) => (action.command?.command === command ? action.command.arguments : []));
    assert.deepEqual(
      by(commands.setLevel).map(({ level }) => level),
      ['information', 'off'],
    );
    const [citation, comment] = by(commands.copy).map(({ text }) => text);
    assert.match(
      citation,
      /^“flagged words” \(a, line 1\)\. Made up \(made\/up\); see Writer \(2001\), p\. 3\.$|^“flagged words” \(a, line 1\)\. Made up \(made\/up\); see /,
    );
    assert.match(
      comment,
      /^“flagged words” is flagged\.\nQuestion to ask: Is it so\?\nWhat else could be said: say it otherwise\.\nWho argues so: /,
    );
    assert.match(by(commands.reportFalseAlarm)[0], /Nothing has been sent\.[\s\S]*> flagged words[\s\S]*> The flagged words\./);
    const [{ anchor, scope, status }] = by(commands.decide);
    assert.deepEqual([anchor.quote, anchor.before, scope, status], ['flagged words', 'The', 'finding', undefined]);
  });

  it('holds nothing that the client cannot carry out', () =>
    assert.deepEqual(actionsIn('The flagged words.\n', 'markdown', own, ['counterframe']), []));
});

describe('replacing', () => {
  it('edits only what it shows, until nothing can be replaced', () => {
    let text = 'The Replaceable Words, and replaceable words.\n';
    for (let left = analysisOf(text).findings.length; left > 0; left--) {
      const [finding] = analysisOf(text).findings;
      const [action] = actionsIn(text).filter(({ title }) => title.startsWith('Replace with'));
      const [edit, ...rest] = editsOf(action!);
      assert.deepEqual(rest, []);
      assert.equal(documentOf(text).getText(edit!.range), finding!.text);
      text = applied(text, action!);
      assert.equal(analysisOf(text).findings.length, left - 1);
    }
    assert.equal(text, 'The Better wording, and better wording.\n');
  });

  it('rewords all uses of a running name at once', () => {
    const text = '# A\n\nReplaceable words and replaceable\nwords.\n\n# B\n\nThe replaceable words.\n';
    const [action] = actionsIn(text).filter(({ title }) => title === 'Replace all 3 uses of “Replaceable words” with “Better wording”');
    assert.equal(applied(text, action!), '# A\n\nBetter wording and better wording.\n\n# B\n\nThe better wording.\n');
  });

  it('applies the safe rewordings of a draft only when it is asked to', () => {
    const text = 'The safe words, the replaceable words and safe words.\n';
    assert.deepEqual(
      actionsIn(text).filter(({ kind }) => kind === FIX_ALL),
      [],
    );
    for (const only of [['source.fixAll'], ['source.fixAll.counterframe'], ['source']]) {
      const [action, ...rest] = actionsIn(text, 'markdown', own, only);
      assert.deepEqual(rest, []);
      assert.equal(applied(text, action!), 'The sound wording, the replaceable words and sound wording.\n');
    }
    assert.deepEqual(actionsIn('The replaceable words.\n', 'markdown', own, [FIX_ALL]), []);
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
    assert.match(value, /^Made up · made\/up\n\nQuestion to ask: Is it so\?\n\nMore about made\/up: file:[^\n]*\n\nFound: “flagged words”/);
    assert.doesNotMatch(value, /[*`\\]/);
  });

  it('leads on, where the client can follow', () => {
    const value = hoverText('The flagged words, and flagged words.\n', compiled, clientWith({ commands: Object.values(commands) }));
    const links = [...value.matchAll(/\[([^\]]*)\]\(command:([^?]*)\?([^)]*)\)/g)].map(([, text, command, argument]) => [
      text,
      command,
      JSON.parse(decodeURIComponent(argument!))[0],
    ]);
    assert.deepEqual(
      links.map(([text, command]) => [text, command]),
      [
        ['More about made/up', commands.showCodePage],
        ['Next of 2', commands.goTo],
        ['Set aside here', commands.setAside],
      ],
    );
    assert.equal(links[1]![2].range.start.character, 23);
  });

  it('is none beside a finding', () =>
    assert.equal(hoverAt(0, checkedOf('The flagged words.\n', compiled), documentOf('The flagged words.\n'), compiled, own), null));
});

describe('diagnostics', () => {
  it('show a running name in full at its first use in a section, and count the others', () => {
    const text = '# A\n\nFlagged words, flagged words.\n\n# B\n\nFlagged words.\n';
    const shown = toDiagnostics(checkedOf(text, compiled), documentOf(text), own);
    assert.deepEqual(
      shown.map(({ severity }) => severity),
      [1, 4, 1].map((level) => (level === 1 ? DiagnosticSeverity.Warning : DiagnosticSeverity.Hint)),
    );
    assert.match(String(shown[0]!.message), /3 times, 2 times in this section; further uses are hints\.$/);
    assert.match(String(shown[2]!.message), /3 times, once in this section/);
  });

  it('show findings of the baseline as hints, or not at all', () => {
    const text = 'The flagged words.\n';
    const checked = checkedOf(text, compiled);
    const old = { ...checked, analysis: { ...checked.analysis, findings: [], baselined: checked.analysis.findings }, repeats: () => [] };
    const [diagnostic] = toDiagnostics(old, documentOf(text), own);
    assert.equal(diagnostic!.severity, DiagnosticSeverity.Hint);
    assert.match(String(diagnostic!.message), /when the baseline was written/);
    assert.deepEqual(toDiagnostics({ ...old, settings: { ...old.settings, baselined: 'hidden' } }, documentOf(text), own), []);
  });

  it('end at a limit and say so', () => {
    const text = 'The flagged words. '.repeat(2001);
    const diagnostics = toDiagnostics(checkedOf(text, compiled), documentOf(text), own);
    assert.equal(diagnostics.length, 2001);
    assert.match(String(diagnostics.at(-1)!.message), /first 2000 of 2001/);
    assert.equal(diagnostics.at(-1)!.code, 'counterframe/more');
  });
});

function hoverText(text: string, lexicons = compiled, client = own): string {
  const hover = hoverAt(text.indexOf('flagged'), checkedOf(text, lexicons), documentOf(text), lexicons, client);
  assert.ok(hover, 'there is a hover');
  return (hover.contents as { value: string }).value;
}

function actionsIn(text: string, format: Format = 'markdown', client = own, only?: string[]): CodeAction[] {
  const scene = { checked: checkedOf(text, compiled, format), document: documentOf(text), compiled, client };
  return codeActionsAt({ start: 0, end: text.length }, scene, only);
}

function analysisOf(text: string, format?: Format): Analysis {
  return checkedOf(text, compiled, format).analysis;
}

function documentOf(text: string): TextDocument {
  return TextDocument.create(uri, 'markdown', 1, text);
}

function editsOf({ edit }: CodeAction): TextEdit[] {
  return Object.values(edit?.changes ?? {}).flat();
}

function applied(text: string, action: CodeAction): string {
  return TextDocument.applyEdits(documentOf(text), editsOf(action));
}
