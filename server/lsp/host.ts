import type { Lexicons, Plan } from '../core/index.ts';
import type { Importing } from '../import/run.ts';
import type { Files } from './files.ts';

/** What the server gets from where it runs: Node or a browser's worker. */
export type Host = {
  /** The built-in lexicons, validated. */
  readonly lexicons: () => Lexicons;
  /** Their plan where it was made beforehand. */
  readonly plan?: () => Plan;
  /** The address of a code's page where no client names one; without it there are no links. */
  readonly codePage: (code: string) => string | undefined;
  /** The files that the server reaches by itself, where it can. */
  readonly files?: Files;
  /** Reads files that are no text, such as Word files. */
  readonly importing: Importing;
};

/** `agency/rescue` is explained in `agency-rescue.md`. */
export function codePageName(code: string): string {
  return `${code.replaceAll('/', '-')}.md`;
}
