import assert from 'node:assert/strict';
import { withoutFiller } from '../server/core/read/filler.ts';
import { read } from '../server/core/read/read.ts';

const readText = (text: string) => read({ name: 'draft.tex', format: 'latex', text });

/** Blocks as `kind level <marker> [number] flow: text`, white space and masked stretches as one blank. */
function check(text: string, expected: readonly string[]): void {
  const { masked, blocks } = readText(text);
  assert.equal(masked.length, text.length);
  const words = (start: number, end: number) => withoutFiller(masked.slice(start, end)).trim().replace(/\s+/g, ' ');
  const shown = blocks.map(({ kind, level, span, marker, designation, flow }) => {
    const mark = marker && words(marker.start, marker.end);
    const head = `${kind}${level || ''}${mark ? ` <${mark}>` : ''}${designation ? ` [${designation.name}]` : ''}${flow ? ` ${flow}` : ''}`;
    return `${head}: ${words(marker?.end ?? span.start, span.end)}`;
  });
  assert.deepEqual(shown, expected);
}

const inDocument = (text: string, head = '') => `\\documentclass{article}\n${head}\n\\begin{document}\n${text}\n\\end{document}\n`;

const blocks: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  'paragraphs by empty lines, not by comments': [
    'One\ntwo.\n% c\nthree.\n\n\nFour.\\par Five.',
    ['paragraph: One two. three.', 'paragraph: Four.', 'paragraph: Five.'],
  ],
  'paragraphs whose lines end as those of Windows do': [
    'One\r\ntwo.\r\n\r\nThree\r\nfour.',
    ['paragraph: One two.', 'paragraph: Three four.'],
  ],
  'headings with their levels, without short titles': [
    '\\section[Short]{Help \\emph{now}}\n\\subsection*{Pay}\\paragraph{Run in.} Text.',
    ['heading2: Help now', 'heading3: Pay', 'heading5: Run in.', 'paragraph: Text.'],
  ],
  'headings of a report': ['\\chapter{Help}\\section{Pay}\\subsubsection{Days}', ['heading2: Help', 'heading3: Pay', 'heading5: Days']],
  'what is read before the document': [
    '\\documentclass{article}\nA\n\\usepackage[b]{c}\n\\title[t]{Work\\\\ and pay\\thanks{With help.}}\\author{Ann \\and Ben}\n\\newcommand{\\x}{words of it}\\begin{document}\\maketitle Text.\\end{document} After.',
    ['heading1: Work and pay', 'footnote aside: With help.', 'paragraph: Ann', 'paragraph: Ben', 'paragraph: Text.'],
  ],
  'nested lists with the numbers that LaTeX gives': [
    'They shall:\\begin{enumerate}\\item stay;\\begin{enumerate}\\item rest;\\item eat;\\end{enumerate}\\item[(x)] go.\n\nMore.\\item sleep.\\begin{itemize}\\item long.\\end{itemize}\\end{enumerate}End.',
    [
      'paragraph: They shall:',
      'item1 [(1)]: stay;',
      'item2 [(a)]: rest;',
      'item2 [(b)]: eat;',
      'item1 <(x)>: go.',
      'paragraph1: More.',
      'item1 [(2)]: sleep.',
      'item2: long.',
      'paragraph: End.',
    ],
  ],
  'numbers in the styles of options': [
    '\\setlist[enumerate,1]{label=(\\roman*)}\\begin{enumerate}\\item a\\end{enumerate}\\begin{enumerate}[label=\\Alph*., start=3]\\item b\\end{enumerate}\\begin{enumerate}[(i)]\\item c\\item d\\end{enumerate}',
    ['item1 [(i)]: a', 'item1 [(C)]: b', 'item1 [(i)]: c', 'item1 [(ii)]: d'],
  ],
  'terms and their descriptions, bullets of the writer': [
    '\\begin{description}\\item[Worker] A person. \\item[--] Or \\item[\\textbf{2.}] two. \\item[$\\bullet$] three.\\end{description}',
    ['item1: Worker', 'paragraph1: A person.', 'item1 <–>: Or', 'item1 <2.>: two.', 'item1: three.'],
  ],
  'provisions that a line begins, in a paragraph': [
    'The office shall---\\\\ (a) answer;\\\\[2pt] (b) listen.',
    ['paragraph: The office shall—', 'item1 <(a)>: answer;', 'item1 <(b)>: listen.'],
  ],
  quotations: [
    'A \\begin{quote}B\n\nC\\end{quote} D \\blockquote[p.~3]{E} F \\textcquote[4]{key}{G}.',
    ['paragraph: A', 'quotation: B', 'quotation: C', 'paragraph: D', 'quotation: E', 'paragraph: F “G”.'],
  ],
  'footnotes in a sentence, and what goes on after them': [
    'Some\\footnote{A \\emph{note}.\n\nMore.} workers\\footnotetext[2]{Last.}. End.\n\nNew.',
    [
      'paragraph: Some',
      'footnote aside: A note .',
      'footnote aside: More.',
      'paragraph rest: workers',
      'footnote aside: Last.',
      'paragraph rest: . End.',
      'paragraph: New.',
    ],
  ],
  'footnotes of items, headings and cells': [
    '\\begin{itemize}\\item One\\footnote{N.} two.\\end{itemize}\\section{Help\\footnote{O.} now}\\begin{tabular}{l}a\\footnote{P.} b & c\\end{tabular}',
    [
      'item1: One',
      'footnote aside: N.',
      'item1 rest: two.',
      'heading2: Help',
      'footnote aside: O.',
      'paragraph rest: now',
      'cell: a',
      'footnote aside: P.',
      'cell rest: b',
      'cell: c',
    ],
  ],
  'tables and captions': [
    '\\begin{table}[h]\\caption[x]{Pay.}\\begin{tabularx}{\\textwidth}{l|p{3cm}}\\hline Who & \\multicolumn{2}{c}{Days}\\\\[1ex]\\cmidrule(lr){1-2} A \\& B & 10\\,\\%\\\\\\end{tabularx}\\end{table}',
    ['paragraph: Pay.', 'cell: Who', 'cell: Days', 'cell: A & B', 'cell: 10 %'],
  ],
  slides: [
    '\\begin{frame}[t]{Help}{Now}\\only<2->{\\textbf<3>{Rest}} \\begin{itemize}\\item<1-> a\\end{itemize}\\begin{block}{Pay}b\\pause c\\end{block}\\end{frame}\\begin{frame}\\frametitle<1>{End}\\end{frame}',
    ['heading4: Help', 'heading5: Now', 'paragraph: Rest', 'item1: a', 'heading5: Pay', 'paragraph: b c', 'heading4: End'],
  ],
  references: [
    'One.\\section*{References}Roe, J.\\section{B}\\begin{thebibliography}{9}\\bibitem[R]{r} Doe.\n\\bibitem{s} Poe.\\end{thebibliography}',
    ['paragraph: One.', 'heading2: References', 'reference: Roe, J.', 'heading2: B', 'reference: Doe.', 'reference: Poe.'],
  ],
  'nothing in code, drawings, remarks and keys': [
    'A\\label{work stays} \\verb|b| \\lstinline{c}\\begin{comment}d\\end{comment}\\begin{lstlisting}[language=C]\ne\n\n\\section{f}\\end{lstlisting}\\begin{tikzpicture}\\node{g};\\end{tikzpicture}\\iffalse h \\fi\\url{http://i/%20}\\cite[see][p. 3]{j}\\includegraphics[width=3cm]{k}\\vspace*{1em}\\todo{l}\\sout{m} z.',
    ['paragraph: A z.'],
  ],
  'numbers and no other formulas': [
    '$14$ or $1{,}400$ of $x^2$ \\(y\\) \\[z\n=w\\] \\begin{align*}a&=b\\end{align*} on the 2$^{nd}$ day$^{3}$',
    ['paragraph: 14 or 1,400 of on the 2nd day'],
  ],
  'signs and accents': [
    "caf\\'e na\\\"{\\i}ve Stra\\ss e \\v{c} \\c{c} \\O{}re \\'{E} na{\\\"\\i}f ``a'' `b' c--d---e f~g \\& \\% \\$ \\ldots\\ {\\ss} ?`h 14\\,000 i\\-j fi\\/le \"=k so\"=l",
    [`paragraph: café naïve Straße č ç Øre É naïf “a” ‘b' c– d— e f g & % $ … ß ¿h 14000 ij file "=k so- l`],
  ],
  'shorthands of German': [
    inDocument('\\"ublich "Ubung so"-fort "`ja"\'', '\\usepackage[ngerman]{babel}'),
    ['paragraph: üblich Übung sofort „ja“'],
  ],
  'words with macros in them': [
    'Traf\\emph{fick}ing {\\bf f}our\\textbf{teen} res\\mine{cued} re\\index{x}st \\textcolor{red}{c}old %\n no',
    ['paragraph: Trafficking fourteen rescued rest cold no'],
  ],
  'raised numbers as note marks, letters as text': [
    'Pay.\\textsuperscript{12} The 21\\textsuperscript{st}.',
    ['paragraph: Pay. The 21st .'],
  ],
  'text of links and boxes': [
    '\\href[x=y]{http://a%b}{the law} \\hyperref[sec:a]{there} \\parbox[t]{3cm}{in a box} \\texorpdfstring{shown}{not}',
    ['paragraph: the law there in a box shown'],
  ],
  'of macros that nothing is known of, what reads as text': [
    'A \\mine{two words} \\mine{fig:a} \\mine[some more]{0.5 \\textwidth} \\mine{key=a b} \\thb{} \\thb\\ end',
    ['paragraph: A two words end'],
  ],
  'of macros of the draft, what their definitions say': [
    inDocument(
      'A \\term{worker} \\seen{key}{word}, \\short{x} B.',
      '\\newcommand{\\term}[1]{\\textbf{#1}}\\newcommand\\seen[2]{\\cite{#1} #2}\\def\\short#1{\\label{#1}}',
    ),
    ['paragraph: A worker word , B.'],
  ],
  'notes and quotations that the draft has macros of its own for': [
    inDocument('A\\fn{b}{c} \\said[x]{d e}.', '\\newcommand{\\fn}[2]{\\footnote{See #2}}\\NewDocumentCommand\\said{o m}{\\enquote{#2}}'),
    ['paragraph: A', 'footnote aside: c', 'paragraph rest: “d e”.'],
  ],
  'lines and boxes inside a cell': [
    '\\begin{tabular}{ll}\\begin{minipage}{3cm}One\\\\two\\end{minipage} & \\shortstack{three\\\\four}\\\\ five\\end{tabular}',
    ['cell: One two', 'cell: three four', 'cell: five'],
  ],
  'items that go on from their label': [
    '\\begin{description}\\item[worker] means a person;\\item[Rest] Time.\\end{description}',
    ['item1: worker means a person;', 'item1: Rest', 'paragraph1: Time.'],
  ],
  'of environments that nothing is known of, all but settings': [
    '\\begin{mine}[x=1]{Two words}{key}Text.\\end{mine} \\begin{multicols}{2}More.\\end{multicols}',
    ['paragraph: Two words', 'paragraph: Text.', 'paragraph: More.'],
  ],
};

