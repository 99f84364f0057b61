import type { Finder } from './latex-find.ts';

/** What an environment is to a reader; others pass through. `head` opens with a heading, its argument. */
export type EnvironmentRole = 'document' | 'quotation' | 'list' | 'table' | 'reference' | 'head' | 'frame' | 'block';

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const raw = names(
  'comment verbatim Verbatim BVerbatim LVerbatim SaveVerbatim alltt lstlisting minted tcblisting filecontents tikzpicture pgfpicture picture forest pspicture algorithm algorithmic algorithm2e luacode asy CCSXML tikzcd',
);
const math = names(
  'equation align alignat flalign gather multline eqnarray math displaymath dmath subequations IEEEeqnarray xalignat aligned split',
);

/** Whether an environment holds code, a drawing or remarks; its name stands without a star. */
export function isRawEnvironment(name: string): boolean {
  return raw.has(name);
}

export function isMathEnvironment(name: string): boolean {
  return math.has(name);
}

const roles: ReadonlyMap<string, EnvironmentRole> = new Map(
  Object.entries({
    document: 'document',
    quotation: 'quote quotation displayquote foreigndisplayquote hyphendisplayquote displaycquote verse blockquote',
    list: 'itemize enumerate description compactitem compactenum compactdesc asparaenum asparaitem inparaenum inparaitem list trivlist enumerate* itemize* labeling easylist',
    table: 'tabular tabularx tabulary longtable longtabu tabu tblr longtblr talltblr xltabular supertabular array',
    reference: 'thebibliography references',
    head: 'block alertblock exampleblock',
    frame: 'frame',
    block:
      'abstract center flushleft flushright figure table sidewaystable sidewaysfigure wrapfigure wraptable minipage multicols column columns titlepage landscape small threeparttable tablenotes framed mdframed tcolorbox shaded spacing adjustwidth otherlanguage',
  } satisfies Record<EnvironmentRole, string>).flatMap(([role, list]) => list.split(' ').map((name) => [name, role as EnvironmentRole])),
);

export function roleOf(name: string): EnvironmentRole | undefined {
  return roles.get(name);
}

/** How many arguments in braces after `\begin{…}` are no prose. */
const settings: Readonly<Record<string, number>> = {
  tabular: 1,
  tabularx: 2,
  tabulary: 2,
  longtable: 1,
  longtabu: 1,
  tabu: 1,
  tblr: 1,
  longtblr: 1,
  talltblr: 1,
  xltabular: 2,
  supertabular: 1,
  array: 1,
  thebibliography: 1,
  minipage: 1,
  multicols: 1,
  column: 1,
  wrapfigure: 2,
  wraptable: 2,
  spacing: 1,
  adjustwidth: 2,
  otherlanguage: 1,
  list: 2,
  labeling: 1,
  foreigndisplayquote: 1,
  hyphendisplayquote: 1,
  displaycquote: 1,
};

/** `isStarred` tells `tabular*`, which takes a width too. */
export function settingsOf(name: string, isStarred: boolean): number | undefined {
  const count = Object.hasOwn(settings, name) ? settings[name] : undefined;
  return name === 'tabular' && isStarred ? 2 : count;
}

const delimited = /\\(?:verb\*?|lstinline(?:\[[^\]\r\n]{0,300}\])?|mintinline(?:\[[^\]\r\n]{0,300}\])?\{[^{}\r\n]*\})/y;
const address = /\\(?:url|path|nolinkurl|href|hyperimage)(?:\[[^\]\r\n]{0,300}\])?[ \t]*/y;

/** The end of a macro with its arguments that are read sign by sign, in which `%` begins no comment; `at` where it has none. */
export function rawArguments(text: string, at: number, name: string, find: Finder): number {
  if (name === 'iffalse') {
    const end = find('\\fi', at + 8);
    return end === -1 ? at : end + 3;
  }
  const isCode = name === 'verb' || name === 'lstinline' || name === 'mintinline';
  const head = isCode ? delimited : address;
  head.lastIndex = at;
  if (!head.test(text)) return at;
  const from = head.lastIndex;
  const open = text[from] ?? ' ';
  if (open === '{') return bracesEnd(text, from) ?? at;
  if (/[\sA-Za-z*]/.test(open) || !(isCode || name === 'url' || name === 'path')) return at;
  const line = /[^\r\n]{0,1000}/y;
  line.lastIndex = from + 1;
  const close = line.exec(text)![0].indexOf(open);
  return close === -1 ? at : from + close + 2;
}

/** After the brace that closes the one at `from`, in its line. */
function bracesEnd(text: string, from: number): number | undefined {
  let depth = 0;
  for (let at = from; at < text.length && at < from + 1000; at++) {
    const sign = text[at];
    if (sign === '\n' || sign === '\r') return undefined;
    if (sign === '{') depth++;
    else if (sign === '}' && --depth === 0) return at + 1;
  }
  return undefined;
}
