import { z } from 'zod';
import { canonical } from './digest.ts';
import { lazily } from './lazily.ts';
import type { Problem, Severity } from './types.ts';

const level = lazily(() => z.enum(['warning', 'information', 'hint', 'off']));

const share = lazily(() => z.number().min(0).max(1));

const defaultScope = {
  minimumWords: 1000,
  minimumMentions: 10,
  sectionWords: 1500,
  sectorBalance: 0.75,
  threePBalance: 0.7,
  modalAsymmetry: 0.25,
  labourFrame: 0.005,
  structuralCauses: 0.005,
  personTerms: 0.75,
  voice: 0.005,
  data: 0.005,
};

/** When measures of a whole draft become hints; docs/scope.md says where the defaults come from. */
const scopeSchema = lazily(() =>
  z.strictObject({
    minimumWords: z
      .number()
      .int()
      .min(100)
      .default(defaultScope.minimumWords)
      .describe('Words that a draft must have before its whole is measured.'),
    minimumMentions: z
      .number()
      .int()
      .min(1)
      .default(defaultScope.minimumMentions)
      .describe('Mentions that must be counted before shares of them are judged.'),
    sectionWords: z
      .number()
      .int()
      .min(100)
      .default(defaultScope.sectionWords)
      .describe('Words that a section must have before it is measured by itself.'),
    sectorBalance: share()
      .default(defaultScope.sectorBalance)
      .describe('The share of mentions of sectors of work above which the sex sector is said to outweigh the others.'),
    threePBalance: share()
      .default(defaultScope.threePBalance)
      .describe(
        'The share of words of prosecution, among those of prosecution, protection and prevention, above which it is said to outweigh them.',
      ),
    modalAsymmetry: share()
      .default(defaultScope.modalAsymmetry)
      .describe(
        'How much larger the share of binding provisions on offences and borders may be than the share of binding provisions on protection.',
      ),
    labourFrame: share()
      .default(defaultScope.labourFrame)
      .describe('The share of sentences below which tools of labour law and of organising are said to be missing.'),
    structuralCauses: share()
      .default(defaultScope.structuralCauses)
      .describe('The share of sentences below which causes beyond single offenders are said to be missing.'),
    personTerms: share()
      .default(defaultScope.personTerms)
      .describe('The share of "victims", among all words for the people concerned, above which the word is said to outweigh the others.'),
    voice: share()
      .default(defaultScope.voice)
      .describe('The share of sentences below which the people concerned are said to have no voice in the draft.'),
    data: share().default(defaultScope.data).describe('The share of sentences below which data and research are said to be missing.'),
  }),
);

/** The single truth of settings; the editor's schema and `counterframe.yaml` follow it. */
export const settingsSchema = lazily(() =>
  z.strictObject({
    severities: z
      .record(z.string(), level())
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
    scope: scopeSchema()
      .default(defaultScope)
      .describe(
        'When measures of a whole draft ("scope/*") become hints: how much text is needed, and a threshold, a share from 0 to 1, for each.',
      ),
  }),
);

export type ScopeSettings = z.infer<ReturnType<typeof scopeSchema>>;
export type Settings = z.infer<ReturnType<typeof settingsSchema>>;
export type Level = z.infer<ReturnType<typeof level>>;

/** What the schema makes of nothing; most runs need no more of it. */
export const defaultSettings: Settings = {
  severities: {},
  languages: ['en'],
  excludeSections: [],
  subject: 'auto',
  trackedChanges: 'accepted',
  scope: defaultScope,
};

/** Reads settings from data; what is faulty is reported with its path, in the words of `values` or in English, and replaced by the default. */
export function readSettings(
  value: unknown,
  where: string,
  values?: z.core.$ZodErrorMap,
): { settings: Settings; problems: readonly Problem[] } {
  if (isDefault(value)) return { settings: defaultSettings, problems: [] };
  const result = settingsSchema().safeParse(value ?? {}, { error: values });
  if (result.success) return { settings: result.data, problems: [] };
  const problems = result.error.issues.map((issue) => ({ where, path: issue.path.join('.'), message: issue.message }));
  const faulty = new Set(result.error.issues.map((issue) => issue.path[0]));
  const unknown = new Set(
    result.error.issues.flatMap((issue) => (issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : [])),
  );
  const kept = Object.entries((typeof value === 'object' && value) || {}).filter(([key]) => !faulty.has(key) && !unknown.has(key));
  return { settings: settingsSchema().safeParse(Object.fromEntries(kept)).data ?? defaultSettings, problems };
}

/** Editors send every setting, most often as it was. */
function isDefault(value: unknown): boolean {
  if (typeof value !== 'object' || Array.isArray(value)) return value === undefined;
  return canonical({ ...defaultSettings, ...value }) === canonical(defaultSettings);
}

/** The severity that the settings give a code, the most particular name first. */
export function levelOf(code: string, own: Severity, severities: Settings['severities']): Level {
  return severities[code] ?? severities[`${code.split('/')[0]}/*`] ?? severities['*'] ?? own;
}
