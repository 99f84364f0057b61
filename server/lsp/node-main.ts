import { isMainThread, workerData } from 'node:worker_threads';
import { runServer } from './node.ts';
import { threadMark } from './whole/node-desks.ts';
import { serveDesk } from './whole/thread.ts';

if (isMainThread || workerData !== threadMark) runServer();
else serveDesk();
