/** What a macro does, besides what its arguments are. */
export type MacroRole =
  | 'heading'
  | 'note'
  | 'mark'
  | 'item'
  | 'entry'
  | 'caption'
  | 'author'
  | 'quote'
  | 'blockquote'
  | 'line'
  | 'paragraph'
  | 'define'
  | 'declare'
  | 'space';

const words = (list: string): readonly string[] => list.split(/\s+/);

/** The level of headings in an article; a title stands above all of them. */
export const levels: ReadonlyMap<string, number> = new Map(
  Object.entries({
    title: 1,
    part: 1,
    chapter: 2,
    addchap: 2,
    section: 2,
    addsec: 2,
    subsection: 3,
    subsubsection: 4,
    frametitle: 4,
    minisec: 5,
    framesubtitle: 5,
    paragraph: 5,
    subparagraph: 6,
    article: 4,
    Article: 4,
  }),
);

const roles = new Map<string, MacroRole>();
const set = (role: MacroRole, list: string): void => {
  for (const name of words(list)) roles.set(name, role);
};
set('heading', [...levels.keys()].join(' '));
set('note', 'footnote footnotetext endnote endnotetext marginpar marginnote sidenote thanks tablefootnote note tnote fnote');
set('mark', 'footnotemark endnotemark footref sidenotemark');
set('item', 'item');
set('entry', 'bibitem');
set('caption', 'caption captionof subcaption captionabove captionbelow');
set('author', 'subtitle author date institute affil affiliation address publishers dedication abstract');
set('quote', 'enquote textquote textcquote foreignquote hyphenquote foreigntextquote');
set('blockquote', 'blockquote blockcquote foreignblockquote hyphenblockquote');
set('line', '\\ newline linebreak tabularnewline');
set(
  'paragraph',
  'par and newpage clearpage cleardoublepage pagebreak bigskip medskip smallskip maketitle tableofcontents listoffigures listoftables',
);
set(
  'define',
  'newcommand renewcommand providecommand DeclareRobustCommand newcommandx renewcommandx NewDocumentCommand RenewDocumentCommand ProvideDocumentCommand newenvironment renewenvironment NewDocumentEnvironment def gdef edef xdef let newif',
);
set(
  'declare',
  'em bf it sc tt rm sf sl bfseries mdseries itshape scshape slshape upshape rmfamily sffamily ttfamily normalfont tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge centering raggedright raggedleft noindent indent protect relax leavevmode null phantomsection onehalfspacing doublespacing singlespacing arraybackslash doublespacing',
);
set('space', 'quad qquad enspace thinspace hfill vfill pause today newblock xspace space');

export function roleOf(name: string): MacroRole | undefined {
  return roles.get(name);
}

/**
 * The arguments in braces of a macro: `t` is text, `k` a key, a measure or a setting, and no prose. What stands in square
 * brackets is none either. Names that are not here are judged by what their arguments look like.
 */
const signatures = new Map<string, string>();
const take = (signature: string, list: string): void => {
  for (const name of words(list)) signatures.set(name, signature);
};
take(
  't',
  'emph textbf textit textsl textsc textrm textsf texttt textnormal textup textmd textsuperscript textsubscript text underline uline uuline uwave dotuline hl ul mbox hbox fbox makebox framebox centerline so caps MakeUppercase MakeLowercase MakeTextUppercase uppercase lowercase alert only uncover visible onslide structure num keyword strong added shortstack hyperref',
);
take('tt', 'lettrine');
take(
  'k',
  'label ref pageref eqref autoref nameref cref Cref vref cite citep citet citealt citealp citeauthor citeyear citeyearpar citetitle parencite textcite autocite footcite footcitetext smartcite supercite fullcite footfullcite nocite cites parencites autocites footcites textcites',
);
take(
  'k',
  'inst index gls Gls glspl Glspl acrshort acrlong acrfull ac Ac acp acs acl acf aclp includegraphics includepdf include includeonly input subfile lstinputlisting verbatiminput bibliography bibliographystyle addbibresource hypertarget tag todo missingfigure sout st deleted cancel xout ensuremath phantom hphantom vphantom',
);
take(
  'k',
  'documentclass usepackage RequirePackage hypersetup geometry lstset tikzset usetikzlibrary usetheme usecolortheme usefonttheme graphicspath setmainfont setsansfont setmonofont setlist sisetup captionsetup bookmarksetup linespread stretch newcounter stepcounter refstepcounter usecounter newlength pagestyle thispagestyle pagenumbering selectlanguage color pagecolor cellcolor rowcolor columncolor vspace hspace vskip hskip cline cmidrule column cfoot rfoot lfoot chead rhead lhead fancyhf fancyhead fancyfoot markright crefrange',
);
take(
  'kk',
  'setlength addtolength setcounter addtocounter settowidth addtokomafont setkomafont setbeamertemplate setbeamercolor setbeamerfont DeclareMathOperator newacronym rule fontsize markboth numberwithin counterwithin counterwithout import subimport inputminted newtheorem',
);
take('kkk', 'addcontentsline definecolor colorlet crefname Crefname');
take('kkkk', 'titlespacing');
take('kkkkk', 'titleformat');
take('tk', 'texorpdfstring replaced SI qty');
take('kt', 'href hyperlink textcolor colorbox foreignlanguage textlang parbox raisebox scalebox rotatebox foreignquote hyphenquote');
take('kt', 'textcquote blockcquote foreigntextquote foreignblockquote hyphenblockquote captionof adjustbox');
take('kkt', 'multicolumn multirow fcolorbox resizebox');
take('', 'printbibliography printglossary printglossaries printacronyms listoftodos hline toprule midrule bottomrule');

export function signatureOf(name: string): string | undefined {
  return signatures.get(name);
}

/** What leaves a word whole that it stands in. */
const unseen = new Set(words('label index phantomsection hypertarget nocite vphantom selectlanguage color'));

export function isUnseen(name: string): boolean {
  return unseen.has(name);
}

/** Whether a macro cites a work, so that a source stands there. */
export function isCitation(name: string): boolean {
  return /cite/i.test(name) && name !== 'nocite' && signatures.get(name) === 'k';
}
