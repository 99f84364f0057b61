const CLASSES = 64;
const STATES = 512;
const classes = Uint8Array.from({ length: 128 }, (_, code) => code % CLASSES);
const table = Int32Array.from({ length: CLASSES * STATES }, (_, at) => (at * 31) % STATES);

/** The least that an automaton does with a text: one character, one look-up in a table, one state. Returns the last state. */
export function bareLoop(text: string): number {
  let state = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    state = table[state * CLASSES + (code < 128 ? classes[code]! : 1)]!;
  }
  return state;
}
