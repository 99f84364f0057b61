import { z } from 'zod';
import type { Problem, Severity } from './types.ts';

const level = z.enum(['warning', 'information', 'hint', 'off']);

/** The single truth of settings; the editor's schema and `counterframe.yaml` follow it. */
export const settingsSchema = z.strictObject({
  severities: z
    .record(z.string(), level)
    .default({})
    .describe('Severity by code or family, e.g. {"enforcement/war-metaphor": "off", "evidence/*": "hint"}.'),
  languages: z.array(z.string()).default(['en']).describe('Languages that are checked; paragraphs in others are passed over.'),
  excludeSections: z.array(z.string()).default([]).describe('Headings whose sections are not checked, e.g. ["Bibliography"].'),
  subject: z
    .enum(['auto', 'always'])
    .default('auto')
    .describe(
      '"auto" checks general words only where the text is about trafficking, sex work or exploitation; "always" checks them everywhere.',
    ),
  trackedChanges: z
    .enum(['accepted', 'original', 'marked'])
    .default('accepted')
    .describe(
      'How a file with tracked changes is read: "accepted" as if all were accepted, "original" as if all were rejected, "marked" with the deleted words shown and not checked.',
    ),
});

export type Settings = z.infer<typeof settingsSchema>;
export type Level = z.infer<typeof level>;

export const defaultSettings: Settings = settingsSchema.parse({});

/** Reads settings from data; what is faulty is reported with its path, in the words of `values` or in English, and replaced by the default. */
export function readSettings(
  value: unknown,
  where: string,
  values?: z.core.$ZodErrorMap,
): { settings: Settings; problems: readonly Problem[] } {
  const result = settingsSchema.safeParse(value ?? {}, { error: values });
  if (result.success) return { settings: result.data, problems: [] };
  const problems = result.error.issues.map((issue) => ({ where, path: issue.path.join('.'), message: issue.message }));
  const faulty = new Set(result.error.issues.map((issue) => issue.path[0]));
  const unknown = new Set(result.error.issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : [])));
  const kept = Object.entries((typeof value === 'object' && value) || {}).filter(([key]) => !faulty.has(key) && !unknown.has(key));
  return { settings: settingsSchema.safeParse(Object.fromEntries(kept)).data ?? defaultSettings, problems };
}

/** The severity that the settings give a code, the most particular name first. */
export function levelOf(code: string, own: Severity, severities: Settings['severities']): Level {
  return severities[code] ?? severities[`${code.split('/')[0]}/*`] ?? severities['*'] ?? own;
}
