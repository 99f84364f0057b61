import assert from 'node:assert/strict';
import fc from 'fast-check';
import { withoutFiller } from '../server/core/read/filler.ts';
import { segment } from '../server/core/segment/segment.ts';
import type { Format, Prose } from '../server/core/types.ts';
import { readAs } from './support/blocks.ts';

const formats: readonly Format[] = ['rst', 'asciidoc'];
const runs = { seed: 21, numRuns: 500 };

const pieces = (
  'The worker |may stay |(a) |1. |#. |- |* |** |. |.. |... |:: |:|; |_|__|`|``|**|*|#|##|^|~|+|++|+++|"`|`"|\'`|`\'|{x}|{apos}|&amp;|&#8217;|<<a,|>>|[|]|[[a]]|[.a]#|' +
  '[1]_ |[#]_|x_ |`a <b>`_|:ref:`|:sup:`2`|\\|\\ |footnote:[|footnote:a[|link:a[|https://example.org/_a[|https://example.org |a@example.org|((|))|(((|==|== |= |====|----|....|--|____|""|////|// |' +
  '// counterframe-ignore a/b: c|.. counterframe-ignore a/b: c|.. note:: |.. csv-table:: |.. list-table::|.. [1] |.. |__ |[quote]|[cols="1,a"]|\n+\n|:name: |NOTE: |term:: |' +
  '+---+---+|+===+|=== ===|--- ---|!===|2+a!|"a,b"|>>> |-o  |😀|\ud800|é|\0|\f|\u00a0'
)
  .split('|')
  .concat('|', '| ', '|===', '| a | b |', '|x| ', '\n', '\n', '\n\n', '\r\n', '\t', '    ', '  ');
const hostile = fc.array(fc.constantFrom(...pieces), { maxLength: 70 }).map((parts) => parts.join(''));
const anyText = fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 200 }));

function forAll(check: (prose: Prose) => void): void {
  fc.assert(
    fc.property(anyText, fc.constantFrom(...formats), (text, format) => check(readAs(format, text))),
    runs,
  );
}

