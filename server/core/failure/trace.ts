/** How many steps of a stack are told, the innermost first. */
const STEPS = 6;

/** A step of a stack as V8 writes it: `    at find (/a/folder/rule.ts:3:5)`. */
const frame = /^ {4}at (?:(?:async )?(?:new )?([\w$.<>#]+)(?: \[as [^\]]*\])? \()?(?:[^()]*[/\\])?([\w$.-]+\.[cm]?[jt]s):(\d+):(\d+)\)?$/;

const names: ReadonlySet<string> = new Set(['Error', 'TypeError', 'RangeError', 'ReferenceError', 'SyntaxError', 'EvalError', 'URIError']);

/** What engines say in words of their own, without those of a draft. Other messages may quote it. */
const harmless = [
  /^Maximum call stack size exceeded/,
  /^Invalid (?:array|string|typed array|code point|count value|array buffer) ?(?:length)?/,
  /^Array buffer allocation failed/,
  /^Cannot (?:read|set) properties of (?:undefined|null)/,
  /^Cannot convert undefined or null to object/,
  /^[\w$.]+ is not (?:a function|defined|a constructor)/,
];

/**
 * An error in lines that can be sent to us: its kind, and where in our program it came from. Nothing of a draft is in them,
 * which messages quote, nor of the machine: of paths only the name of the file is left.
 */
export function traceOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return ['something was thrown that is no error'];
  const name = names.has(error.name) ? error.name : 'Error';
  const message = harmless.map((form) => form.exec(error.message)?.[0]).find((part) => part !== undefined);
  return [[name, message ?? codeOf(error)].filter(Boolean).join(': '), ...stepsOf(error)];
}

/** What systems call their errors, such as `ENOENT`. */
function codeOf({ code }: Error & { readonly code?: unknown }): string {
  return typeof code === 'string' && /^E[A-Z0-9_]{2,40}$/.test(code) ? code : '';
}

function stepsOf(error: Error): readonly string[] {
  const header = `${error.name}: ${error.message}`;
  const stack = typeof error.stack === 'string' ? error.stack : '';
  const lines = (stack.startsWith(header) ? stack.slice(header.length) : stack).split('\n');
  return lines.flatMap((line) => stepIn(line)).slice(0, STEPS);
}

function stepIn(line: string): readonly string[] {
  const [, where, file, row, column] = frame.exec(line.length > 1000 ? '' : line) ?? [];
  if (file === undefined) return [];
  return [`at ${where === undefined ? '' : `${where} `}(${file}:${row}:${column})`];
}
