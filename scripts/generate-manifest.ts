import { z } from 'zod';
import { settingsSchema } from '../server/core/settings.ts';
import { editorSettingsSchema } from '../server/lsp/settings.ts';

const trace = 'Writes the messages between editor and server to the output.';

/** The manifest's settings, as the schemas say: `contributes.configuration.properties`. Descriptions are keys of `package.nls.json`. */
export function settingsProperties(): Record<string, object> {
  const levels = {
    type: 'string',
    enum: ['off', 'messages', 'verbose'],
    default: 'off',
    scope: 'window',
    description: keyOf('trace.server'),
  };
  return Object.fromEntries([
    ...schemaProperties().map(([name, { propertyNames: _, ...schema }]) => [
      `counterframe.${name}`,
      { ...withKeys(name, schema), scope: 'resource', description: keyOf(name) },
    ]),
    ['counterframe.trace.server', levels],
  ]);
}

/** The English descriptions of the settings, by their keys. */
export function settingsTexts(): Record<string, string> {
  const texts = schemaProperties()
    .flatMap(([name, schema]) => textsIn(name, schema))
    .map(([name, text]) => [`setting.${name}`, text]);
  return Object.fromEntries([...texts, ['setting.trace.server', trace]]);
}

/** The manifest with its settings made anew; all else stays. */
export function withSettings(manifest: string): string {
  const value = JSON.parse(manifest);
  value.contributes.configuration.properties = settingsProperties();
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** The texts of the manifest with those of the settings made anew. */
export function withSettingsTexts(texts: string): string {
  const others = Object.entries(JSON.parse(texts)).filter(([key]) => !key.startsWith('setting.'));
  return `${JSON.stringify({ ...Object.fromEntries(others), ...settingsTexts() }, null, 2)}\n`;
}

type Schema = Record<string, unknown>;

function schemaProperties(): [string, Schema][] {
  const schemas = [editorSettingsSchema(), settingsSchema()].map((schema) => z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }));
  return schemas.flatMap(({ properties }) => Object.entries(properties ?? {}) as [string, Schema][]);
}

/** A setting of several parts describes each of them. */
function withKeys(name: string, { description: _, ...schema }: Schema): Schema {
  if (!schema.properties) return schema;
  const parts = Object.entries(schema.properties as Record<string, Schema>);
  return {
    ...schema,
    properties: Object.fromEntries(
      parts.map(([part, one]) => [part, { ...withKeys(`${name}.${part}`, one), description: keyOf(`${name}.${part}`) }]),
    ),
  };
}

function textsIn(name: string, { description, properties }: Schema): readonly [string, string][] {
  const parts = Object.entries((properties ?? {}) as Record<string, Schema>);
  return [[name, String(description)], ...parts.flatMap(([part, schema]) => textsIn(`${name}.${part}`, schema))];
}

function keyOf(name: string): string {
  return `%setting.${name}%`;
}
