import type { Format } from '../../core/index.ts';
import type { CorpusOptions } from '../corpus/corpus.ts';
import type { EngineOptions } from '../engine.ts';

/** What `counterframe code` is asked for. */
export type CodeOptions = EngineOptions &
  Omit<CorpusOptions, 'leaveOut'> & {
    readonly output: string;
    readonly to: readonly string[];
    readonly code?: readonly string[];
    readonly textFormat?: Format;
    readonly metadata?: string;
    readonly joinOn?: string;
    readonly namePattern?: string;
    readonly bom?: boolean;
    readonly spreadsheet?: boolean;
    readonly fresh?: boolean;
    readonly jobs?: number;
    readonly timeout?: number;
    readonly quiet?: boolean;
  };
