import { z } from 'zod';
import { type Problem, readSettings, type Settings } from '../core/index.ts';

/** The name under which clients keep our settings. */
export const SECTION = 'counterframe';

/** How a setting is named to the writer; without a path it is the whole section. */
export function settingName(path: string | undefined): string {
  return path ? `${SECTION}.${path}` : SECTION;
}

/** Settings of the editor alone; the engine's are in `server/core/settings.ts`. */
export const editorSettingsSchema = z.object({
  enable: z.boolean().default(true).describe('Checks drafts while you write. Nothing leaves your machine.'),
});

export type EditorSettings = { readonly enable: boolean; readonly engine: Settings; readonly problems: readonly Problem[] };

/** Reads the section `counterframe` of a client's settings. Never throws: what is faulty is reported and replaced by its default. */
export function readEditorSettings(section: unknown): EditorSettings {
  const given = typeof section === 'object' && section !== null ? withoutGaps(section) : {};
  const { enable, trace: _, ...engine } = given;
  const editor = editorSettingsSchema.safeParse({ enable });
  const { settings, problems } = readSettings(engine, 'settings');
  const wrong = editor.success ? [] : [{ where: 'settings', path: 'enable', message: 'is neither true nor false' }];
  return { enable: editor.data?.enable ?? true, engine: settings, problems: [...wrong, ...problems] };
}

/** Some clients send null for what is not set. */
function withoutGaps(section: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(section).filter(([, value]) => value !== null && value !== undefined));
}
