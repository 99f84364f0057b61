import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FILLER } from '../server/core/read/filler.ts';
import { read } from '../server/core/read/read.ts';
import { segment } from '../server/core/segment/segment.ts';
import type { Format, Prose } from '../server/core/types.ts';
import { assertBlocksInOrder, assertNothingOutside } from './support/prose-checks.ts';

const pieces = [
  '(a) ',
  '(i) ',
  '(1) ',
  '(ii) ',
  '1. ',
  '2.1 ',
  '- ',
  '• ',
  '* ',
  '> ',
  '# ',
  '## ',
  '\n',
  '\n\n',
  '\r\n',
  '\f',
  '\t',
  '    ',
  '\u00a0',
  'The worker ',
  'may stay ',
  'if ',
  'shall— ',
  'and ',
  'section 5(b)(1) ',
  'No. 5 ',
  'U.S. ',
  'e.g. ',
  'Article 8',
  '. ',
  '? ',
  '! ',
  '… ',
  '; ',
  ': ',
  ', ',
  '”',
  '“',
  '’',
  '[1]',
  '[^1]',
  '[^1]: ',
  '[',
  '](x)',
  '`',
  '```',
  '**',
  '_',
  '~~',
  '<',
  '<b>',
  '</b>',
  '<!-- ',
  ' -->',
  '<!-- counterframe-ignore a/b: why -->',
  '---\n',
  '| a | b |\n|---|---|\n| c | d |\n',
  'https://example.org/a?b=c ',
  'a@example.org ',
  '&amp;',
  '&eacute;',
  '&#8217;',
  '&rdquo',
  '&#x1F600;',
  '<p>',
  '<p class="a">',
  '<br>',
  '<i>',
  '</i>',
  '<q>',
  '</q>',
  '<ul><li>',
  '</ul>',
  '<table><td>',
  '</table>',
  '<h2>',
  '</h2>',
  '<sup>',
  '<a href="#1">',
  '</a>',
  '<script>',
  '</script>',
  '<div role="doc-footnote">',
  '</div>',
  '<pre>',
  '<title>',
  '</title>',
  '<svg>',
  '<template>',
  '<select>',
  '<!DOCTYPE html [',
  '&nbsp;',
  '\\*',
  '\\',
  'References\n\n',
  '¹²',
  'dollars.12 ',
  '12\n',
  '................ 4\n',
  '😀',
  '\ud800',
  'é',
  '\0',
];
const hostile = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(''));
const anyText = fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 200 }));
const formats: readonly Format[] = ['plain', 'markdown', 'html'];
const runs = { seed: 20, numRuns: 400 };

function forAll(check: (prose: Prose) => void): void {
  fc.assert(
    fc.property(anyText, fc.constantFrom(...formats), (text, format) => check(read({ name: 'draft', format, text }))),
    runs,
  );
}

/** A sign that is not the source's own fills a tag inside a word, or a reference, or stands for a reference or a tag `q`. */
function isMarkup(text: string, masked: string, at: number): boolean {
  const sign = masked[at]!;
  const isInReference = /&[#\w]{1,12};?$/.test(text.slice(Math.max(0, at - 12), at + 1)) || text[at] === '&' || /^;/.test(text[at]!);
  if (sign === FILLER) return isInReference || text.lastIndexOf('<', at) !== -1;
  if ('“”'.includes(sign) && /<q>|<\/q>/.test(text.slice(Math.max(0, at - 2), at + 4))) return true;
  return isInReference;
}

describe('read: any text', () => {
  it('masks in place: every character is kept or blank, and line ends are kept', () => {
    forAll(({ source: { text, format }, masked }) => {
      assert.equal(masked.length, text.length);
      for (let at = 0; at < text.length; at++) {
        if (masked[at] === text[at]) continue;
        if (format === 'html' && masked[at] !== ' ') assert.ok(isMarkup(text, masked, at), `${masked[at]} at ${at}`);
        else assert.equal(masked[at], ' ');
        assert.ok(!/[\r\n]/.test(text[at]!), 'a line end was masked');
      }
    });
  });

  it('gives blocks in order, not empty, not overlapping, markers inside', () => {
    forAll(assertBlocksInOrder);
  });

  it('leaves no letter of the prose outside the blocks', () => {
    forAll(assertNothingOutside);
  });

  it('gives directives and notes inside the text', () => {
    forAll(({ source: { text }, masked, directives, notes }) => {
      for (const { span, text: spoken } of directives) {
        assert.equal(text.slice(span.start, span.end).slice(4, -3).trim(), spoken);
        assert.equal(masked.slice(span.start, span.end).trim(), '');
      }
      for (const { start, end } of notes) assert.ok(start < end && masked.slice(start, end).trim() === '');
    });
  });
});

describe('segment: any text', () => {
  it('gives trimmed sentences in order, without overlap, each inside its block and outside its marker', () => {
    forAll((prose) => {
      let floor = 0;
      for (const { span, block, lead } of segment(prose)) {
        const { span: outer, marker } = prose.blocks[block]!;
        assert.ok(span.start >= floor && span.end > span.start && span.end - span.start <= 2000);
        assert.ok(span.start >= (marker?.end ?? outer.start) && span.end <= outer.end);
        assert.ok(!/^\s|\s$/.test(prose.masked.slice(span.start, span.end)));
        for (const before of lead) assert.ok(before.end <= span.start);
        floor = span.end;
      }
    });
  });

  it('puts every letter of a block into a sentence, labels inside a line excepted', () => {
    forAll((prose) => {
      const left = prose.masked.split('');
      for (const { span } of segment(prose)) left.fill(' ', span.start, span.end);
      for (const { span, marker } of prose.blocks) {
        const rest = left
          .slice(marker?.end ?? span.start, span.end)
          .join('')
          .replace(/\([0-9a-z]{1,7}\)/gi, '');
        assert.ok(!/[A-Za-z]/.test(rest), JSON.stringify(rest.trim()));
      }
    });
  });
});
