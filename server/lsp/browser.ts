import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { builtin } from '#lexicons';
import { startServer } from './server.ts';

const worker = self as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];

/** The server in a browser's worker. The client tells where the pages of the codes are. */
startServer(createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker)), {
  lexicons: builtin,
  codePage: () => undefined,
});
