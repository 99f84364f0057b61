import { ResponseError } from 'vscode-languageserver';
import type { Analysis, Settings, Source } from '../../core/index.ts';
import type { Refusal } from '../../import/types.ts';
import { inTurn } from '../in-turn.ts';
import type { Desk, Desks } from './types.ts';

/** Finds what stands in a text that is not open, at a desk; why not, where that takes too much. Undefined for a short one, which needs no desk. */
export type ExamineApart = (source: Source, settings: Settings) => Promise<Analysis | Refusal | undefined>;

/** UTF-16 units from which on a text is worth the way to a thread and back. */
const LONG = 20_000;
/** After so long without work (milliseconds) the thread ends, and its memory with it. */
const IDLE = 10_000;

/** One desk for all, so that a folder of drafts is checked in one thread; it is opened when it is needed, and ends when idle. */
export function examineAt(desks: Desks, idle = IDLE): ExamineApart {
  const turn = inTurn();
  let desk: Desk | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const close = (): void => {
    clearTimeout(timer);
    desk?.end();
    desk = undefined;
  };
  return async (source, settings) => {
    if (source.text.length < LONG) return undefined;
    return turn(async () => {
      clearTimeout(timer);
      desk ??= desks();
      try {
        return await desk.do('examine', { source, settings });
      } catch (error) {
        close();
        if (error instanceof ResponseError) return { refusal: `could not be checked. ${error.message}` };
        throw error;
      } finally {
        timer = setTimeout(close, idle);
      }
    });
  };
}
