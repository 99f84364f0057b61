import type { GivenCorpus } from '../corpus/options.ts';
import type { EngineOptions } from '../engine.ts';

/** What `counterframe code` is asked for. */
export type CodeOptions = EngineOptions &
  GivenCorpus & {
    readonly output: string;
    readonly to: readonly string[];
    readonly code?: readonly string[];
    readonly bom?: boolean;
    readonly spreadsheet?: boolean;
    readonly fresh?: boolean;
    readonly jobs?: number;
    readonly timeout?: number;
    readonly quiet?: boolean;
  };
