import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands, languages, tools } from '../client/names.ts';
import { settingsProperties, withSettings } from '../scripts/generate-manifest.ts';
import { guidance } from '../server/assist/guidance.ts';
import { settingsSchema } from '../server/core/settings.ts';
import { checkTextParams } from '../server/lsp/assistants.ts';
import { SET_ASIDE, SWITCH_CODE_OFF } from '../server/lsp/code-actions.ts';
import { SHOW_CODE_PAGE } from '../server/lsp/hover.ts';
import { editorSettingsSchema, readEditorSettings } from '../server/lsp/settings.ts';

const root = join(import.meta.dirname, '..');
const text = readFileSync(join(root, 'package.json'), 'utf8');
const manifest = JSON.parse(text);

describe('the manifest', () => {
  it('has the settings of the schemas, each with a description', () => {
    const keys = [...Object.keys(editorSettingsSchema.shape), ...Object.keys(settingsSchema.shape), 'trace.server'].map(
      (name) => `counterframe.${name}`,
    );
    const { properties } = manifest.contributes.configuration;
    assert.deepEqual(Object.keys(properties).sort(), keys.sort());
    assert.deepEqual(properties, settingsProperties());
    for (const [name, { description }] of Object.entries(properties as Record<string, { description: string }>))
      assert.match(description, /\.$/, name);
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
    assert.deepEqual([commands.setAside, commands.switchCodeOff, commands.showCodePage], [SET_ASIDE, SWITCH_CODE_OFF, SHOW_CODE_PAGE]);
  });

  it('has the tools that the client registers, which ask that sources are passed on', () => {
    const declared = manifest.contributes.languageModelTools as {
      name: string;
      modelDescription: string;
      userDescription: string;
      inputSchema: { properties: Record<string, { description: string }> };
    }[];
    assert.deepEqual(declared.map(({ name }) => name).sort(), Object.values(tools).sort());
    for (const { name, modelDescription, userDescription, inputSchema } of declared) {
      assert.ok(modelDescription.endsWith(guidance), `${name}: the guidance is that of server/assist/guidance.ts`);
      assert.match(userDescription, /\.$/, name);
      for (const [property, { description }] of Object.entries(inputSchema.properties))
        assert.match(description, /\.$/, `${name}: ${property}`);
    }
    const { properties } = declared.find(({ name }) => name === tools.check)!.inputSchema;
    const asked = Object.keys(checkTextParams.shape).filter((name) => name !== 'uri');
    assert.deepEqual(Object.keys(properties).sort(), asked.sort());
    assert.deepEqual((properties.languageId as unknown as { enum: string[] }).enum, [...languages]);
    const { severity } = checkTextParams.shape;
    assert.deepEqual((properties.severity as unknown as { enum: string[] }).enum, severity.unwrap().options);
  });

  it('starts the extension for the languages it checks, and asks for nothing more', () => {
    assert.deepEqual(
      manifest.activationEvents,
      languages.map((language) => `onLanguage:${language}`),
    );
    assert.equal(manifest.capabilities.untrustedWorkspaces.supported, true);
    assert.equal(manifest.capabilities.virtualWorkspaces, true);
    assert.equal(manifest.dependencies, undefined, 'all is bundled');
  });
});

describe('the client', () => {
  it('uses neither network nor files', () => {
    for (const name of readdirSync(join(root, 'client'))) {
      const source = readFileSync(join(root, 'client', name), 'utf8');
      assert.doesNotMatch(source, /from 'node:(?!path')|\bfetch\(|XMLHttpRequest|createTelemetryLogger/, name);
    }
  });
});
