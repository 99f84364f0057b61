import { createHash } from 'node:crypto';
import type { Expression } from './collect.ts';

/** What the checker says of an expression that can be slow: how slow, and a text that makes it so. */
export type Suspicion = { readonly complexity: string; readonly attack: string };

/** Milliseconds for one expression. */
const LONGEST = 30_000;

/**
 * Asks recheck whether matching an expression can take more than linear time. It looks for it by automata and, where
 * an expression looks around itself, by trying texts with a fixed seed. Its checker in plain JavaScript is used
 * everywhere, so that the answer is the same everywhere.
 */
export async function judge({ source, flags }: Expression): Promise<Suspicion | undefined> {
  process.env.RECHECK_BACKEND ??= 'pure';
  const { checkSync } = await import('recheck');
  const said = checkSync(source, flags.replace('d', ''), { timeout: LONGEST, randomSeed: 7 });
  if (said.status === 'safe') return undefined;
  if (said.status === 'unknown') return { complexity: `unknown (${said.error.kind})`, attack: '' };
  return { complexity: said.complexity.summary, attack: said.attack.pattern };
}

/** A short name for what an expression is, wherever it stands. */
export function nameOf({ source, flags }: Expression): string {
  return createHash('sha256').update(`/${source}/${flags}`).digest('hex').slice(0, 12);
}
