import { type Connection, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Problem } from '../core/index.ts';
import type { Project } from '../project/project.ts';
import { SOURCE } from './source.ts';

/** Shows what is wrong with settings, baseline or decisions at its place in those files, whether a client pulls or not. */
export function showProjectProblems(connection: Connection): (project: Project) => Promise<void> {
  const shown = new Map<string, string>();
  return async ({ config, baseline, decisions, problems }) => {
    const files = [config, baseline, decisions].flatMap((found) => found?.file ?? []);
    for (const uri of files) {
      const diagnostics = problems.filter(({ where }) => where === uri).map(toDiagnostic);
      const state = JSON.stringify(diagnostics);
      if ((shown.get(uri) ?? '[]') === state) continue;
      shown.set(uri, state);
      await connection.sendDiagnostics({ uri, diagnostics });
    }
  };
}

function toDiagnostic({ path, line = 1, message }: Problem): Diagnostic {
  return {
    range: { start: { line: line - 1, character: 0 }, end: { line: line - 1, character: 0xffff } },
    severity: DiagnosticSeverity.Warning,
    source: SOURCE,
    code: `${SOURCE}/settings`,
    message: path ? `${path}: ${message}` : message,
  };
}
