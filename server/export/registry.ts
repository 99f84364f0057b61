import type { Exporter } from './exporter.ts';
import { json } from './json.ts';
import { jsonl } from './jsonl.ts';
import { stylish } from './stylish.ts';

/** The output formats, in the order in which help texts name them. */
export const exporters: readonly Exporter[] = [stylish, json, jsonl];
