import type { Counts } from '../assist/explain.ts';
import type { Engine } from '../cli/engine.ts';
import type { Checked } from '../export/exporter.ts';

/** What the server is given to work with; it brings no engine and no lexicons of its own. */
export type McpHost = Pick<Engine, 'compiled' | 'examine'> & {
  readonly version: string;
  /** Reads and analyses a file that the gate has let through. */
  readonly checkFile: (path: string) => Promise<Checked>;
  /** Folders below which files may be read; relative paths start from the first. */
  readonly roots: readonly string[];
  readonly counts: Counts;
  /** The Markdown page of a code, where pages are shipped. */
  readonly page: (code: string) => string | undefined;
  /** A line for the person who runs the server. */
  readonly tell: (line: string) => void;
};
