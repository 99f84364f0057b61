import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Analysis, Finding, Format } from '../server/core/index.ts';
import { formatOf } from '../server/project/formats.ts';
import { labelOf, readCarets, writeCarets } from './support/carets.ts';
import { analyzeText, prepare } from './support/engine.ts';

const folder = join(import.meta.dirname, 'fixtures/drafts');
const update = process.env.UPDATE === '1';

describe('fixtures', () => {
  before(prepare);

  it('may be rewritten by hand only', () => assert.ok(!(update && process.env.CI), 'UPDATE=1 is refused under CI'));

  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const format = formatOf(name)!;
    it(`${name}: findings equal the carets`, () => checkCarets(path, format));
    it(`${name}: after all fixes nothing fixable remains`, () => checkFixes(path, format));
    it(`${name}: line ends and characters outside the basic plane only move spans`, () => checkVariants(path, format));
  }
});

function checkCarets(path: string, format: Format): void {
  const fixture = readFileSync(path, 'utf8');
  const { text } = readCarets(fixture);
  const found = analyzeText(text, format).findings.map((finding) => ({ span: finding.span, label: labelOf(finding) }));
  const rendered = writeCarets(text, found);
  if (update) writeFileSync(path, rendered);
  else assert.equal(rendered, fixture);
}

function checkFixes(path: string, format: Format): void {
  let { text } = readCarets(readFileSync(path, 'utf8'));
  for (let round = 0; round < 3; round++) text = applyFixes(text, analyzeText(text, format));
  assert.deepEqual(analyzeText(text, format).findings.filter(isFixable), []);
}

function applyFixes(text: string, { findings }: Analysis): string {
  let result = text;
  for (const finding of [...findings].filter(isFixable).sort((a, b) => b.span.start - a.span.start)) {
    const { replacement } = finding.suggestions.find((suggestion) => suggestion.replacement !== undefined)!;
    result = result.slice(0, finding.span.start) + replacement + result.slice(finding.span.end);
  }
  return result;
}

function isFixable({ suggestions }: Finding): boolean {
  return suggestions.some((suggestion) => suggestion.replacement !== undefined);
}

function checkVariants(path: string, format: Format): void {
  const { text } = readCarets(readFileSync(path, 'utf8'));
  const codes = (variant: string) =>
    analyzeText(variant, format).findings.map(({ code, text: words }) => `${code} ${words.replace(/\s+/g, ' ')}`);
  const expected = codes(text);
  assert.deepEqual(codes(text.replaceAll('\n', '\r\n')), expected);
  assert.deepEqual(codes(`😀😀\n\n${text}`), expected);
}
