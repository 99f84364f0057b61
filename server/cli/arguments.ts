import { existsSync } from 'node:fs';
import type { Compiled } from '../core/index.ts';
import { didYouMean } from '../core/lexicon/near.ts';
import { knownSelectors } from '../export/select.ts';

export type Arguments = {
  readonly paths: readonly string[];
  readonly codes: readonly string[];
  readonly lexicons: readonly string[];
  readonly problems: readonly string[];
};

type Given = { readonly code?: readonly string[]; readonly lexicon?: readonly string[] };

/**
 * `--code` and `--lexicon` take several values and so take in paths that follow them: `check --code agency/* draft.md`.
 * What is no code but exists, and what is no YAML or JSON file, is a path.
 */
export function sortArguments(names: readonly string[], { code = [], lexicon = [] }: Given, compiled?: Compiled): Arguments {
  const known = compiled ? knownSelectors(compiled) : new Set<string>();
  const asked = code.flatMap((value) => value.split(',')).map((value) => (known.has(`${value}/*`) ? `${value}/*` : value));
  const isPath = (value: string) => !known.has(value) && existsSync(value);
  const isLexicon = (value: string) => /\.(ya?ml|json)$/i.test(value);
  const codes = asked.filter((value) => !isPath(value));
  const paths = [...names, ...asked.filter(isPath), ...lexicon.filter((value) => !isLexicon(value))];
  const problems = codes
    .filter((value) => !known.has(value))
    .map((value) => `Unknown code "${value}".${didYouMean(value, known)} "counterframe codes" lists them.`);
  return { paths, codes, lexicons: lexicon.filter(isLexicon), problems };
}
