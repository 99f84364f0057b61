import type { Exporter } from './exporter.ts';
import { documentJson } from './json.ts';

/** JSON Lines: the documents of the JSON format, one a line. */
export const jsonl: Exporter = {
  name: 'jsonl',
  open: (view) => ({
    start: () => '',
    document: (checked) => `${documentJson(checked, view)}\n`,
    end: () => '',
  }),
};
