import type { ChildProcess } from 'node:child_process';
import type { PublishDiagnosticsParams } from 'vscode-languageserver';

/** Diagnostics that came: when, by `performance.now()`, and how many. */
export type Answered = { readonly at: number; readonly count: number };

export type Ear = {
  readonly published: (params: PublishDiagnosticsParams) => void;
  readonly settled: (uri: string, version: number) => void;
  readonly first: (uri: string, version: number, atLeast?: number) => Promise<Answered>;
  /** `silence` is how many milliseconds without a word are taken for the end, unless the server is known to say so. */
  readonly final: (uri: string, version: number, silence?: number) => Promise<Answered>;
  readonly isTold: () => boolean;
  readonly forget: (uri: string) => void;
};

/** Milliseconds. */
const SILENCE = 300;

/** Milliseconds of silence after a draft was opened, when it is not yet known whether the server says that it is done. */
export const OPENING = 3000;

/** Milliseconds: a server that takes longer to answer is given up. */
const PATIENCE = 300_000;

type Heard = Answered & { readonly version: number };

/** Hears what a server publishes, and when it says that diagnostics are final (`counterframe/didSettle`). */
export function listener(child: Pick<ChildProcess, 'on' | 'exitCode' | 'signalCode'>): Ear {
  const last = new Map<string, Heard>();
  const settled = new Map<string, Heard>();
  const waiting = new Set<() => void>();
  let told = false;
  child.on('exit', wake);

  return {
    published({ uri, version = 0, diagnostics }) {
      last.set(uri, { at: performance.now(), count: diagnostics.length, version });
      wake();
    },
    settled(uri, version) {
      told = true;
      settled.set(uri, { at: performance.now(), count: last.get(uri)?.count ?? 0, version });
      wake();
    },
    first: (uri, version, atLeast = 0) => until(() => fitting(last.get(uri), version, atLeast)),
    async final(uri, version, silence = SILENCE) {
      await until(() => fitting(settled.get(uri), version, 0) ?? (told ? undefined : fitting(last.get(uri), version, 0)));
      return until(() => fitting(settled.get(uri), version, 0) ?? quiet(last.get(uri), silence));
    },
    isTold: () => told,
    forget(uri) {
      last.delete(uri);
      settled.delete(uri);
    },
  };

  function quiet(heard: Heard | undefined, silence: number): Heard | undefined {
    if (!heard || told) return undefined;
    const rest = silence - (performance.now() - heard.at);
    if (rest <= 0) return heard;
    setTimeout(wake, rest + 1);
    return undefined;
  }

  function wake(): void {
    for (const look of [...waiting]) look();
  }

  function until(found: () => Heard | undefined): Promise<Heard> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => done(() => reject(new Error(`no answer within ${PATIENCE / 1000} s`))), PATIENCE);
      const look = (): void => {
        const heard = found();
        if (heard) done(() => resolve(heard));
        else if (child.exitCode !== null || child.signalCode !== null) done(() => reject(new Error('the server has ended')));
      };
      const done = (tell: () => void): void => {
        clearTimeout(timer);
        waiting.delete(look);
        tell();
      };
      waiting.add(look);
      look();
    });
  }
}

function fitting(heard: Heard | undefined, version: number, atLeast: number): Heard | undefined {
  return heard && heard.version >= version && heard.count >= atLeast ? heard : undefined;
}
