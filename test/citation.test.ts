import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { withFigures } from '../scripts/generate/method.ts';

const root = join(import.meta.dirname, '..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');

/** What the schema of the Citation File Format 1.2.0 says of the fields that are used here, and no other field. */
const citation = z.strictObject({
  'cff-version': z.literal('1.2.0'),
  message: z.string().min(1),
  type: z.enum(['software', 'dataset']),
  title: z.string().min(1),
  abstract: z.string().min(1),
  authors: z
    .array(
      z.union([z.strictObject({ name: z.string().min(1) }), z.strictObject({ 'family-names': z.string(), 'given-names': z.string() })]),
    )
    .min(1),
  version: z.string(),
  license: z.string(),
  keywords: z.array(z.string().min(1)).min(1),
  'date-released': z.iso.date().optional(),
  doi: z
    .string()
    .regex(/^10\.\d{4,9}(\.\d+)?\/\S+$/)
    .optional(),
});

describe('the citation file', () => {
  const file = citation.parse(parse(read('CITATION.cff')));
  const manifest = JSON.parse(read('package.json'));

  it('names the version and the licence of the manifest', () => {
    assert.deepEqual([file.version, file.license], [manifest.version, manifest.license]);
  });

  it('names whom the licence names, and the title that the methods page gives', () => {
    assert.ok(read('LICENSE').includes(file.authors.map((author) => ('name' in author ? author.name : author['family-names'])).join()));
    assert.ok(read('docs/method.md').includes(`*${file.title}*`));
  });

  it('names keywords once', () => {
    assert.equal(new Set(file.keywords).size, file.keywords.length);
  });
});

describe('the methods page', () => {
  it('has the figures of the page on accuracy, to the sign', () => {
    assert.equal(withFigures(read('docs/method.md'), read('docs/accuracy.md')), read('docs/method.md'));
    const rows = read('docs/accuracy.md').match(/^\| Sentences of real policy text \| (?:seen|aside|all) \|.*$/gm)!;
    assert.equal(rows.length, 3);
    for (const row of rows) assert.ok(read('docs/method.md').includes(row), row);
  });

  it('takes new figures in, and refuses a page without a place for them', () => {
    const accuracy = '# A\n\n## How well entries hold\n\nnew\n\n## On sources whose errors nobody had read\n\nother\n';
    const page = withFigures(read('docs/method.md'), accuracy);
    assert.match(page, /### How well entries hold\n\nnew\n\n### On sources whose errors nobody had read\n\nother\n\n<!-- End/);
    assert.throws(() => withFigures('# Method\n', accuracy), /no place for figures/);
  });
});
