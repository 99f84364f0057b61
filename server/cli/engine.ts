import { type Analysis, analyze, type Compiled, loadTagger, type Problem, type Settings, type Source, type Tagger } from '../core/index.ts';
import { didYouMean } from '../core/lexicon/near.ts';
import { knownSelectors } from '../export/select.ts';
import { loadConfig } from './config.ts';
import { loadCompiled } from './lexicons.ts';

/** What the commands that read drafts are given to work with. */
export type Engine = {
  readonly compiled: Compiled;
  readonly settings: Settings;
  readonly examine: (source: Source) => Promise<Analysis>;
};

export type EngineOptions = { readonly config?: string; readonly lexicon?: readonly string[]; readonly builtin?: boolean };

/** Problems of settings or of users' lexicons stand in place of an engine; remarks do not keep it from working. */
export async function createEngine(
  options: EngineOptions,
): Promise<{ engine?: Engine; problems: readonly Problem[]; remarks: readonly Problem[] }> {
  const { settings, problems, file } = loadConfig(options.config, process.cwd());
  const lexicons = await loadCompiled(options.lexicon ?? [], options.builtin ?? true);
  const all = [...problems, ...lexicons.problems];
  if (all.length > 0) return { problems: all, remarks: [] };
  const { compiled } = lexicons;
  let tagger: Tagger | undefined;
  const examine = async (source: Source): Promise<Analysis> => {
    const analysis = analyze(source, compiled, settings, tagger);
    if (analysis.pending === 0) return analysis;
    tagger = await loadTagger();
    return analyze(source, compiled, settings, tagger);
  };
  return {
    engine: { compiled, settings, examine },
    problems: [],
    remarks: [...unknownCodes(settings, compiled, file ?? ''), ...compiled.problems],
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
