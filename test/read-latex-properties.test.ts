import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FILLER, withoutFiller } from '../server/core/read/filler.ts';
import { read } from '../server/core/read/read.ts';
import type { Prose } from '../server/core/types.ts';
import { assertBlocksInOrder, assertNothingOutside, assertSentencesInBlocks } from './support/prose-checks.ts';

const readText = (text: string) => read({ name: 'draft.tex', format: 'latex', text });

const documents = [
  "\\documentclass{article}\n\\newcommand{\\term}[1]{\\emph{#1}}\n\\title{Work\\thanks{Note}}\n\\begin{document}\n\\section[a]{Help}\nWork \\& r\\'est\\footnote{A \\term{note}.} f\\emph{or} all.\n\\begin{enumerate}[label=(\\alph*)]\\item[(a)] one\\item two\\end{enumerate}\n\\end{document}\n",
  '\\begin{tabular}{l|p{3cm}}a & \\multicolumn{2}{c}{b}\\\\[1ex] c\\end{tabular}\n\n\\begin{quote}\\enquote{We stay}\\end{quote} \\cite[p. 3]{x} $14$ $x$ \\verb|y|',
  '\\begin{frame}[t]{Title}\\only<2>{text}\n\\begin{block}{Box}words\\end{block}\\end{frame}\n% counterframe-ignore a/b: why\n\\begin{verbatim}\ncode\n\\end{verbatim}\n\\newtheorem{art}{Article}\\begin{art}[Pay] It pays.\\end{art}',
];
const pieces = [
  '\\',
  '{',
  '}',
  '[',
  ']',
  '$',
  '%',
  '&',
  '~',
  '#',
  '\\[',
  '\\(',
  '\\)',
  '$$',
  '\n\n',
  '\r\n',
  '\r',
  '\\\\',
  '\\begin{quote}',
  '\\end{quote}',
  '\\begin{itemize}',
  '\\item',
  '\\item[',
  '\\end{itemize}',
  '\\footnote{',
  '\\section{',
  '\\label{',
  '\\cite[',
  '\\enquote{',
  "\\'",
  '\\"{',
  '\\ss ',
  '\\verb|',
  '\\url{',
  '\\href{',
  '\\begin{verbatim}',
  '\\end{verbatim}',
  '\\begin{tabular}{l}',
  '\\newcommand{\\a}[1]{',
  '\\def\\a',
  '\\mine{',
  '\\textsuperscript{',
  '\\begin{document}',
  '\\end{document}',
  '\\iffalse ',
  '\\fi',
  '<1->',
  '--',
  '``',
  "''",
  '"=',
  '\\,',
  '\\-',
  'work ',
  'a',
  '1',
  '\0',
  '\ud800',
  '😀',
  'é',
  '\\begin{',
  '\\end{',
  '\\begin{__proto__}',
  '\\constructor{a b}',
];
const mutated = fc
  .tuple(fc.constantFrom(...documents), fc.array(fc.tuple(fc.nat(400), fc.nat(8), fc.constantFrom('', ...pieces)), { maxLength: 8 }))
  .map(([text, changes]) => changes.reduce((now, [at, cut, piece]) => now.slice(0, at) + piece + now.slice(at + cut), text));
const anyText = fc.oneof(
  mutated,
  fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

function forAll(check: (prose: Prose) => void): void {
  fc.assert(
    fc.property(anyText, (text) => check(readText(text))),
    { seed: 36, numRuns: 2000 },
  );
}

/** Inline LaTeX with what it reads as, by its words; `word` are words that stand nowhere else. */
const words = fc.array(fc.stringMatching(/^[b-z]{4,9}$/), { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
const inline = fc.letrec<{ readonly inline: string; readonly part: string }>((tie) => ({
  part: fc.oneof(
    { depthSize: 'small' },
    words,
    fc
      .tuple(fc.constantFrom('emph', 'textbf', 'underline', 'enquote', 'mbox', 'alert', 'footnote'), tie('inline'))
      .map(([name, text]) => `\\${name}{${text}}`),
    tie('inline').map((text) => `{\\bfseries ${text}}`),
    tie('inline').map((text) => `\\href{http://q.q}{${text}}`),
    tie('inline').map((text) => `\\textcolor[a]{q}{${text}}`),
  ),
  inline: fc.array(tie('part'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' ')),
})).inline;
const block = fc.letrec<{ readonly block: string; readonly body: string }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small' },
    inline,
    inline.map((text) => `\\section{${text}}`),
    fc
      .array(tie('body'), { minLength: 1, maxLength: 3 })
      .map((items) => `\\begin{enumerate}${items.map((text) => `\\item ${text}`).join('\n')}\\end{enumerate}`),
    fc
      .tuple(fc.constantFrom('quote', 'center', 'mine', 'abstract'), tie('body'))
      .map(([name, text]) => `\\begin{${name}}${text}\\end{${name}}`),
    fc.array(inline, { minLength: 1, maxLength: 3 }).map((cells) => `\\begin{tabular}{ll}${cells.join(' & ')}\\\\\\end{tabular}`),
  ),
  body: fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('\n\n% c\n')),
})).body;

