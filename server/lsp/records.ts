import { ResponseError } from 'vscode-languageserver';
import { withLevel, withTrackedChanges } from '../core/config.ts';
import type { Anchor } from '../core/index.ts';
import { adopted, type Comparison, linesOf, pruned, staleLines } from '../core/review/adopt.ts';
import { anchorText } from '../core/review/anchor.ts';
import { type Baseline, parseBaseline, writeBaseline } from '../core/review/baseline.ts';
import { addDecision, type Decisions, parseDecisions, type Recorded, removeDecisions, writeDecisions } from '../core/review/decisions.ts';
import { decisionAbout } from '../core/review/review.ts';
import { levelOf } from '../core/settings.ts';
import { nameIn, placeFor } from '../project/project.ts';
import type { Checked } from './analyses.ts';
import type { Drafts } from './drafts.ts';
import { asOwnText, type Files, readOwnText } from './files.ts';
import { inTurn } from './in-turn.ts';
import type { Projects } from './projects.ts';
import type { BaselineParams, DecideParams, LevelParams, TrackedChangesParams, Written } from './protocol.ts';
import type { Words } from './words/types.ts';

export type RecordKeeper = {
  readonly decide: (params: DecideParams) => Promise<Written>;
  readonly baseline: (params: BaselineParams, isCancelled: () => boolean) => Promise<Written>;
  readonly setLevel: (params: LevelParams) => Promise<Written | null>;
  readonly setTrackedChanges: (params: TrackedChangesParams) => Promise<Written | null>;
  /** Whether a file is as we wrote it last. */
  readonly isOurs: (file: string) => Promise<boolean>;
};

/**
 * Writes down what people decide, in the files of their workspace: one after the other, and each file as it is at the moment
 * of writing, so that what others wrote meanwhile is kept. `onWritten` is told which draft is concerned, if it is one.
 */
