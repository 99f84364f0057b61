import { spawnSync } from 'node:child_process';

/** Runs a program for what it says; undefined where there is none. */
export function said(program, ...args) {
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8', timeout: 20_000 });
  return status === 0 ? stdout : undefined;
}

/** The first two numbers of a version in a text, as one number that can be compared: `v0.11.2` is 11. */
export function versionIn(text) {
  const [, major, minor] = /(\d+)\.(\d+)/.exec(text ?? '') ?? [];
  return major === undefined ? -1 : Number(major) * 1000 + Number(minor);
}
