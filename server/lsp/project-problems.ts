import { type Connection, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Problem } from '../core/index.ts';
import type { Project } from '../project/project.ts';
import { SOURCE } from './source.ts';

const LIMIT = 100;

/** Shows what is wrong with settings, baseline or decisions at its place in those files, whether a client pulls or not. */
export function showProjectProblems(connection: Connection): (project: Project) => Promise<void> {
  const shown = new Map<string, ReadonlySet<string>>();
  return async ({ folder, problems }) => {
    const files = new Set(problems.map(({ where }) => where));
    const mended = [...(shown.get(folder) ?? [])].filter((uri) => !files.has(uri));
    shown.set(folder, files);
    for (const uri of [...files, ...mended]) {
      const diagnostics = problems
        .filter(({ where }) => where === uri)
        .slice(0, LIMIT)
        .map(toDiagnostic);
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
