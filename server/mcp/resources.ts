import { type McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js';
import { ErrorCode, McpError } from '@modelcontextprotocol/sdk/types.js';
import { unknownName } from '../assist/check.ts';
import { codeRecord, codeRows } from '../assist/explain.ts';
import { codeListText, codeText } from '../assist/explain-text.ts';
import type { McpHost } from './host.ts';

const LIST = 'counterframe://codes';

/** The list of codes and a page for each, to be read as resources. */
export function addResources(server: McpServer, host: McpHost): void {
  const { compiled } = host;
  server.registerResource('codes', LIST, { title: 'Codes', description: 'All codes, one a line.', mimeType: 'text/plain' }, ({ href }) => ({
    contents: [{ uri: href, mimeType: 'text/plain', text: codeListText(codeRows(compiled)) }],
  }));
  const list = () => ({
    resources: codeRows(compiled).map(({ code, title }) => ({ uri: `${LIST}/${code}`, name: code, title, mimeType: 'text/markdown' })),
  });
  server.registerResource(
    'code',
    new ResourceTemplate(`${LIST}/{family}/{name}`, { list }),
    { title: 'Code', description: 'What a code means, and who argues so.', mimeType: 'text/markdown' },
    ({ href }, { family, name }) => ({ contents: [{ uri: href, mimeType: 'text/markdown', text: pageOf(`${family}/${name}`, host) }] }),
  );
}

function pageOf(code: string, { compiled, counts, page }: McpHost): string {
  const record = codeRecord(code, compiled, counts);
  if (!record) throw new McpError(ErrorCode.InvalidParams, unknownName(code, compiled));
  return page(code) ?? codeText(record);
}
