import type { Body } from '../body.ts';
import type { Provision } from './types.ts';

/** The operative provisions of a draft, in order. */
export function provisionsOf(_: Body): readonly Provision[] {
  return [];
}
