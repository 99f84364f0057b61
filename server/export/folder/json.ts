import { createLocator } from '../lines.ts';
import { problemRecord, toJson } from '../record.ts';
import type { FolderFormat } from './format.ts';
import { overviewRecord } from './record.ts';

/** One JSON object for the run, a document on each line of it, with the whole view. */
export const folderJson: FolderFormat = {
  name: 'json',
  keep: ({ path, source, analysis, overview }, { title }) => {
    const locate = createLocator(source.text);
    return toJson({
      path,
      title,
      format: source.format,
      words: analysis.words,
      problems: analysis.problems.map((problem) => problemRecord(problem, locate)),
      ...(overview && { overview: overviewRecord(overview, locate) }),
    });
  },
  write: (documents, { version }) =>
    `{ "version": ${toJson(version)}, "documents": [${documents.map(({ kept }) => `\n${kept}`).join(',')}\n] }\n`,
};
