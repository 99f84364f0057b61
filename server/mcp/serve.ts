import { Readable, type Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { ErrorCode } from '@modelcontextprotocol/sdk/types.js';
import { shortLine } from '../export/clean.ts';
import type { McpHost } from './host.ts';
import { LONGEST_MESSAGE, type RequestId, readMessages } from './messages.ts';
import { createServer } from './server.ts';

const BYTES_PER_UNIT = 3;

/** Speaks the Model Context Protocol over a pair of streams, until the input ends. */
export async function serve(host: McpHost, input: Readable, output: Writable): Promise<void> {
  const messages = Readable.from(readMessages(input, refuse));
  const limit = { maxBufferSize: LONGEST_MESSAGE * BYTES_PER_UNIT + 1 };
  // The SDK names the streams of Node's process; of the output it uses what any writable stream has.
  const transport = new StdioServerTransport(messages, output, limit);
  const server = createServer(host);
  server.server.onerror = (error) => host.tell(`A message was passed over: ${shortLine(error.message, 200)}`);
  await server.connect(transport);
  await finished(messages);

  function refuse(id: RequestId | undefined): void {
    const message = `A message is longer than ${LONGEST_MESSAGE} characters and was not read: send the text in parts.`;
    if (id === undefined) host.tell(message);
    else void transport.send({ jsonrpc: '2.0', id, error: { code: ErrorCode.InvalidRequest, message } });
  }
}
