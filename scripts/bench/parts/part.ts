import type { Limits } from '../turns.ts';
import type { Row } from '../types.ts';

export type Options = Limits & { readonly isQuick: boolean };

/** Measures one matter; rows without figures say in their note why. */
export type Measure = (options: Options) => Promise<readonly Row[]>;
