import { parentPort, workerData } from 'node:worker_threads';
import { type File, importHere, type Marking } from '../import/run.ts';

/** What the thread is started with: a file to open, or with a marking to mark a copy of. */
export type Job = { readonly file: File; readonly marking?: Marking };

const { file, marking } = workerData as Job;
parentPort!.postMessage(await (marking ? importHere.mark(file, marking) : importHere.open(file)));
