import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient';

/** Which drafts wait for their findings. */
export type Activity = {
  readonly isBusy: (uri: vscode.Uri) => boolean;
  readonly onDidChange: vscode.Event<void>;
  readonly middleware: Pick<Middleware, 'provideDiagnostics'>;
};

/** Follows the questions that the editor asks of the server. */
export function followActivity(): Activity {
  const changed = new vscode.EventEmitter<void>();
  const waiting = new Map<string, number>();
  const count = (uri: string, step: 1 | -1) => {
    const left = (waiting.get(uri) ?? 0) + step;
    if (left > 0) waiting.set(uri, left);
    else waiting.delete(uri);
    changed.fire();
  };
  return {
    isBusy: (uri) => waiting.has(uri.toString()),
    onDidChange: changed.event,
    middleware: {
      async provideDiagnostics(document, previousResultId, token, next) {
        const uri = ('uri' in document ? document.uri : document).toString();
        count(uri, 1);
        try {
          return await next(document, previousResultId, token);
        } finally {
          count(uri, -1);
        }
      },
    },
  };
}
