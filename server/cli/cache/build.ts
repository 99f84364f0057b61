import { randomUUID } from 'node:crypto';

declare const COUNTERFRAME_BUILD: string | undefined;

/** What the engine was built from, as a hash; run from its source, every run is another. */
export const build: string = typeof COUNTERFRAME_BUILD === 'undefined' ? randomUUID() : COUNTERFRAME_BUILD;
