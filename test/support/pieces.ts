import type { Inline, Piece } from '../../server/export/report/types.ts';

/** Pieces of every kind, in which every text that comes from outside is `words`. */
export function everyPiece(words: string): readonly Piece[] {
  const passage = { start: 0, end: 1 };
  const line: readonly Inline[] = [
    words,
    { kind: 'strong', text: words, tone: 'warning' },
    { kind: 'code', text: words },
    { kind: 'mark', text: words, tone: 'hint' },
    { kind: 'mark', text: words },
    { kind: 'link', text: words, to: { anchor: 'place' } },
    { kind: 'link', text: words, to: { anchor: 'nowhere' } },
    { kind: 'link', text: words, to: { passage } },
  ];
  const quotation: Piece = { kind: 'quotation', place: words, passage, text: line };
  const table = (isSortable: boolean): Piece => ({
    kind: 'table',
    caption: words,
    head: [words, words],
    rows: [[{ text: line }, { text: [words], isNumber: true }], [{ text: [words] }], []],
    ...(isSortable && { isSortable }),
  });
  const chart = (kind: 'bars' | 'stacked', isTabled?: true): Piece => ({
    kind: 'chart',
    chart: {
      kind,
      title: words,
      description: words,
      unit: words,
      categories: [words, words],
      series: [
        { name: words, values: [1, 2.345] },
        { name: words, values: [0, Number.NaN] },
      ],
      ...(isTabled && { isTabled }),
    },
  });
  const pieces: readonly Piece[] = [
    { kind: 'paragraph', text: line },
    { kind: 'paragraph', text: [words], isNote: true },
    quotation,
    table(false),
    chart('bars'),
    chart('stacked'),
    chart('stacked', true),
  ];
  return [
    ...([1, 2, 3, 4, 5] as const).map((level): Piece => ({ kind: 'heading', level, text: words, ...(level < 3 && { anchor: 'place' }) })),
    ...pieces,
    table(true),
    { kind: 'list', items: [pieces, [{ kind: 'list', items: [[quotation], pieces] }], []] },
    { kind: 'details', summary: words, pieces: [...pieces, { kind: 'list', items: [pieces] }] },
    { kind: 'details', summary: words, pieces: [] },
  ];
}

/** Texts that try to be more than text. */
export const hostileTexts: readonly string[] = [
  '',
  ' ',
  '| a | b |\n| --- | --- |',
  'a\\|b \\\\| `c|d` ``e',
  '<script>alert(1)</script><img src=x onerror=alert(1)></mark></details></summary>',
  '&lt;script&gt; &#60;b&#62; &amp;nbsp;',
  '# one\n## two\n\n---\n***\n- three\n+ four\n1. five\n2) six\n    seven\n> eight\n```\nnine\n~~~\n=====',
  '[a](javascript:alert(1)) ![b](x) [c]: d <http://e> **f** __g__ *h* _i_ ~~j~~',
  'a\u0000b\u0001c\u0008d\u000be\u001b[31mf\u007fg\u009bh',
  '\ud800 \udc00 a\ud83d',
  '\u202eabc\u2066def\u200f \u{e0041}',
  'a\ufffe\uffffb',
  '=1+1',
  ']]>--><!-- <?xml ?> <![CDATA[',
  '1.',
  '-',
  'العربية עברית 中文 🙂',
  'word '.repeat(200),
  'x'.repeat(600),
];
