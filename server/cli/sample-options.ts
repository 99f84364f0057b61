import type { StrataBy } from '../core/sampling/strata.ts';
import type { CorpusReading } from './corpus/read-corpus.ts';
import type { EngineOptions } from './engine.ts';
import type { SampleFormat } from './sample-files.ts';

export type SampleOptions = EngineOptions &
  CorpusReading & {
    readonly output: string;
    readonly to: SampleFormat;
    readonly size: number;
    readonly seed: number;
    readonly allocation: 'equal' | 'proportional' | 'neyman';
    readonly nothingFound: number;
    readonly earlier?: string;
    readonly minimum: number;
    readonly strata: StrataBy;
    readonly by?: string;
    readonly context: number;
    readonly minWords: number;
    readonly blind?: boolean;
    readonly counter?: boolean;
    readonly code?: readonly string[];
    readonly force?: boolean;
  };
