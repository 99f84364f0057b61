import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { placeholdersOf, translatedBy, translatedIn, untranslatedBy } from './translated.ts';

const root = join(import.meta.dirname, '..');
const { l10n, files } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { l10n: string; files: string[] };
const bundles = readdirSync(join(root, l10n)).map((name) => ({
  name,
  texts: JSON.parse(readFileSync(join(root, l10n, name), 'utf8')) as Record<string, string>,
}));
const translated = translatedIn(join(root, 'client'));

describe('the words of the client', () => {
  it('are written out where they are translated, with a value for each placeholder', () => {
    assert.ok(translated.length > 50);
    for (const { where, text, values } of translated) {
      assert.ok(text, `${where}: write the text out, so that it can be translated`);
      const asked = new Set(placeholdersOf(text));
      assert.deepEqual([...asked], [...Array(values).keys()], `${where}: ${text}`);
    }
  });

  it('are all translated', () => {
    const modules = readdirSync(join(root, 'client'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const left = modules.map((name) => [name, untranslatedBy(name, readFileSync(join(root, 'client', name), 'utf8'))] as const);
    assert.deepEqual(
      left.filter(([, texts]) => texts.length > 0),
      [],
    );
  });

  it('are in each bundle, and no others', () => {
    const used = [...new Set(translated.map(({ text }) => text))].sort();
    assert.ok(bundles.some(({ name }) => name === 'bundle.l10n.es.json'));
    for (const { name, texts } of bundles) assert.deepEqual(Object.keys(texts).sort(), used, name);
  });

  it('are other words in each language, with the same placeholders', () => {
    for (const { name, texts } of bundles) {
      for (const [text, other] of Object.entries(texts)) {
        assert.notEqual(other.trim(), '', `${name}: ${text}`);
        assert.notEqual(other, text, name);
        assert.deepEqual(placeholdersOf(other), placeholdersOf(text), `${name}: ${text}`);
      }
    }
  });

  it('keep an example of settings that can be read once its marks of comments are gone', () => {
    const settings = (text: string) => parse(text.replace(/^# (?=severities| {2}\w|excludeSections|languages)/gm, ''));
    const key = Object.keys(bundles[0]!.texts).find((text) => text.startsWith('# Settings'))!;
    assert.deepEqual(Object.keys(settings(key)), ['severities', 'excludeSections', 'languages']);
    for (const { name, texts } of bundles) assert.deepEqual(settings(texts[key]!), settings(key), name);
  });

  it('go with the extension', () => {
    for (const name of ['l10n', 'package.nls.es.json']) assert.ok(files.includes(name), name);
  });
});

describe('translatedBy', () => {
  it('finds texts in calls and templates, and says where a text is not written out', () => {
    const source = "vscode.l10n.t('a {0}', one);\nl10n.t(`b`);\nvscode.l10n.t(given);\nother.t('c');\nf(vscode.l10n.t(\n  'd'));";
    assert.deepEqual(translatedBy('x.ts', source), [
      { where: 'x.ts:1', text: 'a {0}', values: 1 },
      { where: 'x.ts:2', text: 'b', values: 0 },
      { where: 'x.ts:3', text: undefined, values: 0 },
      { where: 'x.ts:5', text: 'd', values: 0 },
    ]);
  });
});

describe('untranslatedBy', () => {
  it('finds literals of several words outside l10n.t, and among its values', () => {
    const source = `show('not yet'); show(\`a \${b} c d\`); show('counterframe.check'); vscode.l10n.t('said {0}', 'in vain');`;
    assert.deepEqual(untranslatedBy('x.ts', source), ['not yet', ' c d', 'in vain']);
  });
});
