import { type Analysis, type Compiled, createExaminer, type IsOver, type Problem, type Settings, type Source } from '../core/index.ts';
import { lazily } from '../core/lazily.ts';
import { didYouMean } from '../core/lexicon/near.ts';
import { knownSelectors } from '../export/select.ts';
import type { Changes, ImportOptions } from '../import/types.ts';
import { configOf, type Project } from '../project/project.ts';
import { loadCompiled, type Recipe } from './lexicons.ts';
import { loadProject, type ProjectOptions } from './project.ts';

/**
 * What the commands that read drafts are given to work with. `compiled` is made by `recipe`; what finding needs of it is made
 * when the first draft is examined. `project` holds only the records that the command uses.
 */
export type Engine = {
  readonly recipe: Recipe;
  readonly compiled: Compiled;
  readonly full: () => Compiled;
  readonly settings: Settings;
  readonly project: Project;
  /** How documents are opened. */
  readonly reading: ImportOptions;
  /** `isOver` ends what is looked at in pieces. */
  readonly examine: (source: Source, isOver?: IsOver) => Promise<Analysis>;
};

export type EngineOptions = ProjectOptions & {
  readonly lexicon?: readonly string[];
  readonly builtin?: boolean;
  readonly changes?: Changes;
};

/** Problems of the project's files or of users' lexicons stand in place of an engine; remarks do not keep it from working. */
export async function createEngine(
  options: EngineOptions,
): Promise<{ engine?: Engine; problems: readonly Problem[]; remarks: readonly Problem[] }> {
  const { project, ...loaded } = await loadProject(options);
  const { recipe, compiled, full, ...faulty } = await loadCompiled(options.lexicon ?? [], options.builtin ?? true);
  const all = [...loaded.problems, ...faulty.problems];
  if (all.length > 0) return { problems: all, remarks: [] };
  const { settings } = configOf(project);
  const examiner = lazily(() => createExaminer(full()));
  const examine = (source: Source, isOver?: IsOver) => examiner()(source, settings, isOver);
  const reading = { changes: options.changes ?? settings.trackedChanges };
  return {
    engine: { recipe, compiled, full, settings, project, reading, examine },
    problems: [],
    remarks: [...unknownCodes(settings, compiled, project.config?.file ?? ''), ...loaded.remarks, ...compiled.problems],
  };
}

function unknownCodes({ severities }: Settings, compiled: Compiled, where: string): Problem[] {
  const known = knownSelectors(compiled);
  return Object.keys(severities)
    .filter((name) => name !== '*' && !known.has(name))
    .map((name) => ({
      where,
      path: `severities.${name}`,
      message: `names an unknown code.${didYouMean(name, known)} "counterframe codes" lists them.`,
    }));
}
