import { toJson } from '../../export/record.ts';
import { SCHEMA } from '../../export/sarif-regions.ts';
import { toUri } from '../../export/uri.ts';
import type { CodingFormat } from '../format.ts';
import { resultsOf } from './results.ts';
import { toolOf } from './tool.ts';

/** One run of SARIF 2.1.0 over all documents, with codings as results. */
export const sarif: CodingFormat = {
  name: 'sarif',
  title: 'SARIF 2.1.0, one run over all documents',
  open: (work, put) => {
    const codes = new Map(work.codebook.map((code, index) => [code.code, { index, ...code }]));
    const artifacts: object[] = [];
    const notifications: object[] = [];
    let separator: string | undefined;
    const add = async (parts: readonly string[]): Promise<void> => {
      if (separator === undefined) await put('codings.sarif', headOf(toolOf(work)));
      for (const part of parts) {
        await put('codings.sarif', `${separator ?? ''}\n${part}`);
        separator = ',';
      }
      separator ??= '';
    };
    return {
      document: async (coded) => {
        const uri = toUri(coded.document.id, '');
        artifacts.push({ location: { uri }, roles: ['analysisTarget'] });
        for (const { message } of coded.problems) notifications.push(notificationOf(message, uri));
        await add(resultsOf(coded, uri, codes, work).map(toJson));
      },
      end: async () => {
        await add([]);
        const invocation = { executionSuccessful: true, toolExecutionNotifications: notifications };
        await put('codings.sarif', `\n], "artifacts": ${toJson(artifacts)}, "invocations": ${toJson([invocation])} } ] }\n`);
      },
    };
  },
};

function headOf(tool: object): string {
  return `{ "$schema": ${toJson(SCHEMA)}, "version": "2.1.0", "runs": [ { "tool": ${toJson(tool)}, "columnKind": "utf16CodeUnits", "newlineSequences": ["\\n"], "results": [`;
}

function notificationOf(message: string, uri: string): object {
  return { level: 'warning', message: { text: message }, locations: [{ physicalLocation: { artifactLocation: { uri } } }] };
}
