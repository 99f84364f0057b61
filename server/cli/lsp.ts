import { type ExitCode, exit } from './exit.ts';
import { tell } from './output.ts';

/** `counterframe lsp --stdio`: the language server, which runs until the editor ends it. The server reads the arguments itself. */
export async function lsp({ stdio }: { readonly stdio?: boolean }): Promise<ExitCode> {
  if (!stdio) {
    tell('The server speaks over standard input and output: run "counterframe lsp --stdio".');
    return exit.failure;
  }
  const { runServer } = await import('../lsp/node.ts');
  runServer();
  return exit.clean;
}
