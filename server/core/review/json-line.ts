import { LineCounter, parseDocument } from 'yaml';

/** A longer or deeper text is not looked into: the parser's time and memory grow with both. */
const LONGEST = 1_000_000;
const DEEPEST = 100;

/** The line, from 1, of a fault of which `JSON.parse` complains; undefined where the complaint names no place. */
export function lineOfFault(text: string, complaint: string): number | undefined {
  const position = /position (\d+)/.exec(complaint)?.[1];
  if (position === undefined && !/end of JSON/.test(complaint)) return undefined;
  return text
    .slice(0, Number(position ?? text.length) + 1)
    .trimEnd()
    .split('\n').length;
}

/** The line, from 1, of the value to which `path` leads in a valid JSON text, or of what holds it; YAML's parser names lines. */
export function lineOfValue(text: string, path: readonly PropertyKey[]): number | undefined {
  if (text.length > LONGEST || isDeep(text)) return undefined;
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, uniqueKeys: false });
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return lineCounter.linePos(node.range[0]).line;
  }
  return undefined;
}

/** Brackets in strings count too, so that this errs on the careful side. */
function isDeep(text: string): boolean {
  let depth = 0;
  for (const bracket of text.match(/[[\]{}]/g) ?? []) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    if (depth > DEEPEST) return true;
  }
  return false;
}
