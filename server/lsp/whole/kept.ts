import type { Desk, Desks } from './types.ts';

/** Desks that end with the server, whatever is done at them. */
export function keepDesks(desks: Desks): { readonly open: Desks; readonly dispose: () => void } {
  const open = new Set<Desk>();
  return {
    open: (signal) => {
      const desk = desks(signal);
      const kept: Desk = {
        do: desk.do,
        end: () => {
          open.delete(desk);
          desk.end();
        },
      };
      open.add(desk);
      return kept;
    },
    dispose: () => {
      for (const desk of open) desk.end();
      open.clear();
    },
  };
}