describe('read: LaTeX', () => {
  for (const [name, [text, expected]] of Object.entries(blocks)) it(`finds ${name}`, () => check(text, expected));

  it('gives comments to Counterframe as directives', () => {
    const text =
      'A % counterframe-ignore a/b: c \r\n%% counterframe-x\n50\\% counterframe-no\n\\begin{verbatim}\n% counterframe-y\n\\end{verbatim}';
    const { directives } = readText(text);
    assert.deepEqual(
      directives.map(({ span, text: said }) => [said, text.slice(span.start, span.end)]),
      [
        ['counterframe-ignore a/b: c', '% counterframe-ignore a/b: c '],
        ['counterframe-x', '%% counterframe-x'],
      ],
    );
  });

  it('gives the spans of note marks', () => {
    const text = 'A\\footnote{b} c\\footnotemark[3] d\\textsuperscript{2} e$^{4}$ f$^5$ m\\textsuperscript{st}';
    assert.deepEqual(
      readText(text).notes.map(({ start, end }) => text.slice(start, end)),
      ['\\footnote', '\\footnotemark', '{2}', '$^{4}$', '$^5$'],
    );
  });

  const flaws: Readonly<Record<string, readonly [string, number, RegExp, readonly string[]]>> = {
    'a heading without its end': [
      'One.\n\\section{Help\n\nText.\n\nMore.',
      2,
      /brace \{ in line 2 .* close it/,
      ['One.', 'Help', 'Text.', 'More.'],
    ],
    'a note without its end': ['A\\footnote{b \\emph{c}\n\nText.', 1, /brace \{ in line 1/, ['A', 'b c', 'Text.']],
    'a key without its end': ['One.\n\\label{b c\nText.\n\nMore.', 2, /brace \{ in line 2/, ['One. c Text.', 'More.']],
    'a definition without its end': ['\\newcommand{\\a}{b\nText.\n\nMore.', 1, /brace \{ in line 1/, ['Text.', 'More.']],
    'a brace too many': ['One.}\n\nText.', 1, /brace \} in line 1 .* remove it/, ['One.', 'Text.']],
    'a list without its end': [
      '\\begin{itemize}\n\\item One.\n\nText.',
      1,
      /\\begin\{itemize\} in line 1 .* add \\end\{itemize\}/,
      ['One.', 'Text.'],
    ],
    'a list without its end in a quotation': [
      '\\begin{quote}\\begin{itemize}\\item One.\\end{quote} Text.',
      1,
      /\\begin\{itemize\}/,
      ['One.', 'Text.'],
    ],
    'an end without its environment': ['One.\n\n\\end{quote} Text.', 3, /\\end\{quote\} in line 3/, ['One.', 'Text.']],
    'code without its end': ['One.\n\\begin{verbatim} Text.\n\nMore.', 2, /\\begin\{verbatim\} in line 2/, ['One. Text.', 'More.']],
    'a formula without its end': ['A \\[ b\n\n$c Text.', 1, /formula .* line 1/, ['A b', '$c Text.']],
    'a formula of words': ['It costs $5 for each worker and $7 more.', 1, /made of words/, ['It costs $5 for each worker and $7 more.']],
    'a document without its end': ['\\begin{document}\nText.', 1, /\\begin\{document\}/, ['Text.']],
  };
  for (const [name, [text, line, message, expected]] of Object.entries(flaws)) {
    it(`tells ${name}, and reads the rest`, () => {
      const { masked, blocks, problems } = readText(text);
      assert.deepEqual(
        blocks.map(({ span, marker }) =>
          masked
            .slice(marker?.end ?? span.start, span.end)
            .trim()
            .replace(/\s+/g, ' '),
        ),
        expected,
      );
      assert.deepEqual([problems.length, problems[0]?.line], [1, line]);
      assert.match(problems[0]!.message, message);
    });
  }

  it('reads hostile nesting to its end', () => {
    for (const part of [
      '{',
      '\\begin{a}',
      '\\section{',
      '\\footnote{',
      '\\enquote{',
      '\\x[',
      '\\begin{itemize}\\item ',
      '$',
      '\\[',
      '\\begin{tabular}{l}',
      '\\label{',
      '\\verb|',
      '\\url{',
      "\\'{",
    ]) {
      const text = `${part.repeat(20_000)}\n\nA worker stays.`;
      const { masked, blocks } = readText(text);
      assert.equal(masked.length, text.length);
      assert.match(masked.slice(blocks.at(-1)!.marker?.end ?? blocks.at(-1)!.span.start).trim(), /^A worker stays\.$/, part);
    }
  });
});
