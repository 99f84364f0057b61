import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { parse } from 'parse5';
import { page } from '../server/export/html/page.ts';
import { render } from '../server/export/html/render.ts';
import { tableScript, tableScriptDigest } from '../server/export/html/script.ts';
import { checked, exportAs, hostile, recorded, view } from './export-view.ts';
import { wholeDraft } from './support/overview.ts';

const draft = checked('drafts/a.txt', 'We fight exploitation.\nThey receive shelter if they report.\n');
const whole = wholeDraft(view.compiled);

describe('the HTML page', () => {
  it('marks the words in their sentence, under their heading, with its place', () => {
    const text = '# Plan\n\n## Part 2\n\nFirst we *fight exploitation* in\nall sectors.\n';
    const html = exportAs('html', [checked('a.md', text, 'markdown')]);
    assert.match(html, /<h4>Plan › Part 2<\/h4>/);
    assert.match(html, /First we \*<mark class="warning">fight exploitation<\/mark>\* in all sectors\.<\/blockquote><figcaption>line 5</);
    assert.match(html, /<strong class="level warning">Warning<\/strong> <strong>A fight<\/strong>/);
    for (const part of [
      'Why it matters:</strong> Words of war name an enemy.',
      'Question to ask:</strong> What is done',
      'Who argues so: Doe (2001), 2.1',
    ])
      assert.ok(html.includes(part), part);
  });

  it('tells the decision, folds the baseline and counts both', () => {
    const html = exportAs('html', [
      recorded('a.txt', 'We fight exploitation.\n\nAnd we fight exploitation.\n\nThey fight exploitation.\n'),
    ]);
    assert.match(html, /<strong>To discuss:<\/strong> ask the authors \(Ada, 2026-01-02\)/);
    assert.match(html, /1 finding was here when the baseline was written: A fight \(1\)\.<\/p>\n<details><summary>The passages<\/summary>/);
    assert.match(html, /Of these, 1 is to be discussed\. 1 more is in the baseline\./);
    assert.match(html, /the name of the fund \(decision, Ben\)/);
  });

  it('is valid, with headings in order and every link leading somewhere', () => {
    for (const documents of [[], [draft], [whole], [draft, whole, hostile('x')]]) assertSound(exportAs('html', documents));
  });

  it('stays sound whatever the draft holds', () => {
    const property = fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ maxLength: 40 }), (a, b) => {
      assertSound(exportAs('html', [hostile(a + b), checked('b.txt', `${a} We fight exploitation. ${b}`), draft]));
    });
    fc.assert(property, { seed: 7, numRuns: 60 });
  });

  it('holds no markup of a draft and fetches nothing', () => {
    const html = exportAs('html', [hostile("\"><script>alert(1)</script><img src=x onerror=alert(1)>' onclick='x &lt; <!-- {{x}} \u202e")]);
    assert.doesNotMatch(html, /<script|<img|<!-- |\u202e|="[^"]*"[^\s>/]*>?<\w+ on/);
    assert.match(html, /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">/);
    assert.doesNotMatch(exportAs('html', [whole, draft]), /\b(?:src|href)="(?!#)|@import|url\((?!#pattern-)/);
  });

  it('lets one script run, which sorts the table of several documents', () => {
    assert.equal(tableScriptDigest, createHash('sha256').update(tableScript).digest('base64'));
    const several = exportAs('html', [draft, whole]);
    assert.ok(several.includes(`script-src 'sha256-${tableScriptDigest}'`));
    assert.ok(several.includes(`<script>${tableScript}</script>`));
    assert.match(several, /<table data-sortable><caption>/);
    assert.doesNotMatch(exportAs('html', [whole]), /<script/);
  });

  it('has in each chart a title, a description and its numbers, and a pattern for each series but the first', () => {
    const html = exportAs('html', [whole]);
    const charts = [...html.matchAll(/<figure class="chart" id="(chart-\d+)">[\s\S]*?<\/figure>/g)];
    assert.ok(charts.length >= 2, String(charts.length));
    for (const [chart, id] of charts) {
      assert.ok(chart.includes(`<svg role="img" aria-labelledby="${id}-title ${id}-desc"`));
      assert.match(chart, /<desc id="[^"]+">[^<]*\d[^<]*<\/desc>/);
    }
    const strength = charts.find(([chart]) => chart.includes('Strength of provisions'))![0];
    for (const series of [1, 2, 3]) assert.ok(strength.includes(`url(#pattern-${series})`), String(series));
    assert.match(
      html,
      /<th scope="row">Protection and assistance<\/th><td class="count">1<\/td><td class="count">1<\/td><td class="count">1<\/td>/,
    );
  });

  it('leads to passages where they have an address', () => {
    const html = exportAs('html', [whole], { linkTo: (path, { start }) => `command:go?${path}&${start}` });
    assert.match(html, /<figcaption><a href="command:go\?drafts\/whole\.md&amp;\d+">line \d+<\/a><\/figcaption>/);
    assert.doesNotMatch(exportAs('html', [whole]), /command:/);
  });

  it('gives the same page for the same documents', () => {
    assert.equal(exportAs('html', [whole, draft]), exportAs('html', [whole, draft]));
    assert.doesNotMatch(exportAs('html', [whole]), /\b20\d\d-\d\d-\d\d\b/);
  });

  it('stays small where a draft says one thing very often', () => {
    const often = checked('often.txt', 'We fight exploitation. '.repeat(3000));
    assert.ok(exportAs('html', [often]).length < 100_000);
  });

  it('draws any numbers', () => {
    const given = { kind: 'stacked' as const, title: 't', description: 'd', unit: 'u' };
    const numbers = fc.array(fc.array(fc.oneof(fc.nat(), fc.constantFrom(-1, Number.NaN, Infinity)), { minLength: 3, maxLength: 3 }), {
      maxLength: 8,
    });
    const property = fc.property(numbers, fc.constantFrom('bars' as const, 'stacked' as const), (rows, kind) => {
      const series = rows.map((values, index) => ({ name: `s${index}`, values }));
      const chart = { ...given, kind, categories: ['a', 'b', 'c'.repeat(200)], series };
      const { html } = render([{ kind: 'chart', chart }], { linkTo: () => undefined, number: () => 1 });
      assert.doesNotMatch(html, / (?:x|y|width|height)="[^"]*(?:NaN|Infinity|-)/);
      assertSound(page('t', 'a', { html }, '1'));
    });
    fc.assert(property, { seed: 7, numRuns: 60 });
  });
});

