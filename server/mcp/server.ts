import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { guidance } from '../assist/guidance.ts';
import type { McpHost } from './host.ts';
import { addResources } from './resources.ts';
import { checkFileTool } from './tools/check-file.ts';
import { checkTextTool } from './tools/check-text.ts';
import { explainCodeTool } from './tools/explain-code.ts';
import { listCodesTool } from './tools/list-codes.ts';
import { createTurns } from './turns.ts';

const tools = [checkTextTool, checkFileTool, explainCodeTool, listCodesTool];

/** The server for assistants, not yet connected to anything. */
export function createServer(host: McpHost): McpServer {
  const server = new McpServer(
    { name: 'counterframe', title: 'Counterframe', version: host.version },
    { instructions: `Counterframe is a framing linter for policy text on trafficking, sex work, migration and labour. ${guidance}` },
  );
  const context = { ...host, turn: createTurns() };
  for (const add of tools) add(server, context);
  addResources(server, host);
  return server;
}
