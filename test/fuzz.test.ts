import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { assertRead } from '../scripts/fuzz/checks.ts';
import { targetsWith } from '../scripts/fuzz/targets.ts';
import { anyText } from '../scripts/fuzz/texts.ts';
import { parseConfig, withLevel } from '../server/core/config.ts';
import { examineLong } from '../server/core/long.ts';
import { setextInPlace } from '../server/core/read/markdown-setext.ts';
import { piecesOf } from '../server/core/read/pieces.ts';
import { removeOverlaps } from '../server/core/refine/overlap.ts';
import { segment } from '../server/core/segment/segment.ts';
import { defaultSettings } from '../server/core/settings.ts';
import type { Finding } from '../server/core/types.ts';
import { limited } from '../server/lsp/limited.ts';
import { readAs } from './support/blocks.ts';
import { analyzeText, builtin } from './support/engine.ts';

/** Runs of a target whose weight is 1; the longer run is `npm run fuzz`. */
const RUNS = 120;

describe('fuzz: any input', () => {
  for (const { name, weight, property } of targetsWith(builtin)) {
    it(name, () => fc.assert(property(), { seed: 7, numRuns: Math.ceil(RUNS / weight) })).timeout(120_000);
  }
});

describe('what broke once', () => {
  const settings = (text: string) => parseConfig(text, 'counterframe.yaml').problems;

  it('settings that are nested so deeply that parsing them would end the program are a problem with a line', () => {
    for (const text of [
      `a: ${'['.repeat(9_000)}`,
      `a:\n${'- '.repeat(9_000)}`,
      '{a: '.repeat(9_000),
      '? '.repeat(9_000),
      `${' '.repeat(5_000)}a: 1`,
    ]) {
      const [problem] = settings(text);
      assert.match(problem!.message, /nested too deeply and is not read: make it flatter/);
      assert.ok(problem!.line! >= 1);
    }
    assert.match(settings(`# ${'x'.repeat(200_000)}`)[0]!.message, /longer than 100000 characters/);
  });

  it('an alias in settings is a problem with its line', () => {
    assert.deepEqual(settings('scope: &a\n  minimumWords: 500\nlanguages: *a\n'), [
      { where: 'counterframe.yaml', message: 'uses an alias ("*name"), which is not read: write the value out.', line: 3 },
    ]);
  });

  it('a note that begins in another one gives no blocks on top of each other', () => {
    const { blocks } = readAs('asciidoc', 'footnote:a[footnote:a[2.1 ]* * ');
    for (const [index, { span }] of blocks.slice(1).entries()) assert.ok(span.start >= blocks[index]!.span.end);
  });

  it('overlapping stretches of broken XML are read once, and markers of LaTeX items end in their items', () => {
    const markup = '<!-- counterframe-ignore-section a/b -->';
    assertRead({ name: 'a.xml', format: 'xml', text: `<p><p><!--<p>2.1 ${markup}2.1 ${markup}` });
    assertRead({ name: 'a.tex', format: 'latex', text: '\\\\\\]\\item[\udc00]\\item[\udc00' });
  });

  it('the level of a code is not written into settings with an alias', () => {
    assert.equal(withLevel('languages: [*none]\n', 'agency/rescue', 'off'), undefined);
  });

  it('underlined headings are what the parser itself makes of them', () => {
    fc.assert(
      fc.property(anyText('markdown', 20), fc.constantFrom('\n---\n', '\n===\n', '\n  --- \n'), (text, line) => {
        const both = text.replaceAll('\n', line);
        for (const one of [text, both]) assert.deepEqual(fromMarkdown(one, { extensions: [setextInPlace] }), fromMarkdown(one));
      }),
      { seed: 11, numRuns: 150 },
    );
  }).timeout(120_000);

  it('thousands of underlined headings in Markdown are read, each as a heading', () => {
    const { blocks } = readAs('markdown', 'Title\n---\n\n'.repeat(5_000));
    assert.equal(blocks.filter(({ kind }) => kind === 'heading').length, 5_000);
  });

  it('more blocks, cells and notes than the stack holds as arguments are read', () => {
    assert.equal(readAs('html', `<pre>${'work\n\n'.repeat(200_000)}</pre>`).blocks.length, 200_000);
    assert.ok(readAs('rst', `.. csv-table:: a\n\n${'   a,b\n'.repeat(150_000)}`).blocks.length > 290_000);
    assert.equal(readAs('rst', '[1]_ a '.repeat(200_000)).notes.length, 200_000);
  }).timeout(120_000);

  it('a list that goes on in paragraphs keeps a bounded number of lead-ins', () => {
    const prose = readAs('plain', 'workers shall\n\n(a) be paid, and\n\n'.repeat(500));
    const longest = Math.max(...segment(prose).map(({ lead }) => lead.length));
    assert.ok(longest > 20 && longest <= 40, `${longest}`);
  });
});

