import type { Checked, Exporter, View } from './exporter.ts';
import { recordOf, toJson } from './record.ts';

/** One JSON object for the whole run, a document on each line of it. */
export const json: Exporter = {
  name: 'json',
  open: (view) => {
    let separator = '';
    return {
      start: () => `{ "version": ${toJson(view.version)}, "documents": [`,
      document: (checked) => {
        const line = `${separator}\n${documentJson(checked, view)}`;
        separator = ',';
        return line;
      },
      end: () => '\n] }\n',
    };
  },
};

/** One document as a line of JSON, without the line end. */
export function documentJson(checked: Checked, view: View): string {
  const { path, source, analysis } = checked;
  return toJson({ path, format: source.format, words: analysis.words, ...recordOf(checked, view.compiled, view.why) });
}
