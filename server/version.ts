import manifest from '../package.json' with { type: 'json' };

/** The version of this release, from the manifest. */
export const version: string = manifest.version;
