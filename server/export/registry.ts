import { csv } from './csv.ts';
import { docx } from './docx.ts';
import type { Exporter } from './exporter.ts';
import { github } from './github.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { jsonl } from './jsonl.ts';
import { markdown } from './markdown.ts';
import { sarif } from './sarif.ts';
import { stylish } from './stylish.ts';

/** The output formats, in the order in which help texts name them. */
export const exporters: readonly Exporter[] = [stylish, json, jsonl, sarif, github, html, markdown, docx, csv];
