import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { builtinLexicons } from '../lexicons/files.ts';
import { canonical, sha256 } from '../server/core/digest.ts';
import { compile, defaultSettings } from '../server/core/index.ts';
import { digestsOf } from '../server/core/overview/digests.ts';
import { builtin } from './support/engine.ts';

const source = { name: 'a.txt', format: 'plain' as const, text: 'Fähren – 船\n' };

describe('digests', () => {
  it('are SHA-256 of the text in UTF-8, as other tools count it', async () => {
    const { text } = (await digestsOf(source, builtin(), defaultSettings))!;
    assert.equal(text, createHash('sha256').update(source.text, 'utf8').digest('hex'));
  });

  it('stay the same for lexicons read again, or read from the data of a bundle, and change with them', async () => {
    const data = JSON.parse(JSON.stringify(builtinLexicons()));
    const one = await builtin().digest();
    assert.equal(await compile(data).digest(), one);
    assert.notEqual(await compile({ ...data, works: [] }).digest(), one);
  });

  it('tell settings and texts apart, and not the order of keys', async () => {
    const { all } = (await digestsOf(source, builtin(), defaultSettings))!;
    const stricter = (await digestsOf(source, builtin(), { ...defaultSettings, subject: 'always' }))!;
    const turned = Object.fromEntries(Object.entries(defaultSettings).reverse()) as typeof defaultSettings;
    assert.notEqual(stricter.all, all);
    assert.notEqual((await digestsOf({ ...source, text: 'x' }, builtin(), defaultSettings))!.all, all);
    assert.equal((await digestsOf({ ...source, name: 'b.txt' }, builtin(), turned))!.all, all);
    assert.equal(canonical({ b: [{ d: 1, c: 2 }], a: undefined }), '{"b":[{"c":2,"d":1}]}');
    assert.equal((await sha256('')).length, 64);
  });
});
