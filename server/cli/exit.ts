/** What the command answers to the shell. */
export const exit = { clean: 0, findings: 1, failure: 2 } as const;

export type ExitCode = (typeof exit)[keyof typeof exit];
