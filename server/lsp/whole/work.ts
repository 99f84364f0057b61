import { type Compiled, compareVersions, createExaminer, overviewOf, type Version } from '../../core/index.ts';
import { lazily } from '../../core/lazily.ts';
import { comparisonHtml } from '../../export/compare/html.ts';
import type { ComparedVersion } from '../../export/compare/subject.ts';
import { version } from '../../version.ts';
import { searcher } from './concordance.ts';
import { type OpenReport, openReport } from './report.ts';
import type { Desk, TaskName, Tasks, VersionAsked } from './types.ts';

/** Gives way to others where they wait; undefined where none can. */
export type Pause = () => Promise<void> | undefined;

type Work = { readonly [Name in TaskName]: (given: Tasks[Name]['given']) => Promise<Tasks[Name]['gives']> };

/** What is done at one desk. */
export function workWith(compiled: () => Compiled, pause?: Pause): Desk['do'] {
  const examine = lazily(() => createExaminer(compiled()));
  const search = searcher(pause);
  const versions: ReadVersion[] = [];
  let report: OpenReport | undefined;
  const work: Work = {
    examine: ({ source, settings }) => examine()(source, settings),
    report: async (asked) => {
      report = await openReport(asked, compiled(), pause);
    },
    draft: async (draft) => report?.add(draft),
    reported: () => report!.end(),
    version: async (asked) => {
      versions.push(await readVersion(asked));
    },
    search,
    compared: async () => comparisonOf(versions[0]!, versions[1]!),
  };
  return (name, given) => work[name](given);

  async function readVersion({ name, source, settings }: VersionAsked): Promise<ReadVersion> {
    const analysis = await examine()(source, settings);
    return { name, source, analysis, overview: await overviewOf(source, analysis, compiled(), settings, pause) };
  }

  function comparisonOf(before: ReadVersion, now: ReadVersion): string {
    const comparison = compareVersions(before, now);
    return comparisonHtml({ version, compiled: compiled(), before: sideOf(before), now: sideOf(now), comparison });
  }
}

type ReadVersion = Version & { readonly name: string };

function sideOf({ name, source, analysis }: ReadVersion): ComparedVersion {
  return { path: name, source, words: analysis.words };
}
