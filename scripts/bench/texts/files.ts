import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder } from '../places.ts';
import { draftOf, type Format } from './prose.ts';
import { hasRealText, realText, stretchOf } from './real.ts';

export const KB = 1000;
export const MB = 1_000_000;

export type Origin = 'real' | 'generated';

/** The texts to be measured on: real ones where they are on this machine, and generated ones. */
export function origins(): readonly Origin[] {
  if (hasRealText()) return ['real', 'generated'];
  console.error('The real documents are not on this machine: only generated text is measured.');
  return ['generated'];
}

export function textOf(origin: Origin, units: number, format: Format = 'plain'): string {
  return origin === 'real' ? stretchOf(realText(), 0, units) : draftOf(units, units, format);
}

/** The same in a file; returns its path. */
export function fileOf(origin: Origin, units: number, format: Format = 'plain'): string {
  const path = join(folder('texts'), `${origin}-${units}.${format === 'plain' ? 'txt' : 'md'}`);
  writeFileSync(path, textOf(origin, units, format));
  return path;
}

/** `1 MB`, `100 kB`. */
export function sizeName(units: number): string {
  return units >= MB ? `${units / MB} MB` : `${units / KB} kB`;
}
