import { agree as compare } from '../core/agreement/agree.ts';
import { align, type Picked, type SeenRule } from '../core/agreement/align.ts';
import type { Input, Mark, Shared, UnitKind } from '../core/agreement/types.ts';
import type { Problem } from '../core/index.ts';
import { selects } from '../core/lexicon/selects.ts';
import { agreementWriterOf } from '../export/agreement/registry.ts';
import type { AgreementTable } from '../export/agreement/subject.ts';
import { version } from '../version.ts';
import { readInputs } from './agree-inputs.ts';
import { machineInput } from './agree-machine.ts';
import { createEngine, type Engine, type EngineOptions } from './engine.ts';
import { type ExitCode, exit } from './exit.ts';
import { tell } from './output.ts';
import { problemLine } from './problems.ts';
import { openTarget } from './target.ts';

export type AgreeOptions = EngineOptions & {
  readonly unit: UnitKind;
  readonly passages?: string;
  readonly coder?: readonly string[];
  readonly seen: SeenRule;
  readonly code?: readonly string[];
  readonly counter?: boolean;
  readonly rounds: number;
  readonly seed: number;
  readonly format: 'text' | 'json' | 'csv' | 'html';
  readonly table: AgreementTable;
  readonly output?: string;
  readonly disagreements: boolean;
  readonly quiet?: boolean;
};

const MACHINE = 'machine';

/** `counterframe agree`: compares what coders set in the same texts. */
export async function agree(names: readonly string[], options: AgreeOptions): Promise<ExitCode> {
  const isMachineAsked = names.includes(MACHINE);
  const created = isMachineAsked ? await createEngine(options) : undefined;
  if (created && !created.engine) return refuse(created.problems);
  const read = await readInputs(
    names.filter((name) => name !== MACHINE),
    options.passages,
  );
  if (read.problems.length > 0) return refuse(read.problems);
  const inputs = await withMachine(names, read.inputs, created?.engine, options);
  const { judges, documents, problems } = align(inputs, { seen: options.seen, picked: (options.coder ?? []).map(pickedOf) });
  const remarks = [...inputs.flatMap((input) => input.problems), ...problems];
  const unknown = problems.filter(({ where }) => where === '--coder');
  if (unknown.length > 0) return refuse(unknown);
  const fault = judges.length < 2 ? 'Name codings of two coders or more: there is nothing to compare.' : faultIn(documents);
  if (fault !== undefined) return refuse([...remarks, { where: 'agree', message: fault }]);
  if (!options.quiet) tellSome(remarks);
  const { kept, left } = selected(documents, options);
  const agreement = compare(judges, kept, options, remarks);
  const target = await openTarget(options.output);
  if (!target) return exit.failure;
  const write = await agreementWriterOf(options.format);
  await target.write(
    write!({ version, agreement, inputs: names, left }, { withDisagreements: options.disagreements, table: options.table }),
  );
  return (await target.close()) ? exit.clean : exit.failure;
}

/** The machine stands where it was named. */
async function withMachine(names: readonly string[], others: readonly Input[], engine: Engine | undefined, { quiet }: AgreeOptions) {
  if (!engine) return others;
  const machine = await machineInput(others, engine, quiet ?? false);
  return [...new Set(names)].map((name) => (name === MACHINE ? machine : others.find((input) => input.name === name)!));
}

function pickedOf(text: string): Picked {
  const at = text.indexOf('=');
  return at > 0 ? { name: text.slice(0, at), of: text.slice(at + 1) } : { name: text, of: text };
}

function faultIn(documents: readonly Shared[]): string | undefined {
  if (documents.some(({ by }) => by.filter((seen) => seen).length >= 2)) return undefined;
  return 'The coders have no document in common: documents are the same where their names and texts are, or their texts alone.';
}

/** The documents with codings of the codes that are asked for, and how many codings were left out as counter-frames. */
function selected(documents: readonly Shared[], { code = [], counter }: AgreeOptions): { kept: readonly Shared[]; left: number } {
  let left = 0;
  const isAsked = (mark: Mark): boolean => {
    if (code.length > 0) return code.some((selector) => selects(selector, mark.code));
    if (counter || !mark.code.startsWith('counter/')) return true;
    left++;
    return false;
  };
  const kept = documents.map((document) => ({
    ...document,
    by: document.by.map((seen) => seen && { ...seen, marks: seen.marks.filter(isAsked) }),
  }));
  return { kept, left };
}

const MOST = 20;

function tellSome(problems: readonly Problem[]): void {
  for (const problem of problems.slice(0, MOST)) tell(problemLine(problem));
  if (problems.length > MOST) tell(`… and ${problems.length - MOST} more.`);
}

function refuse(problems: readonly Problem[]): ExitCode {
  tellSome(problems);
  return exit.failure;
}
