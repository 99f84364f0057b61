import assert from 'node:assert/strict';
import { outlineOf } from '../server/core/outline/outline.ts';
import { whereIn } from '../server/core/outline/where.ts';
import { read } from '../server/core/read/read.ts';
import { analyzeText, prepare } from './support/engine.ts';

const sentence = 'The police rescued fourteen trafficked workers from a remote farm.';

/** Where the findings of a text are, in words. */
function placesIn(text: string): readonly (string | undefined)[] {
  const prose = read({ name: 'draft.tex', format: 'latex', text });
  const where = whereIn(prose, outlineOf(prose));
  return analyzeText(text, 'latex').findings.map(({ span }) => where(span.start));
}

describe('findings in LaTeX', () => {
  before(prepare);

  const sources: Readonly<Record<string, string>> = {
    macros: 'Last year police res\\emph{cu}ed four\\textbf{teen} {\\itshape traf}ficked workers from a remote farm.',
    'braces and hyphens': 'Last year police resc{u}ed four\\-teen trafficked workers from a remote farm.',
    'line ends and comments': 'Last year police rescued % why\n  fourteen\ntrafficked~workers from a remote farm.',
    'a label and an index': 'Last year police rescued\\label{x} fourteen\\index{y} trafficked workers from a remote farm.',
  };
  for (const [name, text] of Object.entries(sources)) {
    it(`stand on the source across ${name}`, () => {
      const found = analyzeText(text, 'latex').findings.map(({ code, span }) => [code, span.start, span.end]);
      assert.deepEqual(found, [['agency/rescue', text.indexOf('res'), text.indexOf('.')]]);
    });
  }

  it('are shown without macros, and have no replacement that would break them', () => {
    const [finding] = analyzeText(sources.macros!, 'latex').findings;
    assert.equal(finding!.text, 'rescued fourteen trafficked workers from a remote farm');
    assert.ok(finding!.suggestions.every(({ replacement }) => replacement === undefined));
  });

  it('go through a footnote in the sentence', () => {
    const text = 'Last year police rescued\\footnote{See the report.} fourteen trafficked workers from a remote farm.';
    assert.deepEqual(
      analyzeText(text, 'latex').findings.map(({ entry, text }) => [entry, text]),
      [
        ['agency/rescue/rescue-word', 'rescued'],
        ['agency/rescue/taken-out-of', 'trafficked workers from a remote farm'],
      ],
    );
  });

  it('do not take a sentence for the rest of the one before its note', () => {
    const one = analyzeText('The office helps workers\\footnote{N.}. Police rescued fourteen trafficked workers from a farm.', 'latex');
    const [finding] = one.findings;
    assert.equal(finding!.sentence.start, one.findings[0]!.span.start - 'Police '.length);
  });

  it('are kept back in quotations, formulas and code', () => {
    for (const text of [
      `\\begin{quote}${sentence}\\end{quote}`,
      `\\begin{displayquote}[p.~3]${sentence}\\end{displayquote}`,
      'Papers speak of \\enquote{rescued trafficked workers} often.',
      "Papers speak of ``\\emph{rescued trafficked workers}'' often.",
      `\\begin{comment}${sentence}\\end{comment}`,
      `% ${sentence}`,
      `\\begin{lstlisting}\n${sentence}\n\\end{lstlisting}`,
      `\\newcommand{\\x}{${sentence}}`,
    ])
      assert.deepEqual(analyzeText(text, 'latex').findings, [], text);
  });

  it('are set aside by comments', () => {
    const { findings, suppressed, problems } = analyzeText(
      `One.\n\n% counterframe-ignore agency/rescue: quoted law\n${sentence}\n\nTwo.`,
      'latex',
    );
    assert.deepEqual([findings, problems], [[], []]);
    assert.deepEqual(
      suppressed.map(({ finding, reason }) => [finding.code, reason]),
      [['agency/rescue', 'quoted law']],
    );
  });

  const head = '\\documentclass{article}\\begin{document}';
  const places: Readonly<Record<string, readonly [string, readonly string[]]>> = {
    'by the numbers of headings': [
      `${head}\\section{A}x\\section*{Aim}${sentence}\\section{B}\\subsection{C}${sentence}\\appendix\\section{D}${sentence}\\end{document}`,
      ['Aim', 'Section 2.1', 'Appendix A'],
    ],
    'by items': [
      `${head}\\section{A}They shall:\\begin{enumerate}\\item stay.\\item ${sentence}\\begin{enumerate}\\item ${sentence}\\end{enumerate}\n\n${sentence}\\end{enumerate}${sentence}`,
      ['Section 1(2)', 'Section 1(2)(a)', 'Section 1(2)', 'Section 1'],
    ],
    'by articles that headings name': [
      `${head}\\section*{Article 5: Help}\\begin{enumerate}\\item Stay.\\item ${sentence}\\end{enumerate}`,
      ['Article 5(2)'],
    ],
    'by articles that a definition names': [
      `\\newcommand{\\art}[1]{\\refstepcounter{art}\\section*{Article~\\theart: #1}}${head}\\art{Aim}x\\art{Help}${sentence}`,
      ['Article 2'],
    ],
    'by sections that are called articles': [
      `\\renewcommand{\\thesection}{Article \\arabic{section}}${head}\\section{A}\\begin{enumerate}\\item[(a)] ${sentence}\\end{enumerate}`,
      ['Article 1(a)'],
    ],
    'by articles that are environments': [
      `\\newtheorem{art}{Article}${head}\\section{A}\\begin{art}x\\end{art}\\begin{art}[Help] ${sentence}\\begin{enumerate}\\item ${sentence}\\end{enumerate}\\end{art}${sentence}`,
      ['Article 2', 'Article 2(1)', 'Section 1'],
    ],
    'by words in a part of a document': [`\\chapter{A}\\section{Help}${sentence}`, ['Help']],
    'by words where headings have no number': [`\\setcounter{secnumdepth}{0}${head}\\section{A}\\subsection{Help}${sentence}`, ['Help']],
    'by chapters in a report': [
      `\\documentclass{report}\\begin{document}\\part{P}\\chapter{A}\\section{B}${sentence}\\chapter{C}${sentence}\\chapter*{D}${sentence}\\end{document}`,
      ['Section 1.1', 'Chapter 2', 'D'],
    ],
  };
  for (const [name, [text, expected]] of Object.entries(places)) {
    it(`are cited ${name}`, () => assert.deepEqual(placesIn(text), expected));
  }
});