export function keepRecords(
  drafts: Drafts,
  projects: Projects,
  files: Files,
  { refusals }: Words,
  onWritten: (draft?: string) => void,
): RecordKeeper {
  const turn = inTurn();
  const written = new Map<string, string>();
  return {
    decide: (params) => turn(() => decide(params)),
    baseline: async ({ uris, action }, isCancelled) => {
      const { file, folder } = await placeOf(uris[0] ?? '', 'baseline');
      const comparison = await compare(uris, await readBaseline(file), folder, isCancelled);
      return turn(async () => {
        const next = await update(file, (text) => {
          const old = baselineIn(text, file);
          const value = action === 'adopt' ? adopted(old, comparison) : pruned(old, comparison);
          return { text: writeBaseline(value), value };
        });
        return { file, count: [...next.values()].reduce((sum, anchors) => sum + anchors.length, 0) };
      });
    },
    setLevel: ({ uri, code, level }) => turn(() => configure(uri, (text) => withLevel(text, code, level))),
    setTrackedChanges: ({ uri, changes }) => turn(() => configure(uri, (text) => withTrackedChanges(text, changes))),
    isOurs: async (file) => written.has(file) && written.get(file) === (await readOwnText(files, file).catch(() => undefined)),
  };

  async function decide({ uri, code, anchor, scope, status, reason }: DecideParams): Promise<Written> {
    const { file, folder } = await placeOf(uri, 'decisions');
    const draft = nameIn(folder, uri);
    if (draft === undefined && scope !== 'workspace') throw refusal(refusals.outside(drafts.nameOf(folder)));
    if (scope === 'finding' && !anchor) throw refusal(refusals.nothingDecided);
    const about = { ...(scope !== 'workspace' && { draft }), ...(scope === 'finding' && anchor), code };
    const checked = scope === 'finding' ? (await drafts.check(uri)).checked : undefined;
    const by = (await drafts.settings(uri)).reviewer.trim();
    const on = new Date().toISOString().slice(0, 10);
    const decision = { ...about, status, ...(reason && { reason }), ...(by && { by }), on } as Recorded;
    const change = (text: string | undefined) => {
      const known = parseDecisions(text ?? '', file);
      const earlier = scope === 'finding' ? aboutFinding(anchor!, draft!, known, checked) : (about as Recorded);
      const rest = earlier ? removeDecisions(known, [earlier]) : known;
      if (status === 'none' && rest.recorded.length === known.recorded.length) throw refusal(refusals.nothingDecided);
      const value = status === 'none' ? rest : addDecision(earlier?.quote === undefined ? known : rest, decision);
      return { text: writeDecisions(value), value };
    };
    const { recorded } = await update(file, change, scope === 'finding' ? uri : undefined);
    return { file, count: recorded.length };
  }

  /** The decision that holds about a finding now, though words beside it may have changed since it was written down. */
  function aboutFinding(anchor: Anchor, draft: string, { recorded }: Decisions, checked: Checked | undefined): Recorded | undefined {
    const own = recorded.filter((one) => one.draft === undefined || one.draft === draft);
    return checked && decisionAbout(anchor, checked.analysis, anchorText(checked.source), own);
  }

  /** Drafts that are not checked, because checking is off or they cannot be read, keep their lines. */
  async function compare(uris: readonly string[], old: Baseline, folder: string, isCancelled: () => boolean): Promise<Comparison> {
    const stale = new Map<string, readonly Anchor[]>();
    const current = new Map<string, readonly Anchor[]>();
    for (const uri of uris) {
      if (isCancelled()) throw refusal(refusals.cancelled);
      const { checked } = await drafts.check(uri);
      const draft = nameIn(folder, uri);
      if (!checked?.settings.enable || draft === undefined) continue;
      const { severities } = checked.settings.engine;
      stale.set(draft, staleLines(checked.analysis));
      const isLookedFor = ({ code }: Anchor) => levelOf(code, 'hint', severities) !== 'off';
      current.set(draft, linesOf(checked.analysis, anchorText(checked.source), old.get(draft) ?? [], isLookedFor));
    }
    if (current.size === 0) throw refusal(refusals.nothingChecked);
    const missing = [...old.keys()].filter((draft) => !current.has(draft));
    const found = await Promise.all(missing.map((draft) => exists(folder, draft)));
    const gone = new Set(missing.filter((_, index) => !found[index]));
    for (const draft of gone) stale.set(draft, old.get(draft)!);
    return { stale, current, gone };
  }

  async function configure(uri: string, change: (text: string) => string | undefined): Promise<Written | null> {
    projects.forget();
    const config = (await projects.of(uri))?.config;
    if (!config) return null;
    await update(config.file, (before) => {
      const text = change(before ?? '');
      if (text === undefined) throw refusal(refusals.invalidYaml(drafts.nameOf(config.file)));
      return { text, value: undefined };
    });
    return { file: config.file, count: 1 };
  }

  async function placeOf(uri: string, kind: 'decisions' | 'baseline'): Promise<{ file: string; folder: string }> {
    projects.forget();
    const project = await projects.of(uri);
    if (!project) throw refusal(refusals.noFolder);
    return placeFor(project, kind);
  }

  async function readBaseline(file: string): Promise<Baseline> {
    return baselineIn(await own(file), file);
  }

  function baselineIn(text: string | undefined, file: string): Baseline {
    const { baseline, problems } = parseBaseline(text ?? writeBaseline(new Map()), file);
    if (problems.length > 0) throw refusal(`${drafts.nameOf(file)} ${problems[0]!.message}`);
    return baseline;
  }

  /** A file that is there and cannot be read must not be written over. */
  async function own(file: string): Promise<string | undefined> {
    try {
      return await readOwnText(files, file);
    } catch (error) {
      throw refusal(`${drafts.nameOf(file)}: ${messageOf(error)}`);
    }
  }

  /** Whether there is such a file; one that cannot be read is there. */
  async function exists(folder: string, draft: string): Promise<boolean> {
    const steps = draft.split('/');
    if (steps.includes('..')) return true;
    const found = await files.read(`${folder}/${steps.map(encodeURIComponent).join('/')}`).catch(() => true);
    return found !== undefined;
  }

  /** Makes a file anew from what it holds when it is written; `value` is what comes of it. */
  async function update<Value>(file: string, change: Make<Value>, draft?: string): Promise<Value> {
    const made: ReturnType<Make<Value>>[] = [];
    try {
      await files.update(file, (bytes) => {
        made.unshift(change(asOwnText(bytes)));
        return made[0]!.text;
      });
    } catch (error) {
      throw error instanceof ResponseError ? error : refusal(`${drafts.nameOf(file)}: ${messageOf(error)}`);
    }
    written.set(file, made[0]!.text);
    onWritten(draft);
    return made[0]!.value;
  }
}

type Make<Value> = (before: string | undefined) => { readonly text: string; readonly value: Value };

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function refusal(message: string): ResponseError<void> {
  return new ResponseError(-32803, message);
}
