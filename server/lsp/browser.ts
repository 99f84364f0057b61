import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { builtin } from '#lexicons';
import { importHere } from '../import/run.ts';
import { startServer } from './server.ts';

declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

/** The server in a browser's worker. The client tells where the pages of the codes are. */
startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  lexicons: builtin,
  codePage: () => undefined,
  importing: importHere,
});
