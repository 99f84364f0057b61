import type { IsOver } from '../core/index.ts';

/** Of its time, what a document that is read in pieces may use before it says how far it came; a thread is stopped at the end of it. */
const SHARE = 0.8;

/** Tells when the time for a document is over that begins now. */
export function deadlineIn(seconds: number): IsOver {
  const end = performance.now() + seconds * 1000 * SHARE;
  return () => performance.now() > end;
}
