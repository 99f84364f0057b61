import { type Analysis, analyze, type Compiled, loadTagger, type Problem, type Settings, type Source, type Tagger } from '../core/index.ts';
import { didYouMean } from '../core/lexicon/near.ts';
import { knownSelectors } from '../export/select.ts';
import { configOf, type Project } from '../project/project.ts';
import { loadCompiled } from './lexicons.ts';
import { loadProject, type ProjectOptions } from './project.ts';

/** What the commands that read drafts are given to work with. `project` holds only the records that the command uses. */
export type Engine = {
  readonly compiled: Compiled;
  readonly settings: Settings;
  readonly project: Project;
  readonly examine: (source: Source) => Promise<Analysis>;
};

export type EngineOptions = ProjectOptions & { readonly lexicon?: readonly string[]; readonly builtin?: boolean };

/** Problems of the project's files or of users' lexicons stand in place of an engine; remarks do not keep it from working. */
export async function createEngine(
  options: EngineOptions,
): Promise<{ engine?: Engine; problems: readonly Problem[]; remarks: readonly Problem[] }> {
  const { project, ...loaded } = await loadProject(options);
  const lexicons = await loadCompiled(options.lexicon ?? [], options.builtin ?? true);
  const all = [...loaded.problems, ...lexicons.problems];
  if (all.length > 0) return { problems: all, remarks: [] };
  const { compiled } = lexicons;
  const { settings } = configOf(project);
  let tagger: Tagger | undefined;
  const examine = async (source: Source): Promise<Analysis> => {
    const analysis = analyze(source, compiled, settings, tagger);
    if (analysis.pending === 0) return analysis;
    tagger = await loadTagger();
    return analyze(source, compiled, settings, tagger);
  };
  return {
    engine: { compiled, settings, project, examine },
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
