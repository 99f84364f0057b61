import { type Failure, failureProblems, guarded } from '../core/failure/guarded.ts';
import { emptyAnalysis } from '../core/index.ts';
import type { Checked, Exporter, View, Writer } from './exporter.ts';

/**
 * A writer that goes on when it cannot write a document: the document stands there with nothing but the problem, and
 * `onFailure` is told. What throws elsewhere has left no output that could be whole: that goes on to the caller.
 */
export function openGuarded({ name, open }: Pick<Exporter, 'name' | 'open'>, view: View, onFailure: (failure: Failure) => void): Writer {
  const writer = open(view);
  return {
    ...writer,
    document: (checked) => {
      const failures: Failure[] = [];
      const bare = () =>
        guarded(
          `format ${name}`,
          () => writer.document(withoutContent(checked, failures)),
          () => '',
          failures,
        );
      const output = guarded(`format ${name}`, () => writer.document(checked), bare, failures);
      for (const failure of failures.slice(0, 1)) onFailure(failure);
      return output;
    },
  };
}

function withoutContent({ path, source: { name, format } }: Checked, failures: readonly Failure[]): Checked {
  return { path, source: { name, format, text: '' }, analysis: { ...emptyAnalysis, problems: failureProblems(failures, path) } };
}
