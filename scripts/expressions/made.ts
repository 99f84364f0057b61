// Loads the modules that its arguments name, and writes what they give to the constructor of regular expressions.
import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';

const made = new Map<string, { at: string; source: string; flags: string }>();
const files = process.argv.slice(2);
const plain = globalThis.RegExp;

globalThis.RegExp = new Proxy(plain, { construct: noted, apply: (target, _, args) => noted(target, args) });
for (const file of files) await import(pathToFileURL(file).href);
globalThis.RegExp = plain;
console.log(JSON.stringify([...made.values()]));

function noted(target: RegExpConstructor, args: unknown[]): RegExp {
  const expression = Reflect.construct(target, args) as RegExp;
  const place = placeOf(new Error('here').stack ?? '');
  if (place !== undefined) {
    const { source, flags } = expression;
    made.set(`${place} ${source}/${flags}`, { at: place, source, flags });
  }
  return expression;
}

/** The nearest of the files on the stack, with the line in it. */
function placeOf(stack: string): string | undefined {
  for (const line of stack.split('\n')) {
    const file = files.find((name) => line.includes(`${name}:`));
    if (file)
      return `${relative(process.cwd(), file).replaceAll('\\', '/')}:${line.slice(line.indexOf(file) + file.length + 1).split(':')[0]}`;
  }
  return undefined;
}
