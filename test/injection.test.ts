import assert from 'node:assert/strict';
import { parse as parseCsv } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { SaxesParser } from 'saxes';
import { plain } from '../client/plain.ts';
import { checkRecord } from '../server/assist/check.ts';
import { checkText } from '../server/assist/check-text.ts';
import { explanation } from '../server/cli/explain.ts';
import { shown } from '../server/cli/text.ts';
import { compareVersions } from '../server/core/compare/compare.ts';
import { analyze, compile } from '../server/core/index.ts';
import { comparisonHtml } from '../server/export/compare/html.ts';
import { comparisonJson } from '../server/export/compare/json.ts';
import { comparisonText } from '../server/export/compare/text.ts';
import { writeDocx } from '../server/export/docx/write.ts';
import { falseAlarmReport } from '../server/export/false-alarm.ts';
import { codeActionsAt } from '../server/lsp/actions/actions.ts';
import { commands } from '../server/lsp/commands.ts';
import { toDiagnostics } from '../server/lsp/diagnostics.ts';
import { recordOf } from '../server/lsp/draft-record.ts';
import { hoverAt } from '../server/lsp/hover.ts';
import { toSymbols } from '../server/lsp/symbols.ts';
import { run, small, withFiles } from './cli-process.ts';
import { exportAs, hostile, view } from './export-view.ts';
import { exporters } from './exporters.ts';
import { clientWith, lexiconsOf } from './lsp-support.ts';
import { assertHtml } from './support/active-html.ts';
import { buildCommand, FIRST, formulas, hostileWords, LAST, steering } from './support/hostile-words.ts';
import { lspScene } from './support/lsp-scene.ts';
import { everyPiece } from './support/pieces.ts';
import { versionOf } from './support/versions.ts';

const client = clientWith({ commands: Object.values(commands) });

