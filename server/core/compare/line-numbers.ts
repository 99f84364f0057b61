/** Numbers that count on for fewer lines than this are words of the text. */
const FEWEST = 3;
/** How many lines without a number may stand between two that count on, as at the foot of a page. */
const MOST_BETWEEN = 6;

type Line = { readonly index: number; readonly start: number; readonly value: number };

/** Where the numbers of the lines of a bill stand (UTF-16), which are no words of it: those that count on from line to line. */
export function lineNumbersIn(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  let run: Line[] = [];
  for (const line of numberedLines(text)) {
    const last = run.at(-1);
    if (!last || line.value !== last.value + 1 || line.index - last.index > MOST_BETWEEN) run = [];
    run.push(line);
    if (run.length === FEWEST) for (const { start } of run) found.add(start);
    else if (run.length > FEWEST) found.add(line.start);
  }
  return found;
}

function* numberedLines(text: string): Generator<Line> {
  let index = 0;
  for (let at = 0; at < text.length; index++) {
    const match = /^([ \t]{0,40})(\d{1,3})[ \t]+[^\s]/.exec(text.slice(at, at + 60));
    if (match) yield { index, start: at + match[1]!.length, value: Number(match[2]) };
    const end = text.indexOf('\n', at);
    at = end < 0 ? text.length : end + 1;
  }
}
