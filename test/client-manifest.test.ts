import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands, languages, reviewLanguage, tools, views as viewNames } from '../client/names.ts';
import { withFileKinds } from '../scripts/generate/manifest-files.ts';
import { settingsProperties, settingsTexts, withSettings } from '../scripts/generate-manifest.ts';
import { sampleDocument } from '../scripts/sample/word-file.ts';
import { guidance } from '../server/assist/guidance.ts';
import { settingsSchema } from '../server/core/settings.ts';
import { checkTextParams } from '../server/lsp/assistants.ts';
import { editorSettingsSchema, readEditorSettings } from '../server/lsp/settings.ts';
import { documentExtensions } from '../server/project/formats.ts';

const root = join(import.meta.dirname, '..');
const text = readFileSync(join(root, 'package.json'), 'utf8');
const manifest = JSON.parse(text);
const nlsFiles = readdirSync(root).filter((name) => /^package\.nls(\.[a-z]+)?\.json$/.test(name));
/** Keys of texts that are the same in every language, such as names. */
const sameEverywhere: ReadonlySet<string> = new Set();
const readTexts = (name: string): Record<string, string> => JSON.parse(readFileSync(join(root, name), 'utf8'));

describe('the manifest', () => {
  it('has the settings of the schemas, each with a description', () => {
    const keys = [...Object.keys(editorSettingsSchema().shape), ...Object.keys(settingsSchema().shape), 'trace.server'].map(
      (name) => `counterframe.${name}`,
    );
    const { properties } = manifest.contributes.configuration;
    assert.deepEqual(Object.keys(properties).sort(), keys.sort());
    assert.deepEqual(properties, settingsProperties());
    for (const [key, description] of Object.entries(settingsTexts())) assert.match(description, /\.$/, key);
    assert.deepEqual(JSON.parse(withSettings(text)), manifest, 'run "npm run generate"');
  });

  it('has defaults that the server reads without complaint', () => {
    const defaults = Object.entries(settingsProperties() as Record<string, { default: unknown }>).map(([name, { default: value }]) => [
      name.replace('counterframe.', ''),
      value,
    ]);
    const { problems } = readEditorSettings(Object.fromEntries(defaults.filter(([name]) => name !== 'trace.server')));
    assert.deepEqual(problems, []);
  });

  it('has the commands that the client registers, under one name', () => {
    const declared = manifest.contributes.commands as { command: string; category: string }[];
    assert.deepEqual(declared.map(({ command }) => command).sort(), Object.values(commands).sort());
    assert.ok(declared.every(({ category }) => category === 'Counterframe'));
  });

  it('has the tools that the client registers, which ask that sources are passed on', () => {
    const declared = manifest.contributes.languageModelTools as {
      name: string;
      displayName: string;
      modelDescription: string;
      userDescription: string;
      inputSchema: { properties: Record<string, { description: string }> };
    }[];
    assert.deepEqual(declared.map(({ name }) => name).sort(), Object.values(tools).sort());
    const texts = readTexts('package.nls.json');
    for (const { name, displayName, modelDescription, userDescription, inputSchema } of declared) {
      assert.ok(modelDescription.endsWith(guidance), `${name}: the guidance is that of server/assist/guidance.ts`);
      assert.match(texts[keyIn(userDescription)] ?? '', /\.$/, name);
      assert.ok(texts[keyIn(displayName)], name);
      for (const [property, { description }] of Object.entries(inputSchema.properties))
        assert.match(description, /\.$/, `${name}: ${property}`);
    }
    const { properties } = declared.find(({ name }) => name === tools.check)!.inputSchema;
    const asked = Object.keys(checkTextParams().shape).filter((name) => name !== 'uri');
    assert.deepEqual(Object.keys(properties).sort(), asked.sort());
    assert.deepEqual((properties.languageId as unknown as { enum: string[] }).enum, [...languages]);
    const { severity } = checkTextParams().shape;
    assert.deepEqual((properties.severity as unknown as { enum: string[] }).enum, severity.unwrap().options);
  });

  it('starts the extension for the languages it checks and where there are documents to review, and asks for nothing more', () => {
    assert.deepEqual(manifest.activationEvents, [
      ...languages.map((language) => `onLanguage:${language}`),
      ...documentExtensions.map((extension) => `workspaceContains:**/*${extension}`),
    ]);
    assert.equal(manifest.capabilities.untrustedWorkspaces.supported, true);
    assert.equal(manifest.capabilities.virtualWorkspaces, true);
    assert.equal(manifest.dependencies, undefined, 'all is bundled');
  });

  it('names only commands, views and files that are there', () => {
    const { menus, views, viewsWelcome, walkthroughs } = manifest.contributes;
    const known = new Set<string>(Object.values(commands));
    const inMenus = Object.values(menus as Record<string, { command: string }[]>).flatMap((items) => items.map(({ command }) => command));
    const texts = JSON.stringify([viewsWelcome, walkthroughs, readTexts('package.nls.json')]);
    const inLinks = [...texts.matchAll(/(?:\(command:|onCommand:)(counterframe\.[A-Za-z]+)/g)].map(([, command]) => command!);
    assert.ok(inLinks.length > 8);
    assert.deepEqual(
      [...inMenus, ...inLinks].filter((command) => !known.has(command)),
      [],
    );
    const ids = Object.values(views as Record<string, { id: string }[]>).flatMap((list) => list.map(({ id }) => id));
    assert.deepEqual(ids, [viewNames.findings, viewNames.counter, viewNames.concordance]);
    const pictures = walkthroughs.flatMap(({ steps }: { steps: { media: { image: string } }[] }) => steps.map(({ media }) => media.image));
    for (const file of [...pictures, 'walkthrough/sample.md', 'walkthrough/sample.docx', 'images/activity.svg'])
      assert.ok(existsSync(join(root, file)), file);
  });

  it('offers to check every kind of file that is read, and to review those that are no text', () => {
    assert.deepEqual(JSON.parse(withFileKinds(text)), manifest, 'run "npm run generate"');
    assert.ok(documentExtensions.includes('.docx'));
    const { when } = manifest.contributes.menus['explorer/context'].find(({ command }: { command: string }) => command === commands.review);
    assert.match(when, /docx/);
    assert.doesNotMatch(when, /txt/);
  });

  it('wraps the lines of reviews', () => {
    assert.equal(manifest.contributes.configurationDefaults[`[${reviewLanguage}]`]['editor.wordWrap'], 'on');
    assert.ok(manifest.contributes.languages.some(({ id }: { id: string }) => id === reviewLanguage));
  });

  it('has every text in each language, and no other', () => {
    const used = [...text.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key!).sort();
    for (const name of nlsFiles) assert.deepEqual(Object.keys(readTexts(name)).sort(), [...new Set(used)], name);
  });

  it('says other words in each language, with the same links, buttons, values and line breaks', () => {
    const english = readTexts('package.nls.json');
    assert.ok(nlsFiles.includes('package.nls.es.json'));
    for (const name of nlsFiles.filter((file) => file !== 'package.nls.json')) {
      for (const [key, text] of Object.entries(readTexts(name))) {
        if (!sameEverywhere.has(key)) assert.notEqual(text, english[key], `${name}: ${key}`);
        assert.deepEqual(heldBy(text), heldBy(english[key]!), `${name}: ${key}`);
      }
    }
  });

  it('names buttons and commands alike', () => {
    for (const name of nlsFiles) {
      const texts = readTexts(name);
      const buttons = Object.values(texts).flatMap((text) => [...text.matchAll(/\[([^\]]+)\]\(command:counterframe\.(\w+)\)/g)]);
      for (const [, title, command] of buttons.filter(([, , command]) => command !== 'setAside'))
        assert.equal(title, texts[`command.${command}`], name);
    }
  });
});

describe('the client', () => {
  it('uses neither network nor files', () => {
    for (const name of readdirSync(join(root, 'client'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))) {
      const source = readFileSync(join(root, 'client', name), 'utf8');
      assert.doesNotMatch(source, /from 'node:(?!path')|\bfetch\(|XMLHttpRequest|createTelemetryLogger/, name);
    }
  });
});

/** `%key%` → `key`. */
function keyIn(value: string): string {
  return /^%(.+)%$/.exec(value)?.[1] ?? '';
}

/** What must stand in a text in every language: line breaks, targets of links, placeholders, words in straight quotation marks and in code. */
function heldBy(text: string): readonly string[] {
  return [...text.matchAll(/\n|\]\([^)]*\)|\{\d+\}|"[^"]*"|\$\([a-z~-]+\)/g)].map(([part]) => part);
}

describe('the Word file of the walkthrough', () => {
  it('is as its script writes it', () => {
    assert.deepEqual(readFileSync(join(root, 'walkthrough/sample.docx')), Buffer.from(sampleDocument()));
  });
});
