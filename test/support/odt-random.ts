import fc from 'fast-check';

/** A stretch of a paragraph as XML, with what it says when all changes are accepted; `\u0001` is a blank that is not lost. */
export type Run = { readonly xml: string; readonly says: string };

const words = fc.constantFrom('work', ' and ', 'r&d', '😀 ', '  ', 'x\n y', 'é', ' <b> ', 'labour\u00ad', 'ing', '\t', '.');

const text: fc.Arbitrary<Run> = fc.tuple(words, fc.constantFrom('plain', 'numeric', 'data')).map(([said, how]) => ({
  xml: how === 'data' ? `<![CDATA[${said}]]>` : how === 'numeric' ? numeric(said) : escaped(said),
  says: said.replaceAll('\u00ad', ''),
}));

const atom: fc.Arbitrary<Run> = fc.constantFrom(
  { xml: '<text:s/>', says: '\u0001' },
  { xml: '<text:s text:c="3"/>', says: '\u0001\u0001\u0001' },
  { xml: '<text:tab/>', says: '\u0002' },
  { xml: '<text:date>May 1</text:date>', says: 'May 1' },
  { xml: '<text:bookmark text:name="b"/>', says: '' },
  { xml: '<!-- & -->', says: '' },
);

const leaf = fc.oneof({ weight: 4, arbitrary: text }, atom);

const span: fc.Arbitrary<Run> = fc
  .array(fc.oneof(leaf, leaf.map(inSpan('T2'))), { maxLength: 3 })
  .map((runs) => inSpan('T1')(joined(runs)));

/** A paragraph without changes and notes. */
export const plainParagraph = fc.array(fc.oneof(leaf, span), { minLength: 1, maxLength: 6 }).map(joined);

const inserted = fc.tuple(leaf, leaf).map(
  ([one, two]): Build =>
    (id) => ({
      xml: `<text:change-start text:change-id="${id}"/>${one.xml}${two.xml}<text:change-end text:change-id="${id}"/>`,
      says: one.says + two.says,
      region: `<text:changed-region text:id="${id}"><text:insertion><office:change-info/></text:insertion></text:changed-region>`,
    }),
);

const deleted = fc.array(plainParagraph, { minLength: 1, maxLength: 3 }).map(
  (gone): Build =>
    (id) => ({
      xml: `<text:change text:change-id="${id}"/>`,
      says: '',
      region: `<text:changed-region text:id="${id}"><text:deletion><office:change-info/>${gone.map(({ xml }) => `<text:p>${xml}</text:p>`).join('')}</text:deletion></text:changed-region>`,
    }),
);

const annotated = leaf.map(
  ({ xml, says }): Build =>
    (id) => ({
      xml: `<office:annotation office:name="${id}"><dc:creator>A</dc:creator><text:p>why</text:p></office:annotation>${xml}<office:annotation-end office:name="${id}"/>`,
      says,
      region: '',
    }),
);

const noted = plainParagraph.map(
  ({ xml }): Build =>
    () => ({
      xml: `<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>${xml}</text:p></text:note-body></text:note>`,
      says: '1',
      region: '',
    }),
);

type Build = (id: string) => Run & { readonly region: string };

const anyRun: fc.Arbitrary<Build> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.oneof(leaf, span).map(
      (run): Build =>
        () => ({ ...run, region: '' }),
    ),
  },
  inserted,
  deleted,
  annotated,
  noted,
);

const wrappers: readonly (readonly [string, string])[] = [
  ['', ''],
  ['<text:list><text:list-item>', '</text:list-item></text:list>'],
  ['<table:table><table:table-row><table:table-cell>', '</table:table-cell></table:table-row></table:table>'],
  ['<text:section>\n  ', '\n</text:section>'],
];

/** The text of a document with changes, notes and annotations, in paragraphs, lists, tables and sections. */
export const anyBody: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.array(anyRun, { maxLength: 6 }), fc.constantFrom(...wrappers)), { minLength: 1, maxLength: 5 })
  .map((paragraphs) => {
    let count = 0;
    const built = paragraphs.map(([runs, around]) => ({ runs: runs.map((build) => build(`c${count++}`)), around }));
    const regions = built.flatMap(({ runs }) => runs.map(({ region }) => region)).join('');
    const body = built.map(({ runs, around }) => `${around[0]}<text:p>${joined(runs).xml}</text:p>${around[1]}`).join('');
    return (regions === '' ? '' : `<text:tracked-changes>${regions}</text:tracked-changes>`) + body;
  });

/** What readers see of a paragraph: white space made single blanks, none at its beginning. */
export function shown(says: string): string {
  return says
    .replace(/[ \t\n]+/g, ' ')
    .replace(/^ /, '')
    .replaceAll('\u0001', ' ')
    .replaceAll('\u0002', '\t');
}

function joined(runs: readonly Run[]): Run {
  return { xml: runs.map(({ xml }) => xml).join(''), says: runs.map(({ says }) => says).join('') };
}

function inSpan(style: string): (run: Run) => Run {
  return ({ xml, says }) => ({ xml: `<text:span text:style-name="${style}">${xml}</text:span>`, says });
}

function escaped(said: string): string {
  return said.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function numeric(said: string): string {
  return [...said].map((sign) => `&#${sign.codePointAt(0)};`).join('');
}