const macros = /\\(?:begin|end)\{[a-z]+\}(?:\{ll\})?|http:\/\/q\.q|\[a\]\{q\}|% c|\\[a-z]+/g;

describe('read: any LaTeX', () => {
  it('masks in place: the length and line ends stay', () => {
    forAll(({ source, even: text = source.text, masked }) => {
      assert.equal(masked.length, text.length);
      for (let at = 0; at < text.length; at++) if (/[\r\n]/.test(text[at]!)) assert.equal(masked[at], text[at]);
      assert.doesNotMatch(masked.replaceAll('\n', ''), /\\(?:begin|section|footnote)/);
    });
  });

  it('gives blocks in order, not empty, markers inside, and no letter outside', () => {
    forAll((prose) => {
      assertBlocksInOrder(prose);
      assertNothingOutside(prose);
    });
  });

  it('gives sentences in order, each inside its block, and an outline in bounds', () => {
    forAll(assertSentencesInBlocks);
  });

  it('reads every word of a document with structure, once and in order', () => {
    fc.assert(
      fc.property(block, (text) => {
        const { masked, blocks, problems } = readText(text);
        const read = blocks.map(({ span }) => withoutFiller(masked.slice(span.start, span.end))).join(' ');
        assert.deepEqual(read.match(/[b-z]{4,}/g), text.replace(macros, ' ').match(/[b-z]{4,}/g));
        assert.deepEqual(problems, []);
      }),
      { seed: 36, numRuns: 500 },
    );
  });

  it('holds a word together, whatever stands in it', () => {
    const inside = fc.constantFrom('\\emph{', '{', '\\textbf{', '\\mine{', '\\textcolor{red}{', '{\\bf ');
    fc.assert(
      fc.property(inside, fc.constantFrom('', '\\-', '\\/', '\\index{a}', '\\label{a}'), (open, cut) => {
        const { masked } = readText(`res${open}cu${cut}ed} now`);
        assert.equal(withoutFiller(masked).trim().replace(/ +/g, ' '), 'rescued now');
        assert.ok(masked.includes(FILLER));
      }),
    );
  });

  it('loses no more than a line of words to a sign too many or too few', () => {
    const lines = [
      '\\documentclass{article}\\usepackage[a]{b}',
      '\\title{Rights at work}',
      '\\begin{document}',
      '\\section{Pay and rest}\\label{sec:a}',
      'Workers stay \\emph{and} speak\\footnote{They \\textbf{say} so.} each $14$ day.',
      '',
      '\\begin{itemize}\\item[(a)] Some \\cite[p.~3]{b} leave;',
      '\\item others \\enquote{remain}.\\end{itemize}',
      '\\end{document}',
    ];
    const text = lines.join('\n');
    const whole = wordsIn(text);
    const signs = [
      '{',
      '}',
      '[',
      ']',
      '$',
      '\\[',
      '\\begin{quote}',
      '\\end{quote}',
      '\\footnote{',
      '\\label{',
      '\\verb|',
      '%',
      '\\newcommand{',
    ];
    for (let at = 0; at <= text.length; at++) {
      for (const sign of signs) assert.ok(missing(whole, wordsIn(text.slice(0, at) + sign + text.slice(at))) <= 8, `${sign} at ${at}`);
      if (/[{}[\]$]/.test(text[at] ?? '')) assert.ok(missing(whole, wordsIn(text.slice(0, at) + text.slice(at + 1))) <= 8, `without ${at}`);
    }
  });
});

function wordsIn(text: string): readonly string[] {
  const { masked, blocks } = readText(text);
  return blocks.flatMap(({ span }) => withoutFiller(masked.slice(span.start, span.end)).match(/\p{L}{2,}/gu) ?? []);
}

function missing(whole: readonly string[], part: readonly string[]): number {
  const left = new Set(part);
  return whole.filter((word) => !left.has(word)).length;
}
