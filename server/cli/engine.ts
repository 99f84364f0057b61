import {
  type Analysis,
  type Compiled,
  createExaminer,
  type IsOver,
  type Lexicons,
  type Problem,
  type Settings,
  type Source,
} from '../core/index.ts';
import { didYouMean } from '../core/lexicon/near.ts';
import { knownSelectors } from '../export/select.ts';
import type { Changes, ImportOptions } from '../import/types.ts';
import { configOf, type Project } from '../project/project.ts';
import { loadCompiled } from './lexicons.ts';
import { loadProject, type ProjectOptions } from './project.ts';

/** What the commands that read drafts are given to work with. `compiled` is made of `lexicons`; `project` holds only the records that the command uses. */
export type Engine = {
  readonly lexicons: Lexicons;
  readonly compiled: Compiled;
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
  const { lexicons, compiled, ...faulty } = await loadCompiled(options.lexicon ?? [], options.builtin ?? true);
  const all = [...loaded.problems, ...faulty.problems];
  if (all.length > 0) return { problems: all, remarks: [] };
  const { settings } = configOf(project);
  const examineWith = createExaminer(compiled);
  const examine = (source: Source, isOver?: IsOver) => examineWith(source, settings, isOver);
  return {
    engine: { lexicons, compiled, settings, project, reading: { changes: options.changes ?? settings.trackedChanges }, examine },
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
