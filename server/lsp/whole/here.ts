import { ResponseError } from 'vscode-languageserver';
import type { Compiled } from '../../core/index.ts';
import type { Desk, Desks } from './types.ts';
import { type Pause, workWith } from './work.ts';

/** How long the server is kept from its other work at once, in milliseconds, where there are no threads. */
const AT_ONCE = 15;

/** Desks in the server itself, whose work gives way to requests; what is broken off ends at the next step. */
export function desksHere(compiled: () => Compiled): Desks {
  return (signal) => {
    let isOver = false;
    const giveWay = pauses(AT_ONCE);
    const pause: Pause = () => {
      signal?.throwIfAborted();
      if (isOver) throw new ResponseError(-32803, 'The work was ended before it was done.');
      return giveWay();
    };
    const work = workWith(compiled, pause);
    const doTask: Desk['do'] = async (name, given) => {
      signal?.throwIfAborted();
      await nextTurn();
      return work(name, given);
    };
    return {
      do: doTask,
      end: () => {
        isOver = true;
      },
    };
  };
}

function pauses(milliseconds: number): Pause {
  let since = performance.now();
  return () => {
    if (performance.now() - since < milliseconds) return undefined;
    return nextTurn().then(() => {
      since = performance.now();
    });
  };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
