import type { Design } from '../../core/sampling/design.ts';
import type { Estimates } from '../../core/sampling/estimate.ts';

/** Estimates with where they come from. `sheet` counts rows that did not come back as they went out. */
export type Estimated = {
  readonly version: string;
  readonly design: Design;
  readonly answersFrom: string;
  readonly estimates: Estimates;
  readonly sheet: { readonly blank: number; readonly missing: number; readonly unknown: number };
};
