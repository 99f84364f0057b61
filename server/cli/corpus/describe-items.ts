import type { Metadata } from '../../core/coding/types.ts';
import { type Joined, joinMetadata } from '../../corpus/metadata.ts';
import type { NamePattern } from '../../corpus/name-pattern.ts';
import type { CorpusItem } from '../../corpus/types.ts';
import type { JoinedTable } from './joined-table.ts';

/** A variable of the corpus: how many documents have it, and for how many of them two sources differ. */
export type Variable = { documents: number; conflicts: number };

/** What is told of documents besides their texts, gathered as they come. */
export type Describer = {
  readonly describe: (item: CorpusItem, given: Metadata) => Metadata;
  readonly variables: ReadonlyMap<string, Variable>;
  /** Files whose names the pattern does not fit, and documents that the table does not name. */
  readonly unfit: () => { readonly names: number; readonly rows: number };
};

/** `given` is what texts say of themselves. */
export function createDescriber(pattern: NamePattern | undefined, table: JoinedTable | undefined): Describer {
  const variables = new Map<string, Variable>();
  let names = 0;
  let rows = 0;
  const describe = (item: CorpusItem, given: Metadata): Metadata => {
    const named = pattern?.(item.file);
    const found = table?.find(item);
    if (pattern && !named) names++;
    if (table && !found) rows++;
    const joined = joinMetadata([
      { source: 'file name', values: named ?? {} },
      { source: 'front matter', values: given },
      { source: 'columns', values: item.columns },
      { source: 'table', values: found ?? {} },
    ]);
    count(joined);
    return joined.metadata;
  };
  const count = ({ metadata, conflicts }: Joined): void => {
    for (const name of Object.keys(metadata)) {
      const variable = variables.get(name) ?? { documents: 0, conflicts: 0 };
      variable.documents++;
      if (conflicts.includes(name)) variable.conflicts++;
      variables.set(name, variable);
    }
  };
  return { describe, variables, unfit: () => ({ names, rows }) };
}
