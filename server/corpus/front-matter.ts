import { parseDocument } from 'yaml';
import type { Metadata } from '../core/coding/types.ts';
import type { Source } from '../core/types.ts';
import { yamlExcess } from '../core/yaml-limits.ts';
import { flattened, isRecord } from './flatten.ts';

const LONGEST = 200_000;
const none: FrontMatter = { values: {} };

export type FrontMatter = { readonly values: Metadata; readonly problem?: string };

/** What a document says of itself. */
export function frontMatterIn({ format, text }: Pick<Source, 'format' | 'text'>): FrontMatter {
  return format === 'markdown' ? frontMatterOf(text) : none;
}

/** What stands in YAML between `---` lines at the beginning of a Markdown text. Its line ends are LF. */
export function frontMatterOf(text: string): FrontMatter {
  const yaml = blockOf(text);
  if (yaml === undefined) return none;
  const excess = yamlExcess(yaml, LONGEST);
  if (excess) return { values: {}, problem: `The front matter ${excess.message}` };
  const document = parseDocument(yaml, { uniqueKeys: false, logLevel: 'silent', schema: 'failsafe' });
  const [error] = document.errors;
  if (error) return { values: {}, problem: `The front matter is not valid YAML and was left out: ${error.message.split('\n')[0]}` };
  const value = dataOf(document);
  return isRecord(value) ? { values: flattened(value) } : none;
}

/** Values that stand for one another without end are none. */
function dataOf(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    return undefined;
  }
}

function blockOf(text: string): string | undefined {
  if (!/^---[ \t]*\n/.test(text)) return undefined;
  const start = text.indexOf('\n') + 1;
  const end = /^(---|\.\.\.)[ \t]*$/m.exec(text.slice(start, start + LONGEST));
  return end ? text.slice(start, start + end.index) : undefined;
}
