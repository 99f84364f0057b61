import { createHash, randomBytes } from 'node:crypto';
import { readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { lazily } from '../core/lazily.ts';

/**
 * A process as it names itself in files that it leaves beside others: the machine (containers count as machines of their
 * own), the number of the process on it, and a mark that nobody else has.
 */
export type Owner = { readonly machine: string; readonly pid: number; readonly mark: string };

export function newOwner(): Owner {
  return { machine: machine(), pid: process.pid, mark: randomBytes(6).toString('hex') };
}

export function ownerText({ machine, pid, mark }: Owner): string {
  return `${machine}-${pid}-${mark}`;
}

/** Reads what `ownerText` wrote; undefined for anything else. */
export function readOwner(text: string): Owner | undefined {
  const [, machine, pid, mark] = /^([0-9a-f]{8})-([1-9]\d{0,9})-([0-9a-f]{12})$/.exec(text) ?? [];
  return machine && pid && mark ? { machine, pid: Number(pid), mark } : undefined;
}

/** Whether a process of this machine is gone. Of another machine that cannot be known. */
export function isGone({ machine: where, pid }: Owner): boolean {
  if (where !== machine()) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as { code?: string }).code === 'ESRCH';
  }
}

/** Numbers of processes are told apart by the name of the machine and, on Linux, by the space that they are counted in. */
const machine = lazily(() => createHash('sha256').update(`${hostname()} ${processSpace()}`).digest('hex').slice(0, 8));

function processSpace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}