describe('texts that try to be more than text', () => {
  for (const [name, words] of hostileWords) {
    describe(name, () => {
      const document = hostile(words);

      it('are words in every format of text', () => {
        for (const format of ['stylish', 'markdown', 'github']) assertPrintable(exportAs(format, [document]), format);
        for (const color of [false, true]) assertNoCommand(exportAs('stylish', [document], { color }), 'stylish');
        const lines = exportAs('github', [document]).trimEnd().split('\n');
        for (const line of lines.slice(0, -1)) assert.match(line, /^::(warning|notice) file=[^:]*,line=[^:]*::[^\r\n]*$/);
      });

      it('are words in JSON and SARIF, and seen there', () => {
        for (const format of ['json', 'jsonl', 'sarif']) {
          const text = exportAs(format, [document]);
          assert.doesNotMatch(text, steering, format);
          assert.doesNotMatch(text, buildCommand, format);
          const strings = stringsIn(JSON.parse(text));
          assert.ok(strings.includes(toWellFormed(words)) || strings.some((one) => one.includes(LAST)), format);
        }
        for (const message of messagesIn(JSON.parse(exportAs('sarif', [document])))) assert.doesNotMatch(message, /\]\(/);
      });

      it('are cells in CSV, one row a finding', () => {
        const text = exportAs('csv', [document]);
        assert.doesNotMatch(text.replaceAll('\r', ''), steering);
        const rows: string[][] = parseCsv(text, { record_delimiter: '\r\n' });
        assert.deepEqual(new Set(rows.map(({ length }) => length)), new Set([21]));
        assert.ok(rows.slice(1).every((row) => row[1]!.includes(FIRST) && row[1]!.includes(LAST)));
      });

      it('are words in pages and reports', async () => {
        assertHtml(exportAs('html', [document]), [FIRST, LAST]);
        assertMarkdown(exportAs('markdown', [document]));
        assertMarkdown(falseAlarmReport(document.analysis.findings[0]!, document.source, '1'));
        const writer = exporters.find((one) => one.name === 'docx')!.open(view);
        writer.document(document);
        assertPackage((await writer.end()) as Uint8Array);
        assertPackage(await writeDocx(everyPiece(words), '1'));
      });

      it('are words in a comparison', () => {
        const before = versionOf('We fight exploitation.');
        const now = versionOf(`We fight exploitation. They receive shelter if they report, ${words}.`);
        const side = (version: typeof now) => ({ path: words, source: version.source, words: 9 });
        const compared = {
          version: '1',
          compiled: view.compiled,
          before: side(before),
          now: side(now),
          comparison: compareVersions(before, now),
        };
        assertPrintable(comparisonText(compared), 'text');
        assertNoCommand(comparisonText(compared), 'text');
        assertHtml(comparisonHtml(compared), [FIRST, LAST]);
        assert.doesNotMatch(comparisonJson(compared), steering);
      });

      it('are words to an assistant', () => {
        const record = checkRecord(document.source, document.analysis, view.compiled, {});
        assertPrintable(checkText(record), 'check_text');
        assert.doesNotMatch(
          stringsIn({ ...record, findings: record.findings.map(({ suggestions: _, ...rest }) => rest) }).join('\n'),
          steering,
        );
      });

      it('are words in an editor: notes, hovers, actions, the outline and the views', () => {
        const text = `# ${words.replace(/\s+/g, ' ')}\n\nThe flagged words, ${words.replace(/\n/g, ' ')}.\n`;
        const lexicons = lexiconsOf({ title: words, critique: words, ask: words, instead: [words], at: words });
        const scene = lspScene(text, compile(lexicons), client);
        const { checked, document: open, compiled, outline } = scene;
        const hover = hoverAt(text.indexOf('flagged words'), checked, open, compiled, client)!;
        assertHover((hover.contents as { value: string }).value);
        const notes = toDiagnostics(checked, open, client).map(({ message }) => String(message));
        const titles = codeActionsAt({ start: 0, end: text.length }, scene).map(({ title }) => title);
        const names = (toSymbols(outline, open, client) as readonly { readonly name: string }[]).map((symbol) => symbol.name);
        const { findings, counter } = recordOf(checked, open, compiled, client);
        const labels = [...findings, ...counter.map((one) => ({ ...one, message: '' }))].flatMap((one) => [
          one.title,
          one.text,
          one.place,
          one.message,
        ]);
        for (const shownText of [...notes, ...titles, ...names, ...labels]) assert.doesNotMatch(shownText, steering);
        assert.ok(notes.length > 0 && titles.length > 0 && names.length > 0 && labels.length > 0);
        assert.ok(names.some((label) => label.includes(FIRST)) && labels.some((label) => label.includes(LAST)));
        assertPrintable(explanation('made/up', compiled)!, 'explain');
      });

      it('are words in what the editor shows beside a draft', () => {
        const text = plain(words);
        assert.doesNotMatch(text, /\[[^\]]+\]\((?:https?:\/\/|command:|file:)|\$\([a-z]/i);
        assert.ok(text.includes(FIRST) && text.includes(LAST));
        assert.doesNotMatch(text, steering);
      });
    });
  }

  it('are no formulas in a spreadsheet', () => {
    for (const words of formulas) {
      const rows: string[][] = parseCsv(exportAs('csv', [hostile(words)]), { record_delimiter: '\r\n' });
      for (const cell of rows.slice(1).flat())
        assert.doesNotMatch(cell, /^[\s\u0000\u200b\u2400]*[=+\-@＝]/u, JSON.stringify([words, cell]));
    }
  });

  it('steer no terminal that a text is printed to, and are as they were where offsets count', () => {
    assert.equal(shown('a\u001b[31mb\u202e\n\tc', true), 'a\u241b[31mb\ufffd\n\tc\n');
    assert.equal(shown('a\u001b[31mb', false), 'a\u001b[31mb\n');
  });

  it('are words as names of files, of settings and of options', function () {
    if (process.platform === 'win32') return this.skip();
    const names = ['::error::a.txt', '##[error]b.txt', 'c\u001b[31m\u202e\n::error::d.txt', '[x](command:quit) <b>.txt', '=1.txt'];
    const settings = 'severities: { "a\\u001b[31m/b": off }\n"::error::x\\u202e": 1\n';
    withFiles({ ...Object.fromEntries(names.map((one) => [one, 'We fight exploitation.\n'])), 'counterframe.yaml': settings }, (cwd) => {
      for (const args of [
        ['check', '.'],
        ['overview', '.'],
        ['check', '::error::none\u001b[31m.txt'],
        ['check', '.', '--code', '::error::\u001b[2J'],
        ['explain', '::error::\u001b[2J'],
        ['text', '::error::none\u202e'],
        ['mark', '::error::a.txt'],
      ]) {
        const { stdout, stderr } = run([...args, ...small], { cwd });
        for (const text of [stdout, stderr]) {
          assertPrintable(text, args.join(' '), []);
          assertNoCommand(text, args.join(' '));
        }
        assert.ok((stdout + stderr).includes('error::') || (stdout + stderr).includes('error:'), args.join(' '));
      }
    });
  });

  it('are data in a draft that is analysed as a whole', () => {
    const text = hostileWords.map(([, words]) => `We fight exploitation, ${words}.`).join('\n\n');
    const source = { name: 'a.txt', format: 'plain', text } as const;
    const analysis = analyze(source, view.compiled);
    assert.ok(analysis.findings.length > 5);
    assertHtml(exportAs('html', [{ path: 'a.txt', source, analysis }]), [FIRST, LAST]);
  });
});

/** A text for a terminal or a log: it holds the words, and nothing that steers. */
function assertPrintable(text: string, what: string, words: readonly string[] = [FIRST, LAST]): void {
  assert.doesNotMatch(text, steering, what);
  for (const word of words) assert.ok(text.includes(word), `${what} has lost ${word}`);
}

function assertNoCommand(text: string, what: string): void {
  assert.doesNotMatch(text.replaceAll(/\u001b\[\d+m/g, ''), buildCommand, what);
}

type Node = { readonly type: string; readonly url?: string; readonly value?: string; readonly children?: readonly Node[] };

function nodesOf(node: Node): readonly Node[] {
  return [node, ...(node.children ?? []).flatMap(nodesOf)];
}

const ownElements = /^<\/?(?:a id="[A-Za-z0-9_-]+"|a|mark|strong|code|details|summary)>$/;

/** Markdown as it is shown: it holds the words; links lead within the page or are bare addresses; elements are our own. */
function assertMarkdown(text: string): void {
  const nodes = nodesOf(fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }) as Node);
  for (const { type, url = '', value = '' } of nodes) {
    assert.ok(!['image', 'imageReference', 'linkReference', 'definition'].includes(type), `${type} ${url}`);
    if (type === 'link') assert.match(url, /^(#|https?:\/\/|mailto:)/);
    if (type === 'html') for (const [element] of value.matchAll(/<[^>]*>/g)) assert.match(element, ownElements);
  }
  const shownText = nodes.map(({ value = '' }) => value).join('');
  assert.ok(shownText.includes(FIRST) && shownText.includes(LAST));
}

/** What makes links of bare addresses even where they are escaped, as on one site, is left out: editors do not. */
const asWritten = gfmFromMarkdown().map(({ transforms: _, ...rest }) => rest);

/** A hover: no element, no image, and no address but those of our own commands with one argument, and of our pages. */
function assertHover(text: string): void {
  assert.doesNotMatch(text, steering);
  const nodes = nodesOf(fromMarkdown(text, { extensions: [gfm()], mdastExtensions: asWritten }) as Node);
  for (const { type, url = '' } of nodes) {
    assert.ok(
      !['html', 'image', 'imageReference', 'linkReference', 'definition', 'heading', 'code', 'table'].includes(type),
      `${type} ${url}`,
    );
    if (type !== 'link' || url.startsWith('file:///pages/')) continue;
    const [, command, given] = /^command:([^?]+)\?(.*)$/.exec(url)!;
    assert.ok((Object.values(commands) as string[]).includes(command!), url);
    assert.equal(JSON.parse(decodeURIComponent(given!)).length, 1);
  }
  const shownText = nodes.map(({ value = '' }) => value).join('');
  assert.ok(shownText.includes(FIRST) && shownText.includes(LAST));
}

/** A Word file: its parts are well-formed, refer to nothing outside, and hold no field that is carried out. */
function assertPackage(bytes: Uint8Array): void {
  const parts = unzipSync(bytes);
  let text = '';
  for (const [name, part] of Object.entries(parts)) {
    assert.doesNotMatch(name, /vba|activeX|embeddings|\.bin$/i);
    if (!/\.(xml|rels)$/.test(name)) continue;
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => assert.fail(`${name}: ${error.message}`));
    parser.on('doctype', () => assert.fail(`${name} has a document type`));
    parser.on('text', (piece) => {
      text += piece;
    });
    parser.on('opentag', ({ local, attributes }) => {
      assert.notEqual((attributes.TargetMode as { value?: string } | undefined)?.value, 'External', name);
      assert.ok(!['altChunk', 'object', 'control', 'fldSimple', 'ddeLink'].includes(local), `${name} holds ${local}`);
    });
    parser.write(new TextDecoder().decode(part)).close();
  }
  assert.ok(text.includes(FIRST) && text.includes(LAST));
  assert.doesNotMatch(text.replaceAll(/[\t\n\r]/g, ''), steering);
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : [];
}

/** What SARIF calls messages, in which those who show it make links. */
function messagesIn(value: unknown): readonly string[] {
  if (!value || typeof value !== 'object') return [];
  const own = Object.entries(value).flatMap(([key, one]) => (['message', 'description'].includes(key) ? stringsIn(one) : messagesIn(one)));
  return own;
}

function toWellFormed(text: string): string {
  return text.toWellFormed();
}
