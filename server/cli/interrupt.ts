import type { Writable } from 'node:stream';
import { abandonAll } from '../disk/replacement.ts';

const signals = ['SIGINT', 'SIGTERM'] as const;
const PATIENCE = 1000;

/**
 * Until it is released: a run that is interrupted lets what was written reach its reader (a second at most), and then ends as
 * programs do that the signal ends. For runs whose work goes on in threads; where it does not, no handler would be called.
 */
export function endOnInterrupt(tidy: () => void): () => void {
  const release = () => {
    for (const signal of signals) process.off(signal, end);
  };
  const end = (signal: NodeJS.Signals): void => {
    release();
    tidy();
    abandonAll();
    const again = () => process.kill(process.pid, signal);
    setTimeout(again, PATIENCE);
    Promise.all([process.stdout, process.stderr].map(drained)).then(again);
  };
  for (const signal of signals) process.on(signal, end);
  return release;
}

function drained(stream: Writable): Promise<void> {
  return new Promise((resolve) => {
    stream.write('', () => resolve());
  });
}
