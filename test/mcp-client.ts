import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import type { CheckRecord } from '../server/assist/records.ts';
import { commandLine, drafts } from './cli-process.ts';

const PATIENCE = { timeout: 600_000 };

export type Answer = { readonly text: string; readonly isError: boolean; readonly data: Record<string, unknown> };

/** An assistant's client: starts the built command and speaks to it over its standard input and output. */
export async function startAssistant(args: readonly string[] = [], cwd: string = drafts) {
  const client = new Client({ name: 'test', version: '1' });
  const transport = new StdioClientTransport({ command: process.execPath, args: [...commandLine, 'mcp', ...args], cwd, stderr: 'pipe' });
  const told: string[] = [];
  transport.stderr?.on('data', (bytes: Buffer) => told.push(bytes.toString()));
  await client.connect(transport);

  async function call(name: string, args: Record<string, unknown> = {}, signal?: AbortSignal): Promise<Answer> {
    const result = (await client.callTool({ name, arguments: args }, undefined, { ...PATIENCE, signal })) as CallToolResult;
    const [content] = result.content;
    if (content?.type !== 'text') throw new Error('the answer has no text');
    return { text: content.text, isError: result.isError === true, data: result.structuredContent ?? {} };
  }
  return {
    client,
    transport,
    call,
    told: () => told.join(''),
    /** What a check answers; an error is not expected. */
    async check(args: Record<string, unknown>, name = 'check_text'): Promise<CheckRecord> {
      const { isError, text, data } = await call(name, args);
      if (isError) throw new Error(text);
      return data as CheckRecord;
    },
    /** Why a call is refused; an answer is not expected. */
    async refusal(name: string, args: Record<string, unknown>): Promise<string> {
      const { isError, text } = await call(name, args);
      if (!isError) throw new Error(`not refused: ${text}`);
      return text;
    },
    stop: () => client.close(),
  };
}

export type Assistant = Awaited<ReturnType<typeof startAssistant>>;

/** Runs the server for the time of `use`. */
export async function withAssistant(args: readonly string[], cwd: string, use: (assistant: Assistant) => Promise<void>): Promise<void> {
  const assistant = await startAssistant(args, cwd);
  try {
    await use(assistant);
  } finally {
    await assistant.stop();
  }
}

/** Gives a new folder with the files for the time of `use`. */
export async function inFolder(files: Readonly<Record<string, string | Buffer>>, use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'counterframe-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
