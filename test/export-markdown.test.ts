import assert from 'node:assert/strict';
import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { parseFragment } from 'parse5';
import { lazily } from '../server/core/lazily.ts';
import { cleanLine } from '../server/export/clean.ts';
import { renderPieces } from '../server/export/markdown/pieces.ts';
import { checked, exportAs, hostile, recorded, view } from './export-view.ts';
import { wholeDraft } from './support/overview.ts';
import { everyPiece, hostileTexts } from './support/pieces.ts';

const draft = checked('drafts/a.txt', 'We fight exploitation.\nThey receive shelter if they report.\n');
const whole = wholeDraft(view.compiled);

describe('the report as Markdown', () => {
  it('quotes the words and gives question, alternative and source', () => {
    const text = exportAs('markdown', [draft]);
    for (const part of [
      '# Counterframe report\n',
      '## <a id="document-1"></a>drafts/a.txt\n',
      '> We <mark>fight exploitation</mark>.\n>\n> — line 1\n',
      '- **Warning** **A fight** [wording/fight](#code-wording-fight)\n',
      '**Question to ask:** What is done',
      '**What else could be said:** “prevent exploitation”',
      'Who argues so: Doe (2001), 2.1',
      '> They receive <mark>shelter if they report</mark>.',
      '### <a id="document-1-counter"></a>Counter-frames',
    ])
      assert.ok(text.includes(part), part);
  });

  it('has the view of the whole, with the numbers of charts as tables', () => {
    const text = exportAs('markdown', [whole]);
    for (const part of ['What the draft names and leaves out', 'How strongly provisions bind', 'Who acts and who is acted on'])
      assert.match(text, new RegExp(`^### <a id="[^"]+"></a>${part}$`, 'm'));
    assert.match(
      text,
      /^\*\*Sectors of work: passages\*\*\n\nNumber of passages\. .*\n\n\| Number of passages \| Passages \|\n\| --- \| ---: \|\n/m,
    );
  });

  it('tells the decision and folds the baseline', () => {
    const text = exportAs('markdown', [
      recorded('a.txt', 'We fight exploitation.\n\nAnd we fight exploitation.\n\nThey fight exploitation.\n'),
    ]);
    assert.match(text, /^ {2}\*\*To discuss:\*\* ask the authors \(Ada, 2026-01-02\)$/m);
    assert.match(text, /A fight \(1\)\.\n\n<details>\n<summary>The passages<\/summary>\n\n- > .*<mark>fight exploitation<\/mark>/);
    assert.match(text, /the name of the fund \(decision, Ben\)/);
  });

  it('leads from one place of it to another', () => {
    const text = exportAs('markdown', [draft, whole, hostile('x')]);
    const anchors = [...text.matchAll(/<a id="([^"]+)"><\/a>/g)].map(([, id]) => id);
    const links = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, id]) => id!);
    assert.ok(links.length > 4);
    assert.deepEqual(
      links.filter((id) => !anchors.includes(id)),
      [],
    );
    assert.equal(new Set(anchors).size, anchors.length);
  });

  it('is read as the pieces that it was written from, whatever their words', () => {
    for (const words of hostileTexts) assertRead(words);
  });

  it('is read as the pieces that it was written from, whatever their signs', () => {
    const sign = fc.constantFrom(...'|`\\*_[]()<>#&-+=~!:.1a "\'\n\u0000\ud800\u202e');
    const words = fc.array(sign, { maxLength: 12 }).map((signs) => signs.join(''));
    fc.assert(fc.property(words, assertRead), { seed: 7, numRuns: 80 });
  });

  it('holds nothing of a draft that is markup', () => {
    const words = '<img src=x> [a](b) *c* `d` | _e_ \n# f\n\n| g |\n| - |';
    const elements = elementsOf(exportAs('markdown', [hostile(words), whole]));
    assert.deepEqual(
      [...new Set(elements)].filter((name) => !own.has(name)),
      [],
    );
  });

  it('is the same for the same pieces', () => {
    assert.equal(renderPieces(everyPiece('x')), renderPieces(everyPiece('x')));
    assert.equal(renderPieces([]), '');
  });
});

/** What a report is made of; the address of a page that a draft names is made a link by those who show it. */
const own = new Set('h1 h2 h3 h4 h5 a p strong code mark ul li table thead tbody tr th td blockquote details summary'.split(' '));

/** As it is shown, every piece holds the words as they are, and nothing else is there than with words that ask for nothing. */
function assertRead(words: string): void {
  const markdown = renderPieces(everyPiece(words));
  const elements = elementsOf(markdown);
  assert.deepEqual(
    [...new Set(elements)].filter((name) => !own.has(name)),
    [],
    JSON.stringify(words),
  );
  if (cleanLine(words) !== '' && !/http|www/.test(words)) assert.deepEqual(elements, plain().elements, JSON.stringify(words));
  // Without words nothing stands after the dash before a place, nor the dash.
  const seen = (text: string) => text.replace(/[\s—]+/gu, '');
  const expected = seen(plain().text).replaceAll(PLAIN, () => seen(cleanLine(words)));
  assert.equal(seen(textIn(markdown)), expected, JSON.stringify(words));
}

const PLAIN = 'qxz';

const plain = lazily(() => {
  const markdown = renderPieces(everyPiece(PLAIN));
  return { elements: elementsOf(markdown), text: textIn(markdown) };
});

type Node = { readonly nodeName: string; readonly value?: string; readonly childNodes?: readonly Node[] };

function shown(markdown: string): readonly Node[] {
  const html = micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
  return nodesIn(parseFragment(html) as Node).slice(1);
}

function nodesIn(node: Node): readonly Node[] {
  return [node, ...(node.childNodes ?? []).flatMap(nodesIn)];
}

function elementsOf(markdown: string): readonly string[] {
  return shown(markdown)
    .map(({ nodeName }) => nodeName)
    .filter((name) => name !== '#text');
}

function textIn(markdown: string): string {
  return shown(markdown)
    .map(({ value = '' }) => value)
    .join('');
}
