import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { settingsSchema } from '../server/core/settings.ts';
import { editorSettingsSchema } from '../server/lsp/settings.ts';

const file = join(import.meta.dirname, '..', 'package.json');

/** The manifest's settings, as the schemas say: `contributes.configuration.properties`. */
export function settingsProperties(): Record<string, object> {
  const schemas = [editorSettingsSchema, settingsSchema].map((schema) => z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }));
  const properties = schemas.flatMap(({ properties }) => Object.entries(properties ?? {}));
  return Object.fromEntries([
    ...properties.map(([name, schema]) => [`counterframe.${name}`, toSetting(schema as Record<string, unknown>)]),
    [
      'counterframe.trace.server',
      {
        type: 'string',
        enum: ['off', 'messages', 'verbose'],
        default: 'off',
        scope: 'window',
        description: 'Writes the messages between editor and server to the output.',
      },
    ],
  ]);
}

function toSetting({ propertyNames: _, description, ...schema }: Record<string, unknown>): object {
  return { ...schema, scope: 'resource', description };
}

/** The manifest with its settings made anew; all else stays. */
export function withSettings(manifest: string): string {
  const value = JSON.parse(manifest);
  value.contributes.configuration.properties = settingsProperties();
  return `${JSON.stringify(value, null, 2)}\n`;
}

if (process.argv[1] === import.meta.filename) {
  const manifest = readFileSync(file, 'utf8');
  const generated = withSettings(manifest);
  if (process.argv.includes('--check')) {
    if (generated !== manifest) throw new Error('The settings in package.json are not those of the schemas: run "npm run generate".');
  } else writeFileSync(file, generated);
}
