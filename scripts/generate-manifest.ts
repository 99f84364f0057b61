import { z } from 'zod';
import { settingsSchema } from '../server/core/settings.ts';
import { editorSettingsSchema } from '../server/lsp/settings.ts';

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
