import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { builtin } from '#lexicons';
import { importHere } from '../import/run.ts';
import { startServer } from './server.ts';

declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

/** What reads PDFs takes any worker for one of its own and greets whoever listens: only the server writes to the client. */
const out = { postMessage: self.postMessage.bind(self), addEventListener: self.addEventListener.bind(self) } as typeof self;
self.postMessage = () => undefined;

/** The server in a browser's worker. The client tells where the pages of the codes are. */
startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(out)), {
  lexicons: builtin,
  codePage: () => undefined,
  importing: importHere,
});
