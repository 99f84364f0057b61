import { z } from 'zod';
import { canonical } from '../core/digest.ts';
import { noRecords, type Problem, type Records, readSettings, type Settings } from '../core/index.ts';
import { lazily } from '../core/lazily.ts';
import { configOf, type Project, recordsOf } from '../project/project.ts';

/** The name under which clients keep our settings. */
export const SECTION = 'counterframe';

/** How a setting is named to the writer; without a path it is the whole section. */
export function settingName(path: string | undefined): string {
  return path ? `${SECTION}.${path}` : SECTION;
}

/** Settings of the editor alone; the engine's are in `server/core/settings.ts`. */
export const editorSettingsSchema = lazily(() =>
  z.object({
    enable: z.boolean().default(true).describe('Checks drafts while you write. Nothing leaves your machine.'),
    groupRepeats: z
      .boolean()
      .default(true)
      .describe(
        'Shows a term that the draft uses as its own running name in full at its first use in each section; further uses are hints.',
      ),
    baselined: z
      .enum(['hint', 'hidden'])
      .default('hint')
      .describe('How findings of the baseline are shown: as faint hints, or not at all.'),
    reviewer: z.string().default('').describe('Your name, written beside the decisions that you make. May stay empty.'),
    longestDraft: z
      .int()
      .min(10_000)
      .max(50_000_000)
      .default(2_000_000)
      .describe(
        'How many characters of a draft are checked while you write. Of a longer one the first part is, and a note at its top says so; the command line checks all of it.',
      ),
    offerReview: z
      .boolean()
      .default(true)
      .describe('Offers to review a Word, OpenDocument or PDF file when its tab is opened. The menus offer it always.'),
  }),
);

type EditorOnly = z.infer<ReturnType<typeof editorSettingsSchema>>;

/** What the schema makes of nothing. */
const defaultEditorSettings: EditorOnly = {
  enable: true,
  groupRepeats: true,
  baselined: 'hint',
  reviewer: '',
  longestDraft: 2_000_000,
  offerReview: true,
};

export type EditorSettings = EditorOnly & { readonly engine: Settings; readonly problems: readonly Problem[] };

/** What holds for one draft: the settings, and what people wrote down about it. */
export type DraftSettings = EditorSettings & { readonly records: Records; readonly hasBaseline: boolean };

/** Reads the section `counterframe` of a client's settings. Never throws: what is faulty is reported and replaced by its default, in the words of `values` or in English. */
export function readEditorSettings(section: unknown, values?: z.core.$ZodErrorMap): EditorSettings {
  const given = typeof section === 'object' && section !== null ? withoutGaps(section) : {};
  const { trace: _, ...rest } = given;
  const names = Object.keys(defaultEditorSettings);
  const parts = (own: boolean) => Object.fromEntries(Object.entries(rest).filter(([name]) => names.includes(name) === own));
  const { editor, wrong } = readOwn(parts(true), values);
  const { settings, problems } = readSettings(parts(false), 'settings', values);
  return { ...editor, engine: settings, problems: [...wrong, ...problems] };
}

function readOwn(
  given: Readonly<Record<string, unknown>>,
  values?: z.core.$ZodErrorMap,
): { readonly editor: EditorOnly; readonly wrong: readonly Problem[] } {
  if (canonical({ ...defaultEditorSettings, ...given }) === canonical(defaultEditorSettings))
    return { editor: defaultEditorSettings, wrong: [] };
  const schema = editorSettingsSchema();
  const { error } = schema.safeParse(given, { error: values });
  const wrong = (error?.issues ?? []).map(({ path, message }) => ({ where: 'settings', path: path.join('.'), message }));
  const sound = Object.entries(given).filter(([name]) => !wrong.some(({ path }) => path.split('.')[0] === name));
  return { editor: schema.parse(Object.fromEntries(sound)), wrong };
}

/** The settings for a draft: what counterframe.yaml says goes before what the editor says; levels are joined code by code. */
export function settingsFor(draft: string, editor: EditorSettings, project: Project | undefined): DraftSettings {
  if (!project) return { ...editor, records: noRecords, hasBaseline: false };
  const { settings, given } = configOf(project);
  const own = Object.fromEntries(given.filter((key) => key in settings).map((key) => [key, settings[key as keyof Settings]]));
  const severities = { ...editor.engine.severities, ...settings.severities };
  return {
    ...editor,
    engine: { ...editor.engine, ...own, severities },
    records: recordsOf(draft, project),
    hasBaseline: project.baseline !== undefined,
  };
}

/** Some clients send null for what is not set. */
function withoutGaps(section: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(section).filter(([, value]) => value !== null && value !== undefined));
}