describe('read: any reStructuredText and AsciiDoc', () => {
  it('masks in place, line ends kept, and adds no words', () => {
    forAll(({ source, even: text = source.text, masked }) => {
      assert.equal(masked.length, text.length);
      assert.equal(masked.replace(/[^\r\n]/g, ''), text.replace(/[^\r\n]/g, ''));
      for (let at = 0; at < text.length; at++) {
        if (masked[at] === text[at]) continue;
        assert.ok(/[ \u2060&'"‘’“”]/.test(masked[at]!) && !/[\r\n]/.test(text[at]!), `${masked[at]} for ${text[at]} at ${at}`);
      }
    });
  });

  it('gives blocks in order, not empty, not overlapping, markers inside, going on with blocks before them', () => {
    forAll(({ masked, blocks }) => {
      let floor = 0;
      for (const [index, { span, marker, continues, level, kind }] of blocks.entries()) {
        assert.ok(span.start >= floor && span.end > span.start && span.end <= masked.length);
        assert.ok(!marker || (marker.start === span.start && marker.end <= span.end));
        assert.ok(continues === undefined || continues < index);
        assert.ok(kind !== 'heading' || (level >= 1 && level <= 6));
        floor = span.end;
      }
    });
  });

  it('leaves no letter of the prose outside the blocks, nor of the blocks outside the sentences', () => {
    forAll((prose) => {
      const { masked, blocks } = prose;
      const outside = masked.split('');
      for (const { span } of blocks) outside.fill(' ', span.start, span.end);
      assert.ok(!/\p{L}{3}/u.test(outside.join('')), outside.join('').trim());
      const left = masked.split('');
      for (const { span, lead, isSplit } of segment(prose))
        for (const part of isSplit ? [...lead, span] : [span]) left.fill(' ', part.start, part.end);
      for (const { span, marker } of blocks) {
        const rest = left.slice(marker?.end ?? span.start, span.end).join('');
        assert.ok(!/[A-Za-z]/.test(rest.replace(/\([0-9a-z]{1,7}\)/gi, '')), JSON.stringify(rest.trim()));
      }
    });
  });

  it('gives directives and notes inside the text and outside the prose, in order', () => {
    forAll(({ masked, directives, notes }) => {
      for (const { span } of directives) assert.equal(masked.slice(span.start, span.end).trim(), '');
      let floor = 0;
      for (const { start, end } of notes) {
        assert.ok(start >= floor && start < end && masked.slice(start, end).trim() === '');
        floor = start;
      }
    });
  });
});

/** Parts of a document in both formats, with words that stand nowhere else in it. */
type Part = (next: () => string) => Readonly<Record<'rst' | 'asciidoc', string>>;
const same = (text: string) => ({ rst: text, asciidoc: text });

const parts: readonly Part[] = [
  (next) => same(`${next()} ${next()}\n${next()}.`),
  (next) => {
    const words = `${next()} ${next()}`;
    return { rst: `${words}\n${'='.repeat(words.length)}`, asciidoc: `== ${words}` };
  },
  (next) => same(`* ${next()}\n* ${next()}`),
  (next) => {
    const [one, two, three] = [next(), next(), next()];
    return { rst: `- ${one}\n\n  ${two}\n\n  1. ${three}`, asciidoc: `- ${one}\n+\n${two}\n\n1. ${three}` };
  },
  (next) => {
    const [one, two] = [next(), next()];
    return { rst: `${one}\n  ${two} and more`, asciidoc: `${one}:: ${two}` };
  },
  (next) => {
    const [one, two] = [next(), next()];
    return { rst: `*${one}*, **${two}**`, asciidoc: `_${one}_, *${two}*` };
  },
  (next) => {
    const [one, two] = [next(), next()];
    return { rst: `${one} [#]_ more\n\n.. [#] ${two}`, asciidoc: `${one}footnote:[${two}] more` };
  },
  (next) => {
    const cells = [next(), next(), next(), next()];
    const row = (a: string, b: string) => `| ${a.padEnd(12)} | ${b.padEnd(12)} |`;
    const line = `+${'-'.repeat(14)}+${'-'.repeat(14)}+`;
    return {
      rst: [line, row(cells[0]!, cells[1]!), row(cells[2]!, ''), line, row('', cells[3]!), line].join('\n'),
      asciidoc: `|===\n|${cells[0]} |${cells[1]}\n\n2+|${cells[2]}\na|\n* ${cells[3]}\n|===`,
    };
  },
  (next) => {
    const [one, two] = [next(), next()];
    return { rst: `.. note:: ${one}\n\n   ${two}`, asciidoc: `[NOTE]\n====\n${one}\n\n--\n${two}\n--\n====` };
  },
  (next) => {
    const word = next();
    return { rst: `Quoted:\n\n    ${word}`, asciidoc: `____\n${word}\n____` };
  },
];

describe('read: documents in reStructuredText and AsciiDoc', () => {
  it('are read with all their words, once and in order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 12 }), fc.constantFrom('rst', 'asciidoc'), (chosen, format) => {
        let count = 0;
        const made = chosen.map((part) => part(() => `word${String.fromCharCode(97 + Math.floor(count / 26), 97 + (count++ % 26))}`));
        const text = made.map((part) => part[format as 'rst' | 'asciidoc']).join('\n\n');
        const { masked, blocks } = readAs(format as Format, text);
        const read = blocks.flatMap(({ span }) => withoutFiller(masked.slice(span.start, span.end)).match(/\bword[a-z]{2}\b/g) ?? []);
        assert.deepEqual([...read].sort(), text.match(/word[a-z]{2}/g)?.sort() ?? []);
        assert.equal(read.length, count);
      }),
      runs,
    );
  });

  it('are read in linear time where marks are never closed', () => {
    const marks = ['*a ', '`a <', '|a ', '[', 'link:a[', 'footnote:[a', '<<a,', '((', '"`a ', '{', '+-', '\\', '__a '];
    for (const format of formats)
      for (const mark of marks) {
        const text = mark.repeat(30_000);
        assert.equal(readAs(format, text).masked.length, text.length);
      }
  });

  it('are read where they are nested without end', () => {
    const deep = Array.from({ length: 400 }, (_, index) => `${' '.repeat(index)}- word`).join('\n');
    const fences = Array.from({ length: 400 }, (_, index) => '='.repeat(4 + index));
    const boxes = [...fences, 'word', ...fences.reverse()].join('\n');
    for (const [format, text] of [
      ['rst', deep],
      ['asciidoc', boxes],
    ] as const) {
      const { masked } = readAs(format, text);
      assert.equal(masked.match(/word/g)?.length, text.match(/word/g)!.length);
    }
  });
});
