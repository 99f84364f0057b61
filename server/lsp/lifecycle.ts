import {
  type Connection,
  type Disposable,
  ErrorCodes,
  type InitializeParams,
  type InitializeResult,
  ResponseError,
} from 'vscode-languageserver';

/** What the server does between `initialize` and `shutdown`: the answer to the first, and what to end at the second. */
export type Service = { readonly result: InitializeResult; readonly ends: readonly Disposable[] };

/**
 * Keeps the protocol's order: nothing is served before `initialize` and after `shutdown`, a second `initialize`
 * changes nothing, and a request that nobody serves is told why.
 */
export function followLifecycle(connection: Connection, begin: (params: InitializeParams) => Service): void {
  let service: Service | undefined;
  let isShutDown = false;
  connection.onInitialize((params) => {
    if (service) throw invalid('The server has been initialized already.');
    service = begin(params);
    return service.result;
  });
  connection.onShutdown(() => {
    isShutDown = true;
    for (const end of service?.ends ?? []) end.dispose();
  });
  connection.onRequest((method) => {
    if (isShutDown) throw invalid(`${method} came after shutdown: the server has ended its work.`);
    if (!service) throw new ResponseError(ErrorCodes.ServerNotInitialized, `${method} came before initialize.`);
    throw new ResponseError(ErrorCodes.MethodNotFound, `The server does not know ${method}.`);
  });
}

function invalid(message: string): ResponseError {
  return new ResponseError(ErrorCodes.InvalidRequest, message);
}