/** No errors of parsing, headings that skip no level, ids that stand once, links within the page that lead somewhere. */
function assertSound(html: string): void {
  const errors: string[] = [];
  const tree = parse(html, { onParseError: ({ code }) => errors.push(code) });
  assert.deepEqual(errors, []);
  const elements = elementsOf(tree);
  const ids = elements.flatMap(({ attributes }) => attributes.get('id') ?? []);
  assert.equal(new Set(ids).size, ids.length);
  for (const { attributes } of elements)
    for (const name of ['href', 'aria-labelledby'])
      for (const target of (attributes.get(name) ?? '').split(' '))
        if (name === 'aria-labelledby' ? target !== '' : target.startsWith('#')) assert.ok(ids.includes(target.replace('#', '')), target);
  const levels = elements.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []));
  for (const [at, level] of levels.entries()) assert.ok(level <= (levels[at - 1] ?? 0) + 1, `h${levels[at - 1]} is followed by h${level}`);
}

type Element = { readonly name: string; readonly attributes: ReadonlyMap<string, string> };
type Parsed = {
  readonly nodeName: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly unknown[];
};

function elementsOf(node: unknown): readonly Element[] {
  const { nodeName, attrs = [], childNodes = [] } = node as Parsed;
  const own = { name: nodeName, attributes: new Map(attrs.map(({ name, value }) => [name, value])) };
  return [own, ...childNodes.flatMap(elementsOf)];
}
