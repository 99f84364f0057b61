import { ResponseError } from 'vscode-languageserver';
import { withLevel } from '../core/config.ts';
import type { Finding } from '../core/index.ts';
import { anchorOf, matchAnchors } from '../core/review/anchor.ts';
import { BASELINE, type Baseline, parseBaseline, writeBaseline } from '../core/review/baseline.ts';
import { addDecision, DECISIONS, parseDecisions, type Recorded, removeDecision, writeDecisions } from '../core/review/decisions.ts';
import { nameIn } from '../project/project.ts';
import type { Drafts } from './drafts.ts';
import type { Files } from './files.ts';
import type { Projects } from './projects.ts';
import type { BaselineParams, DecideParams, LevelParams, Written } from './protocol.ts';
import type { Words } from './words/types.ts';

export type RecordKeeper = {
  readonly decide: (params: DecideParams) => Promise<Written>;
  readonly baseline: (params: BaselineParams, isCancelled: () => boolean) => Promise<Written>;
  readonly setLevel: (params: LevelParams) => Promise<Written | null>;
};

/** Writes down what people decide, in the files of their workspace. What others wrote meanwhile is read first and kept. */
export function keepRecords(drafts: Drafts, projects: Projects, files: Files, { refusals }: Words, onChange: () => void): RecordKeeper {
  return {
    async decide({ uri, code, anchor, scope, status, reason }) {
      const { file, folder } = await placeOf(uri, 'decisions', DECISIONS);
      const draft = scope === 'workspace' ? undefined : nameOf(uri, folder, refusals);
      const about = { ...(draft !== undefined && { draft }), ...(scope === 'finding' && anchor), code };
      const known = parseDecisions((await files.read(file)) ?? '', file);
      const by = (await drafts.settings(uri)).reviewer.trim();
      const on = new Date().toISOString().slice(0, 10);
      const next =
        status === 'none'
          ? removeDecision(known, about as Recorded)
          : addDecision(known, { ...about, status, ...(reason && { reason }), ...(by && { by }), on });
      await write(file, writeDecisions(next));
      return { file, count: next.recorded.length };
    },

    async baseline({ uris, action }, isCancelled) {
      const { file, folder } = await placeOf(uris[0] ?? '', 'baseline', BASELINE);
      const { baseline, problems } = parseBaseline((await files.read(file)) ?? writeBaseline(new Map()), file);
      if (problems.length > 0) throw refusal(`${file} ${problems[0]!.message}`);
      const next = new Map(baseline);
      for (const uri of uris) {
        if (isCancelled()) throw refusal(refusals.cancelled);
        const { checked } = await drafts.check(uri);
        const draft = nameIn(folder, uri);
        if (!checked || draft === undefined) continue;
        const { findings, baselined, suppressed } = checked.analysis;
        const undecided = [...findings.filter(({ decision }) => !decision), ...baselined];
        const own =
          action === 'adopt'
            ? undecided
            : kept([...findings, ...baselined, ...suppressed.map(({ finding }) => finding)], checked.source.text, baseline, draft);
        next.set(
          draft,
          inOrder(own).map((finding) => anchorOf(finding, checked.source.text)),
        );
      }
      await write(file, writeBaseline(next));
      return { file, count: [...next.values()].reduce((sum, anchors) => sum + anchors.length, 0) };
    },

    async setLevel({ uri, code, level }) {
      const config = (await projects.of(uri))?.config;
      if (!config) return null;
      const text = withLevel((await files.read(config.file)) ?? '', code, level);
      if (text === undefined) throw refusal(refusals.invalidYaml(config.file));
      await write(config.file, text);
      return { file: config.file, count: 1 };
    },
  };

  async function placeOf(uri: string, kind: 'decisions' | 'baseline', name: string): Promise<{ file: string; folder: string }> {
    projects.forget();
    const project = await projects.of(uri);
    if (!project) throw refusal(refusals.noFolder);
    return project[kind] ?? { file: `${project.folder}/${name}`, folder: project.folder };
  }

  async function write(file: string, text: string): Promise<void> {
    try {
      await files.write(file, text);
    } catch (error) {
      throw refusal(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    }
    onChange();
  }
}

function nameOf(uri: string, folder: string, refusals: Words['refusals']): string {
  const name = nameIn(folder, uri);
  if (name === undefined) throw refusal(refusals.outside(folder));
  return name;
}

/** The findings that the baseline names already. */
function kept(findings: readonly Finding[], text: string, baseline: Baseline, draft: string): Finding[] {
  const matched = matchAnchors(findings, text, baseline.get(draft) ?? []);
  return findings.filter((_, index) => matched[index] !== undefined);
}

function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => a.span.start - b.span.start);
}

function refusal(message: string): ResponseError<void> {
  return new ResponseError(-32803, message);
}
