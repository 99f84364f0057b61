import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import type { McpHost } from '../host.ts';
import type { Turn } from '../turns.ts';

/** What tools share. */
export type Context = McpHost & { readonly turn: Turn };

/** A tool adds itself to a server. */
export type Tool = (server: McpServer, context: Context) => void;

/** No tool changes anything, and none reaches beyond this machine. */
export const annotations = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

export function answer(structuredContent: Record<string, unknown>, text: string): CallToolResult {
  return { structuredContent, content: [{ type: 'text', text }] };
}

export function refuse(text: string): CallToolResult {
  return { isError: true, content: [{ type: 'text', text }] };
}