describe('overlaps', () => {
  const finding = fc
    .tuple(fc.nat(60), fc.integer({ min: 1, max: 8 }), fc.constantFrom('a/b', 'c/d'), fc.constantFrom('warning', 'hint'))
    .map(
      ([start, length, code, severity]) =>
        ({ span: { start, end: start + length }, code, severity, entry: 'x', suggestions: [] }) as unknown as Finding,
    );
  const worth = ({ severity, span }: Finding) => (severity === 'warning' ? 1000 : 0) + span.end - span.start;

  it('leaves findings of a code apart, and each that is left out meets one that is worth as much', () => {
    fc.assert(
      fc.property(fc.array(finding, { maxLength: 40 }), (findings) => {
        const kept = removeOverlaps(findings);
        const meets = (one: Finding, other: Finding) =>
          one !== other && one.code === other.code && one.span.start < other.span.end && other.span.start < one.span.end;
        for (const one of kept) assert.ok(!kept.some((other) => meets(one, other)));
        for (const one of findings) assert.ok(kept.includes(one) || kept.some((other) => meets(one, other) && worth(other) >= worth(one)));
      }),
      { seed: 3, numRuns: 500 },
    );
  });
});

describe('very long drafts', () => {
  const sentence = 'Victims of trafficking are rescued by police. ';

  it('pieces follow each other without gaps and part neither lines nor surrogates', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', ' ', '\n', '\n\n', '\r\n', '😀'), { maxLength: 60 }),
        fc.integer({ min: 4, max: 20 }),
        (parts, longest) => {
          const text = parts.join('');
          const pieces = [...piecesOf(text, longest)];
          assert.equal(pieces.map(({ start, end }) => text.slice(start, end)).join(''), text);
          for (const { start, end } of pieces) {
            assert.ok(end > start && end - start <= longest);
            assert.ok(!(/[\ud800-\udbff]$/.test(text.slice(0, start)) && /^[\udc00-\udfff]/.test(text.slice(start))));
          }
        },
      ),
      { seed: 5, numRuns: 500 },
    );
  });

  const text = `${'The council meets. '.repeat(30)}\n\n`.repeat(2_000) + sentence;
  const source = { name: 'draft.txt', format: 'plain', text } as const;
  const examine = async (piece: { readonly text: string }) => analyzeText(piece.text);

  it('what stands in the last piece is found where it stands, and the problems say that there were pieces', async () => {
    const { findings, problems } = await examineLong(source, defaultSettings, builtin(), examine);
    assert.ok(findings.length > 0);
    for (const { span, text: found } of findings) assert.equal(text.slice(span.start, span.end), found);
    assert.deepEqual(
      problems.map(({ message }) => /read in pieces/.test(message)),
      [true],
    );
  }).timeout(120_000);

  it('what was left unread is told with its place', async () => {
    const { problems } = await examineLong(source, defaultSettings, builtin(), examine, () => true);
    assert.match(problems.at(-1)!.message, /its first \d+ % \(to line \d+\) was read, and the rest was left unread: give it more time/);
  }).timeout(120_000);

  it('in the editor the first part is checked, and a problem at the top says so', () => {
    const { source: part, problems } = limited({ source, problems: [] }, 10_000);
    assert.ok(text.startsWith(part.text) && part.text.length <= 10_000 && part.text.length > 5_000);
    assert.match(problems[0]!.message, /its first 0 % is checked while you write.*counterframe\.longestDraft/);
    assert.deepEqual(limited({ source, problems: [] }, text.length), { source, problems: [] });
  });
});
